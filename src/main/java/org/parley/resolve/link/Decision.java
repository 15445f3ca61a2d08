package org.parley.resolve.link;

import org.jspecify.annotations.Nullable;
import org.parley.catalogue.GazetteerEntry;

/**
 * Whom the gazetteer has for an actor, and how sure that is.
 *
 * @param entry null when nobody fits well enough
 * @param score of the best candidate, 0 to 1, also when it was not taken
 * @param second score of the next best candidate
 * @param evidence in words, for people
 */
public record Decision(@Nullable GazetteerEntry entry, double score, double second, String evidence) {
    static final Decision NONE = new Decision(null, 0, 0, "no candidate");

    /** Good enough for {@code skos:exactMatch}? */
    public boolean confirmed() {
        return entry != null && score >= Linker.CONFIRMED;
    }
}
