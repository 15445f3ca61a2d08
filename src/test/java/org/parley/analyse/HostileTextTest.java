package org.parley.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.catalogue.CueReader;
import org.parley.domain.Analysis;
import org.parley.domain.Article;
import org.parley.domain.Attribution;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.Token;
import org.parley.extract.StatementDraft;
import org.parley.extract.statement.StatementFinder;

/** Whatever the text, reading it ends, and every span slices to its own words. */
class HostileTextTest {
    private static final String[] NOISE = {
        "\"",
        "“",
        "”",
        "‘",
        "''",
        "``",
        "'",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "…",
        "...",
        "—",
        "(",
        ")",
        "😀",
        "👩‍👩‍👧",
        "Երևան",
        "Київ",
        "دمشق",
        "北京",
        "\u0000",
        "\uFEFF",
        "\u200B",
        "\u0301",
        "\uD800",
        "said",
        "that",
        "he said",
        "according to",
        "told",
        ":",
        ".",
        ",",
        "!",
        "?",
        "U.S.",
        "1,000.5",
        "don't",
        "don’t",
        "'s",
        "<b>",
        "&amp;",
        "https://example.org/a?b=c",
        "@user",
        "#tag",
        "ﬁ",
        "İ",
        "ß",
        "\u2028"
    };

    private static Analyser analyser;
    private static StatementFinder statements;
    private static List<String> samples;

    @BeforeAll
    static void open() throws IOException {
        analyser = Analyser.open(null);
        statements = new StatementFinder(CueReader.read());
        samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("data/articles"))) {
            for (Path p :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                samples.add(Files.readString(p));
            }
        }
    }

    @AfterAll
    static void close() {
        analyser.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void mutatedArticles(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            check(mutated(random), "seed " + seed + ", text " + i);
        }
    }

    private static String mutated(Random random) {
        String sample = samples.get(random.nextInt(samples.size()));
        int from = random.nextInt(sample.length() - 200);
        StringBuilder text = new StringBuilder(sample.substring(from, from + 60 + random.nextInt(140)));
        for (int k = random.nextInt(12); k > 0; k--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, NOISE[random.nextInt(NOISE.length)]);
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(9)));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
                default -> text.insert(at, " " + NOISE[random.nextInt(NOISE.length)] + " ");
            }
        }
        return switch (random.nextInt(10)) {
            case 0 -> text.toString().toUpperCase(Locale.ROOT);
            case 1 -> text.toString().toLowerCase(Locale.ROOT);
            case 2 -> text.toString().replaceAll("\\p{P}", "");
            case 3 -> text.toString().replace(" ", "");
            default -> text.toString();
        };
    }

    @Test
    void emptyAndBlank() {
        for (String text :
                List.of("", " ", "\n\n\n", ".", "\"", "😀", "\u0301", "a", "\uD800", "“", "...", "\u0000\u0000")) {
            check(text, "blank");
        }
    }

    @Test
    void anEndlessWordAndAnEndlessSentence() {
        check("x".repeat(5_000) + " said " + "-".repeat(3_000), "endless word");
        check("the minister said that the army fired and ".repeat(300), "endless sentence");
    }

    @Test
    @Tag("soak")
    void twentyThousandWordsInOneSentence() {
        check("the minister said that the army fired and ".repeat(2_500), "20,000 words");
    }

    @Test
    @Tag("soak")
    void twoMegabytes() {
        String all = String.join("\n", samples);
        check(all.repeat(2_000_000 / all.length() + 1), "2 MB");
    }

    @Test
    void theSameTextReadsTheSame() {
        Article article = article(samples.get(1));
        Analysis one = analyser.analyse(article, List.of());
        Analysis two = analyser.analyse(article, List.of());
        assertEquals(one, two);
        assertEquals(statements.find(one), statements.find(two));
    }

    private static Article article(String text) {
        return new Article("x", "x.txt", null, null, null, null, null, "en", "0".repeat(64), text);
    }

    private static void check(String text, String name) {
        Analysis a = analyser.analyse(article(text), List.of());
        int at = 0;
        for (Token t : a.tokens()) {
            assertTrue(t.span().start() >= at, name);
            assertEquals(t.text(), t.span().in(text), name);
            at = t.span().end();
        }
        int token = 0;
        for (Sentence s : a.sentences()) {
            assertEquals(token, s.first(), name);
            assertTrue(s.last() > s.first(), name);
            assertEquals(a.tokens().get(s.first()).span().start(), s.span().start(), name);
            assertEquals(a.tokens().get(s.last() - 1).span().end(), s.span().end(), name);
            token = s.last();
        }
        assertEquals(a.tokens().size(), token, name);
        a.names().forEach(n -> inside(n.span(), text, name));
        for (Attribution x : a.attributions()) {
            Stream.of(x.source(), x.cue(), x.content()).flatMap(List::stream).forEach(s -> inside(s, text, name));
        }
        for (StatementDraft d : statements.find(a)) {
            Stream.of(d.speakers(), d.content(), d.quoted())
                    .flatMap(List::stream)
                    .forEach(s -> inside(s, text, name));
            Stream.of(d.speakerFull(), d.addressee(), d.target(), d.relayedBy(), d.venue(), d.timeExpression(), d.cue())
                    .filter(s -> s != null)
                    .forEach(s -> inside(s, text, name));
            assertTrue(
                    d.content().stream().anyMatch(s -> s.in(text).codePoints().anyMatch(Character::isLetterOrDigit)),
                    name);
        }
    }

    private static void inside(Span span, String text, String name) {
        assertTrue(!span.in(text).isBlank(), name);
    }
}
