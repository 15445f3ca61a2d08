/** What one actor of a sentence does towards another, as one of the roots of PLOVER. */
@NullMarked
package org.parley.extract.relation;

import org.jspecify.annotations.NullMarked;
