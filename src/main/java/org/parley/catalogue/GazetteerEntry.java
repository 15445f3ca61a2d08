package org.parley.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.Point;

/**
 * One row of the gazetteer.
 *
 * @param id slug, unique in the whole gazetteer
 * @param aliases other spellings and names, the {@code name} not repeated
 * @param affiliation and {@code country}: ids of other entries
 * @param roles offices held, in the order of the row
 * @param wikidata verified id, null when none is
 * @param where file and line, for messages
 */
public record GazetteerEntry(
        String id,
        ActorType type,
        String name,
        List<String> aliases,
        @Nullable String affiliation,
        @Nullable String country,
        List<Role> roles,
        @Nullable String wikidata,
        @Nullable Point location,
        List<String> capitals,
        List<String> demonyms,
        String source,
        String where) {
    public GazetteerEntry {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        capitals = List.copyOf(capitals);
        demonyms = List.copyOf(demonyms);
    }

    /**
     * An office somebody held.
     *
     * @param from first day, null when unknown; {@code to}: last day, null when unknown or still in office
     */
    public record Role(
            String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        /** Was it held on that day, as far as is known? */
        public boolean heldOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}
