package org.parley.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.catalogue.Gazetteer;
import org.parley.catalogue.GazetteerEntry;
import org.parley.domain.ActorType;
import org.parley.domain.Corpus;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.KnownActor;
import org.parley.domain.MentionKind;
import org.parley.domain.Ref;
import org.parley.resolve.curation.Curation;

/** Ten conflicts with namesakes, spellings and offices that change hands: how well actors are merged and linked. */
class StressTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private final Map<Ref, String> keys = new TreeMap<>();
    private final Map<Ref, String> printed = new HashMap<>();
    private final List<ExtractionRecord> records = new ArrayList<>();

    StressTest() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StressTest.class.getResourceAsStream("stress.tsv")), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(this::row);
        }
    }

    private void row(String line) {
        String[] cell = line.split("\t");
        for (String spelling : cell[5].split("\\|")) {
            for (int copy = 0; copy < 2; copy++) {
                String id = "%s-%03d".formatted(cell[0], records.size());
                boolean office = spelling.startsWith("=");
                String name = office ? spelling.substring(1) : spelling;
                records.add(new Corpora(id, LocalDate.parse(cell[4]).plusDays(copy))
                        .title(cell[3])
                        .actor(ActorType.PERSON, name, office ? MentionKind.NOMINAL : MentionKind.NAME, 2)
                        .named(ActorType.POLITY, cell[1])
                        .record());
                keys.put(new Ref(id, "a1"), cell[2]);
                printed.put(new Ref(id, "a1"), name);
            }
        }
    }

    @Test
    void mergesAndLinksAtAnHonestFloor() {
        assertTrue(records.size() >= 200, records.size() + " articles");
        Corpus corpus = resolve(records);
        Map<String, KnownActor> known = new HashMap<>();
        corpus.actors().forEach(actor -> known.put(actor.id(), actor));
        int right = 0;
        int wrong = 0;
        int linkable = 0;
        List<String> errors = new ArrayList<>();
        for (Map.Entry<Ref, String> e : keys.entrySet()) {
            GazetteerEntry entry = GAZETTEER.byId(e.getValue());
            String wanted = entry == null ? null : entry.wikidata();
            KnownActor actor = Objects.requireNonNull(known.get(corpus.actorOf().get(e.getKey())));
            String got = actor.links().isEmpty() ? null : actor.links().get(0).qid();
            linkable += wanted == null ? 0 : 1;
            right += wanted != null && wanted.equals(got) ? 1 : 0;
            if (got != null && !got.equals(wanted)) {
                wrong++;
            }
            if (!Objects.equals(wanted, got)) {
                errors.add(e.getKey() + " " + printed.get(e.getKey()) + ": " + got + " for " + e.getValue());
            }
        }
        double[] merging = merging(corpus);
        String report = "linking: %d right, %d wrong of %d; merging: precision %.3f, recall %.3f%n%s"
                .formatted(right, wrong, linkable, merging[0], merging[1], String.join("\n", errors));
        System.out.println(report);
        assertEquals(0, wrong, report);
        assertTrue(right >= 0.9 * linkable, report);
        assertTrue(merging[0] >= 0.98, report);
        assertTrue(merging[1] >= 0.85, report);
    }

    @Test
    void theOrderOfTheArticlesDoesNotMatter() {
        Corpus first = resolve(records);
        for (int seed = 1; seed <= 3; seed++) {
            List<ExtractionRecord> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, new Random(seed));
            Corpus again = resolve(shuffled);
            assertEquals(first.actors(), again.actors(), "seed " + seed);
            assertEquals(first.actorOf(), again.actorOf(), "seed " + seed);
        }
    }

    /** Precision and recall over pairs of articles that have the same person. */
    private double[] merging(Corpus corpus) {
        List<Ref> refs = List.copyOf(keys.keySet());
        int same = 0;
        int merged = 0;
        int both = 0;
        for (int i = 0; i < refs.size(); i++) {
            for (int j = i + 1; j < refs.size(); j++) {
                boolean gold = Objects.equals(keys.get(refs.get(i)), keys.get(refs.get(j)));
                boolean got = Objects.equals(
                        corpus.actorOf().get(refs.get(i)), corpus.actorOf().get(refs.get(j)));
                same += gold ? 1 : 0;
                merged += got ? 1 : 0;
                both += gold && got ? 1 : 0;
            }
        }
        return new double[] {(double) both / merged, (double) both / same};
    }

    private static Corpus resolve(List<ExtractionRecord> records) {
        return new Resolver().resolve(records, GAZETTEER, Curation.none(), Corpora.vectors());
    }
}
