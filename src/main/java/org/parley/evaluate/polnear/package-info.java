/** Attributions against PolNeAR: reads the corpus, counts nine families of measures, reports them. */
@NullMarked
package org.parley.evaluate.polnear;

import org.jspecify.annotations.NullMarked;
