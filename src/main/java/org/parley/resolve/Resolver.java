package org.parley.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Corpus;
import org.parley.domain.CurationNote;
import org.parley.domain.DerivedLink;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.KnownEvent;
import org.parley.domain.Problem;
import org.parley.domain.SentenceVectors;
import org.parley.domain.Utterance;
import org.parley.resolve.actor.ActorResolver;
import org.parley.resolve.actor.Actors;
import org.parley.resolve.claim.Claims;
import org.parley.resolve.curation.Curation;
import org.parley.resolve.curation.Curator;
import org.parley.resolve.event.Events;
import org.parley.resolve.utterance.Utterances;

/** Makes one corpus of the records: one actor per real actor, one utterance per thing said, one event per event. */
public final class Resolver {
    /** As {@link #resolve(List, Gazetteer, Curation, SentenceVectors, Consumer)}; refused decisions of people go unheard. */
    public Corpus resolve(
            List<ExtractionRecord> records, Gazetteer gazetteer, Curation curation, SentenceVectors vectors) {
        return resolve(records, gazetteer, curation, vectors, problem -> {});
    }

    /**
     * The corpus behind {@code records}; their order does not matter.
     *
     * @param refused hears of every decision of {@code curation} that names what does not exist
     */
    public Corpus resolve(
            List<ExtractionRecord> records,
            Gazetteer gazetteer,
            Curation curation,
            SentenceVectors vectors,
            Consumer<Problem> refused) {
        Curator curator = new Curator(curation, refused);
        List<ExtractionRecord> sorted = curator.records(sorted(records));
        Actors actors = curator.actors(new ActorResolver(gazetteer).resolve(sorted));
        List<Utterance> utterances = Utterances.of(sorted, actors.actorOf(), actors.known(), vectors);
        List<KnownEvent> events = Events.of(sorted, actors.actorOf(), actors.known());
        List<DerivedLink> links = Claims.of(sorted, actors.actorOf(), actors.known(), utterances, events, vectors);
        List<CurationNote> notes = curator.notes();
        return new Corpus(sorted, actors.known(), actors.actorOf(), utterances, events, links, notes);
    }

    /** The decisions about actors that could have gone another way, the least certain first. */
    public List<Actors.Doubt> review(List<ExtractionRecord> records, Gazetteer gazetteer) {
        return new ActorResolver(gazetteer).resolve(sorted(records)).doubts();
    }

    private static List<ExtractionRecord> sorted(List<ExtractionRecord> records) {
        List<ExtractionRecord> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing(record -> record.article().id()));
        return sorted;
    }
}
