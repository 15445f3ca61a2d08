/** Extraction records on disk: JSON Lines, their schema, reading with file:line errors, writing byte-stable. */
@NullMarked
package org.parley.record;

import org.jspecify.annotations.NullMarked;
