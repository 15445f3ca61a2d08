package org.parley.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something one article says happened, is claimed, planned or demanded; no assertion that it did.
 *
 * @param id local to the record ({@code e1})
 * @param type local name of an event type in {@code ontology/event-types.ttl}
 * @param trigger the word that names it; {@code otherTriggers} name the same event elsewhere in the article
 * @param place actor id of type Place or Polity
 * @param from earliest and {@code to} latest day, each null when open
 * @param timeExpression the words the days were computed from
 * @param partOf event id of the larger event
 * @param terms event ids of an agreement's clauses
 * @param deniedBy actor ids
 */
public record Event(
        String id,
        String type,
        Span trigger,
        List<Span> otherTriggers,
        List<String> agents,
        List<String> targets,
        List<String> mediators,
        @Nullable String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Span timeExpression,
        EventStatus status,
        List<String> deniedBy,
        @Nullable String partOf,
        List<String> terms) {
    public Event {
        otherTriggers = List.copyOf(otherTriggers);
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        mediators = List.copyOf(mediators);
        deniedBy = List.copyOf(deniedBy);
        terms = List.copyOf(terms);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("event " + id + " ends before it begins");
        }
    }
}
