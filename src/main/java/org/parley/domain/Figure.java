package org.parley.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody puts on an event: a claim, never a value of the event.
 *
 * @param id local to the record ({@code f1})
 * @param measure a code of {@code ontology/figures.tsv}, for example {@code killed}
 * @param value null when the words give no number ("dozens" has a lower bound as its value)
 * @param upTo upper end of a range, null otherwise
 * @param group who is counted, as printed; null for everyone
 * @param statement id of the statement that gives it; null for the article's own voice
 * @param asOf day until which the figure holds
 * @param partOf figure id of the total it is contained in
 */
public record Figure(
        String id,
        String measure,
        @Nullable Long value,
        @Nullable Long upTo,
        Bound bound,
        @Nullable String group,
        @Nullable String event,
        @Nullable String statement,
        @Nullable LocalDate asOf,
        @Nullable String partOf,
        Span span) {
    public Figure {
        if (value != null && value < 0) {
            throw new IllegalArgumentException("figure " + id + " counts less than nothing");
        }
    }
}
