package org.parley.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.EventStatus;
import org.parley.domain.Span;

/**
 * An event whose participants are still words in the text.
 *
 * @param trigger and {@code otherTriggers}: the words that name it in this article
 * @param partOf index of the draft of the larger event, -1 for none; {@code terms}: indexes of an agreement's clauses
 */
public record EventDraft(
        String type,
        Span trigger,
        List<Span> otherTriggers,
        List<Span> agents,
        List<Span> targets,
        List<Span> mediators,
        @Nullable Span place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Span timeExpression,
        EventStatus status,
        List<Span> deniedBy,
        int partOf,
        List<Integer> terms) {
    public EventDraft {
        otherTriggers = List.copyOf(otherTriggers);
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        mediators = List.copyOf(mediators);
        deniedBy = List.copyOf(deniedBy);
        terms = List.copyOf(terms);
    }
}
