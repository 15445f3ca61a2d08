package org.parley.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.domain.KnownActor;
import org.parley.domain.Ref;

/** Whose side an actor is on: the last of those it belongs to, or itself. */
public final class Sides {
    private final Map<String, KnownActor> actors = new HashMap<>();
    private final Map<Ref, String> actorOf;

    public Sides(List<KnownActor> actors, Map<Ref, String> actorOf) {
        actors.forEach(actor -> this.actors.put(actor.id(), actor));
        this.actorOf = actorOf;
    }

    /** The known actor behind an actor of a record, null when there is none. */
    public @Nullable String actor(String article, @Nullable String id) {
        return id == null ? null : actorOf.get(new Ref(article, id));
    }

    /** The side of a known actor. */
    public @Nullable String side(@Nullable String actor) {
        String at = actor;
        Set<String> seen = new HashSet<>();
        while (at != null && seen.add(at)) {
            KnownActor known = actors.get(at);
            if (known == null || known.affiliation() == null) {
                return at;
            }
            at = known.affiliation();
        }
        // belonging in a circle: any of them, but always the same one
        return at == null ? actor : new TreeSet<>(seen).first();
    }

    /** Whether one of two known actors is the side of the other, as a state is of its ministry. */
    public boolean isSideOf(@Nullable String one, @Nullable String other) {
        return one != null && other != null && (one.equals(side(other)) || other.equals(side(one)));
    }

    /** Whether one of two known actors belongs directly to the other. */
    public boolean speaksFor(@Nullable String one, @Nullable String other) {
        return one != null && other != null && (belongs(one, other) || belongs(other, one));
    }

    private boolean belongs(String one, String other) {
        KnownActor known = actors.get(one);
        return known != null && other.equals(known.affiliation());
    }

    public @Nullable KnownActor known(@Nullable String actor) {
        return actor == null ? null : actors.get(actor);
    }
}
