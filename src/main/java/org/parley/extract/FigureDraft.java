package org.parley.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Bound;
import org.parley.domain.Span;

/**
 * A figure that refers to events, statements and figures by their index among the drafts, -1 for none.
 *
 * @param statement -1 for the article's own voice
 */
public record FigureDraft(
        String measure,
        @Nullable Long value,
        @Nullable Long upTo,
        Bound bound,
        @Nullable String group,
        int event,
        int statement,
        @Nullable LocalDate asOf,
        int partOf,
        Span span) {}
