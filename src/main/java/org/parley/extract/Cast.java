package org.parley.extract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Actor;
import org.parley.domain.Span;

/**
 * The actors of one article, and which of them the words of the drafts mean.
 *
 * @param actors in order of first mention
 * @param actorOf actor id by the span of a draft (speaker, addressee, target, relayedBy, agent, place ...); a span that means nobody is absent
 * @param speakers per statement draft, in the drafts' order
 */
public record Cast(List<Actor> actors, Map<Span, String> actorOf, List<Speaker> speakers) {
    public Cast {
        actors = List.copyOf(actors);
        actorOf = Map.copyOf(actorOf);
        speakers = List.copyOf(speakers);
    }

    /**
     * Who speaks in one statement.
     *
     * @param actor id, null when the article names no source; {@code others}: joint speakers
     * @param onBehalfOf actor id in whose name, as the text has it
     * @param describedAs title or description as printed
     */
    public record Speaker(
            @Nullable String actor,
            List<String> others,
            @Nullable String onBehalfOf,
            @Nullable String describedAs) {
        public Speaker {
            others = List.copyOf(others);
        }
    }
}
