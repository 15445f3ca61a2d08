/** What people decided, read and applied. */
@NullMarked
package org.parley.resolve.curation;

import org.jspecify.annotations.NullMarked;
