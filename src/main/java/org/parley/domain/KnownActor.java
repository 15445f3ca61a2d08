package org.parley.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One real actor of the corpus, whatever the articles call it.
 *
 * @param id last part of its IRI: the gazetteer's id, or a slug of its name made unique
 * @param otherNames every spelling the articles print, the {@code name} not repeated, sorted
 * @param affiliation id of the known actor it belongs to, null when none or contested
 * @param description as printed for an actor without a name ("a protester in Yerevan"), else null
 * @param mentionedAs the records' actors that are this one, sorted
 */
public record KnownActor(
        String id,
        ActorType type,
        String name,
        Set<String> otherNames,
        @Nullable String affiliation,
        @Nullable String description,
        @Nullable Point location,
        List<WikidataLink> links,
        List<Ref> mentionedAs) {
    public KnownActor {
        otherNames = java.util.Collections.unmodifiableSet(new TreeSet<>(otherNames));
        links = List.copyOf(links);
        mentionedAs = mentionedAs.stream().sorted().toList();
    }
}
