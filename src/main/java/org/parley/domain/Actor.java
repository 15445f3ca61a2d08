package org.parley.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever one article lets act, speak or suffer, as far as that article tells.
 *
 * @param id local to the record ({@code a1})
 * @param name the fullest form the article gives
 * @param wikidata {@code Q…} when the producer of the record knows it
 * @param affiliation id of another actor of the record
 * @param unnamed the article gives a person no name: {@code name} is made of its words ("one protester"), and what first introduces the
 *     person is the mention of kind {@link MentionKind#NAME}, as a group's designation is, if the person speaks or acts
 */
public record Actor(
        String id,
        String name,
        ActorType type,
        @Nullable String wikidata,
        @Nullable String affiliation,
        boolean unnamed,
        List<Mention> mentions) {
    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("actor " + id + " has no name");
        }
        if (wikidata != null && !wikidata.matches("Q[1-9][0-9]*")) {
            throw new IllegalArgumentException("'" + wikidata + "' is not a Wikidata id such as Q42");
        }
        mentions = List.copyOf(mentions);
    }
}
