package org.parley.domain;

import java.util.List;
import java.util.Map;

/**
 * A whole corpus after resolution: the records as read, and what they have in common.
 *
 * @param records sorted by article id
 * @param actors every known actor, sorted by id
 * @param actorOf the known actor's id behind each record's actor
 * @param utterances sorted by id; every statement that is not withdrawn is in exactly one
 * @param events sorted by id; every event of the records is in exactly one
 * @param links sorted
 */
public record Corpus(
        List<ExtractionRecord> records,
        List<KnownActor> actors,
        Map<Ref, String> actorOf,
        List<Utterance> utterances,
        List<KnownEvent> events,
        List<DerivedLink> links,
        List<CurationNote> curation) {
    public Corpus {
        records = List.copyOf(records);
        actors = List.copyOf(actors);
        actorOf = Map.copyOf(actorOf);
        utterances = List.copyOf(utterances);
        events = List.copyOf(events);
        links = List.copyOf(links);
        curation = List.copyOf(curation);
    }
}
