package org.parley.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.analyse.SentenceEncoder;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Corpus;
import org.parley.domain.Ref;
import org.parley.resolve.curation.Curation;

/**
 * Ten invented conflicts, each told by several outlets: what is one utterance or event comes together, what only looks like it
 * stays apart. The limits were set on {@code tuning}; of {@code check} only the figures are looked at. The floors are what was
 * measured, less 0.03.
 */
class CrossCasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/crossgold");
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static SentenceEncoder vectors;

    @BeforeAll
    static void open() {
        vectors = SentenceEncoder.open();
    }

    @AfterAll
    static void close() {
        vectors.close();
    }

    @ParameterizedTest
    @CsvSource({"tuning, 0.90, 0.86", "check, 0.90, 0.90"})
    void pairsAreNoWorseThanMeasured(String half, double utterances, double events) {
        Scored scored = Scored.of(half);
        assertTrue(scored.utterances().f1() >= utterances, scored::toString);
        assertTrue(scored.events().f1() >= events, scored::toString);
        assertEquals(List.of(), scored.merged());
    }

    /** Pairs that belong together, that the corpus joins, and that both do. */
    record Pairs(int gold, int joined, int right) {
        double f1() {
            return 2.0 * right / (gold + joined);
        }
    }

    /** @param merged pairs of labels that were to stay apart and came together */
    record Scored(Pairs utterances, Pairs events, List<String> merged, List<String> details) {
        static Scored of(String half) {
            CrossCases cases = CrossCases.of(FOLDER.resolve(half));
            Corpus corpus = new Resolver().resolve(cases.records, GAZETTEER, Curation.none(), vectors);
            Map<Ref, String> utterances = new HashMap<>();
            corpus.utterances().forEach(u -> u.wordings().forEach(ref -> utterances.put(ref, u.id())));
            Map<Ref, String> events = new HashMap<>();
            corpus.events().forEach(e -> e.reports().forEach(ref -> events.put(ref, e.id())));
            List<String> merged = new ArrayList<>();
            List<String> details = new ArrayList<>();
            Pairs said = pairs(cases, cases.utteranceOf, utterances, merged, details);
            Pairs happened = pairs(cases, cases.eventOf, events, merged, details);
            return new Scored(said, happened, merged, details);
        }

        private static Pairs pairs(
                CrossCases cases,
                Map<Ref, String> gold,
                Map<Ref, String> found,
                List<String> merged,
                List<String> details) {
            List<Ref> all = List.copyOf(gold.keySet());
            int wanted = 0;
            int joined = 0;
            int right = 0;
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    String one = gold.get(all.get(i));
                    String other = gold.get(all.get(j));
                    boolean same = one.equals(other);
                    boolean together = found.get(all.get(i)).equals(found.get(all.get(j)));
                    wanted += same ? 1 : 0;
                    joined += together ? 1 : 0;
                    right += same && together ? 1 : 0;
                    if (same != together) {
                        details.add((same ? "missed " : "wrong ") + one + " " + all.get(i) + " " + other + " "
                                + all.get(j));
                    }
                    if (together
                            && (cases.apart.contains(List.of(one, other))
                                    || cases.apart.contains(List.of(other, one)))) {
                        merged.add(one + " and " + other + ": " + all.get(i) + " " + all.get(j));
                    }
                }
            }
            return new Pairs(wanted, joined, right);
        }
    }
}
