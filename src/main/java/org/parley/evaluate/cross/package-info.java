/** Scores what a resolved corpus says across articles: the same utterances, the same events, links between claims. */
@NullMarked
package org.parley.evaluate.cross;

import org.jspecify.annotations.NullMarked;
