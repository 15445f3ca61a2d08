/** Words that tell a time, and the days they mean. */
@NullMarked
package org.parley.analyse.time;

import org.jspecify.annotations.NullMarked;
