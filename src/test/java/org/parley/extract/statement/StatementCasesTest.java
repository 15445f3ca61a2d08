package org.parley.extract.statement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.analyse.Analyser;
import org.parley.catalogue.CueReader;
import org.parley.domain.Article;
import org.parley.domain.PublishedBasis;
import org.parley.domain.Span;
import org.parley.extract.StatementDraft;

/** Passages about other wars with the statements a person finds in them; what is found has to stay as good as it is. */
class StatementCasesTest {
    private static final List<String> REPORT = new ArrayList<>();
    private static final Map<String, int[]> RIGHT = new HashMap<>();
    private static int expected;
    private static int found;
    private static int matched;

    private record Expected(
            String passage,
            String speaker,
            String act,
            String quoteType,
            String addressee,
            String relayedBy,
            String content) {}

    @BeforeAll
    static void read() throws IOException {
        Map<String, List<Expected>> cases = new HashMap<>();
        for (String[] r : rows("statements.tsv")) {
            cases.computeIfAbsent(r[0], k -> new ArrayList<>())
                    .add(new Expected(r[0], r[1], r[3], r[4], r[5], r[6], r[7]));
        }
        StatementFinder finder = new StatementFinder(CueReader.read());
        try (Analyser analyser = Analyser.open(null)) {
            for (String[] r : rows("passages.tsv")) {
                String text = r[1].replace('⏎', '\n');
                Article article = new Article(
                        r[0],
                        r[0] + ".txt",
                        null,
                        null,
                        null,
                        LocalDate.of(2023, 6, 1),
                        PublishedBasis.METADATA,
                        "en",
                        "0".repeat(64),
                        text);
                compare(text, finder.find(analyser.analyse(article, List.of())), cases.getOrDefault(r[0], List.of()));
            }
        }
    }

    private static List<String[]> rows(String file) throws IOException {
        try (InputStream in = StatementCasesTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split("\t"))
                    .toList();
        }
    }

    private static void compare(String text, List<StatementDraft> drafts, List<Expected> all) {
        expected += all.size();
        found += drafts.size();
        Set<StatementDraft> left = new HashSet<>(drafts);
        for (Expected e : all) {
            StatementDraft best = null;
            double top = 0.5;
            for (StatementDraft d : drafts) {
                double v = overlap(words(e.content), words(text(d.content(), text)));
                if (left.contains(d) && v >= top) {
                    top = v + 1e-9;
                    best = d;
                }
            }
            if (best == null) {
                REPORT.add(e.passage + " missed: " + e.content);
                continue;
            }
            left.remove(best);
            matched++;
            StatementDraft voice = best;
            for (int i = 0; i < 9 && voice.speakers().isEmpty() && voice.continues() >= 0; i++) {
                voice = drafts.get(voice.continues());
            }
            score(
                    e,
                    "speaker",
                    e.speaker,
                    text(voice.speakers(), text),
                    voice.speakers().isEmpty());
            score(e, "addressee", e.addressee, text(best.addressee(), text), best.addressee() == null);
            score(e, "relayedBy", e.relayedBy, text(best.relayedBy(), text), best.relayedBy() == null);
            tally(
                    "quoteType",
                    e,
                    best.quoteType().code(),
                    e.quoteType.equals(best.quoteType().code()));
            tally(
                    "act",
                    e,
                    best.act().code(),
                    Arrays.asList(e.act.split("\\|")).contains(best.act().code()));
        }
        left.forEach(d -> REPORT.add("surplus: " + text(d.speakers(), text) + " / " + text(d.cue(), text) + " / "
                + text(d.content(), text)));
    }

    private static void score(Expected e, String field, String want, String got, boolean none) {
        if (want.equals("-") && none) {
            return;
        }
        tally(field, e, got, !none && !want.equals("-") && words(got).containsAll(words(want)));
    }

    private static void tally(String field, Expected e, String got, boolean right) {
        int[] n = RIGHT.computeIfAbsent(field, k -> new int[2]);
        n[0] += right ? 1 : 0;
        n[1]++;
        if (!right) {
            REPORT.add(e.passage + " " + field + " of '" + e.content + "': " + got);
        }
    }

    private static String text(List<Span> spans, String text) {
        return String.join(" ", spans.stream().map(s -> s.in(text)).toList());
    }

    private static String text(@Nullable Span span, String text) {
        return span == null ? "" : span.in(text);
    }

    private static List<String> words(String s) {
        return Arrays.stream(s.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static double overlap(List<String> a, List<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return (double) both.size() / all.size();
    }

    @Test
    void findsWhatIsSaid() {
        double p = (double) matched / found;
        double r = (double) matched / expected;
        assertTrue(p >= 0.85 && r >= 0.85, () -> "precision " + p + ", recall " + r + "\n" + String.join("\n", REPORT));
    }

    @Test
    void knowsWhoSpeaksHowAndToWhom() {
        Map<String, Double> least =
                Map.of("speaker", 0.85, "quoteType", 0.9, "act", 0.75, "addressee", 0.6, "relayedBy", 0.6);
        least.forEach((field, floor) -> {
            int[] n = RIGHT.get(field);
            assertTrue(
                    (double) n[0] / n[1] >= floor,
                    () -> field + " " + n[0] + " of " + n[1] + "\n" + String.join("\n", REPORT));
        });
    }
}
