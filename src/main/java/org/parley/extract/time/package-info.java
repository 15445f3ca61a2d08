/** When statements were made. */
@NullMarked
package org.parley.extract.time;

import org.jspecify.annotations.NullMarked;
