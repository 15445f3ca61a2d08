package org.parley.resolve.actor;

import java.util.List;
import java.util.Map;
import org.parley.domain.KnownActor;
import org.parley.domain.Ref;

/**
 * Who is who in a corpus.
 *
 * @param known sorted by id
 * @param actorOf the known actor's id behind each record's actor
 * @param doubts decisions that could have gone another way, the least certain first
 */
public record Actors(List<KnownActor> known, Map<Ref, String> actorOf, List<Doubt> doubts) {
    public Actors {
        known = List.copyOf(known);
        actorOf = Map.copyOf(actorOf);
        doubts = List.copyOf(doubts);
    }

    /**
     * A decision somebody should look at.
     *
     * @param margin how far it was from another outcome, 0 for a toss
     * @param what in words
     */
    public record Doubt(String actor, String name, double margin, String what, Ref example) {}
}
