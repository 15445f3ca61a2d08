/** Scores relations between two actors against the PLOVER pairs of Zero-Shot-PLOVER (PLV). */
@NullMarked
package org.parley.evaluate.plover;

import org.jspecify.annotations.NullMarked;
