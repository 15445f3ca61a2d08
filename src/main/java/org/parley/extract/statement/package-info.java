/** Attributions to statements: who says what, how directly, to whom, through whom, doing what by it. */
@NullMarked
package org.parley.extract.statement;

import org.jspecify.annotations.NullMarked;
