package org.parley.extract.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.EventStatus;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;

/**
 * One place in an article where an event shows, with all that this place tells of it.
 *
 * @param deniedBy speakers who deny it here
 * @param join may only add to an event seen elsewhere (captions, what another trigger ends)
 */
record Sighting(
        Trigger trigger,
        Roles.Cast roles,
        @Nullable TimeExpression time,
        EventStatus status,
        List<Span> deniedBy,
        boolean join) {
    Sighting {
        deniedBy = List.copyOf(deniedBy);
    }

    String type() {
        return trigger.type().name();
    }
}
