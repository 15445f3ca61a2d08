package org.parley.resolve.actor;

import java.util.HashSet;
import java.util.Set;
import org.parley.domain.lexicon.Spelling;

/** Gives out readable ids, each once. */
final class Slugs {
    private static final int LONGEST = 80;

    private final Set<String> taken;

    /** @param taken ids that are somebody's already */
    Slugs(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The name as an id; with a number when somebody of that name came before. */
    String of(String name) {
        String base = slug(name);
        String id = base;
        for (int number = 2; !taken.add(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    static String slug(String name) {
        String slug = Spelling.fold(name).replace(' ', '-');
        if (slug.length() > LONGEST) {
            slug = slug.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        }
        return slug.isEmpty() ? "actor" : slug;
    }
}
