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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.analyse.model.Words;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Analysis;
import org.parley.domain.Article;
import org.parley.domain.Attribution;
import org.parley.domain.Event;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.Statement;
import org.parley.domain.Token;
import org.parley.pipeline.ArticleReader;

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

    /** Whole articles mutated in the long run, {@code mvn test -Dtest=HostileTextTest -Dexcluded.groups=browser}. */
    private static final int LONG_RUN = Integer.getInteger("parley.soak.texts", 2_000);

    private static ArticleReader reader;
    private static List<String> samples;

    @BeforeAll
    static void open() throws IOException {
        reader = ArticleReader.open(null, Gazetteer.load());
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
        reader.close();
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
        return mutated(sample.substring(from, from + 60 + random.nextInt(140)), 12, random);
    }

    private static String mutated(String sample, int most, Random random) {
        StringBuilder text = new StringBuilder(sample);
        for (int k = random.nextInt(most); k > 0; k--) {
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

    /** One article, disfigured throughout in each of the ways that news is found in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "capitals",
                "small",
                "no punctuation",
                "one sentence",
                "one line",
                "odd marks",
                "emoji",
                "Armenian",
                "straight marks",
                "combining"
            })
    void aWholeArticle(String how) {
        check(disfigured(samples.get(0), how), how);
    }

    private static String disfigured(String text, String how) {
        return switch (how) {
            case "capitals" -> text.toUpperCase(Locale.ROOT);
            case "small" -> text.toLowerCase(Locale.ROOT);
            case "no punctuation" -> text.replaceAll("\\p{P}", "");
            case "one sentence" -> text.replaceAll("[.!?]", " and").replace('\n', ' ');
            case "one line" -> text.replace('\n', ' ');
            case "odd marks" -> text.replaceFirst("[”\"]", "").replaceAll("’", "“") + " \"";
            case "emoji" -> text.replace(". ", "😀 ").replace(", ", "👩‍👩‍👧, ");
            case "Armenian" -> text.replace("a", "ա").replace("e", "ե").replace(".", "։");
            case "straight marks" -> text.replaceAll("[“”„«»]", "\"").replace('’', '\'');
            case "combining" -> text.replace("e", "e\u0301");
            default -> throw new IllegalArgumentException(how);
        };
    }

    /** Every one of them a whole article, so that rules across sentences meet what they do not expect. */
    @Test
    @Tag("soak")
    void mutatedWholeArticles() {
        for (int i = 0; i < LONG_RUN; i++) {
            Random random = new Random(i);
            String sample = samples.get(random.nextInt(samples.size()));
            int from = random.nextInt(sample.length() / 2);
            int to = Math.min(sample.length(), from + 800 + random.nextInt(2_500));
            check(mutated(sample.substring(from, to), 60, random), "whole text " + i);
        }
    }

    @Test
    void emptyAndBlank() {
        for (String text :
                List.of("", " ", "\n\n\n", ".", "\"", "😀", "\u0301", "a", "\uD800", "“", "...", "\u0000\u0000")) {
            check(text, "blank");
        }
        assertEquals(List.of(), Words.of("\u2028\u2029"), "a separator of lines or paragraphs is no word");
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
        Analysis one = reader.analyse(article, List.of());
        Analysis two = reader.analyse(article, List.of());
        assertEquals(one, two);
        assertEquals(reader.extract(one), reader.extract(two));
    }

    private static Article article(String text) {
        return new Article("x", "x.txt", null, null, null, null, null, "en", "0".repeat(64), text);
    }

    private static void check(String text, String name) {
        Analysis a = reader.analyse(article(text), List.of());
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
        ExtractionRecord record;
        try {
            record = reader.extract(a);
        } catch (RuntimeException e) {
            throw new AssertionError(name + ": " + text.substring(0, Math.min(4_000, text.length())), e);
        }
        record.actors().forEach(actor -> actor.mentions().forEach(m -> inside(m.span(), text, name)));
        record.figures().forEach(figure -> inside(figure.span(), text, name));
        for (Event e : record.events()) {
            inside(e.trigger(), text, name);
            e.otherTriggers().forEach(span -> inside(span, text, name));
            inside(e.timeExpression(), text, name);
        }
        for (Statement d : record.statements()) {
            Stream.of(d.content(), d.quoted()).flatMap(List::stream).forEach(s -> inside(s, text, name));
            inside(d.speakerSpan(), text, name);
            inside(d.timeExpression(), text, name);
            inside(d.cue(), text, name);
            assertTrue(
                    d.content().stream().anyMatch(s -> s.in(text).codePoints().anyMatch(Character::isLetterOrDigit)),
                    name);
        }
    }

    private static void inside(@Nullable Span span, String text, String name) {
        assertTrue(span == null || !span.in(text).isBlank(), name);
    }
}
