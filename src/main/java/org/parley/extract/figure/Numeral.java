package org.parley.extract.figure;

import org.jspecify.annotations.Nullable;
import org.parley.domain.Bound;

/**
 * A number as the text writes it.
 *
 * @param first and {@code last}: its words, a bound such as "more than" included
 * @param head its last word without what follows it ("so far")
 * @param value null when the words give none ("several")
 * @param upTo upper end of a range, null otherwise
 * @param article the indefinite article, which counts as one only before the right noun
 */
record Numeral(
        int first,
        int head,
        int last,
        @Nullable Long value,
        @Nullable Long upTo,
        Bound bound,
        boolean article) {}
