package org.parley.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Article;
import org.parley.domain.Event;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.PublishedBasis;
import org.parley.domain.Span;
import org.parley.pipeline.ArticleReader;

/**
 * Short invented passages on two dozen wars, each with the events and figures a reader would expect.
 *
 * <p>A case is one file: the day of publication, the text, a line of dashes, then lines {@code event TYPE WORDS STATUS|STATUS}
 * and {@code figure MEASURE VALUE BOUND GROUP}.
 */
class PassagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/parley/passages");
    private static final List<String> MISSED_EVENTS = new ArrayList<>();
    private static final List<String> MISSED_FIGURES = new ArrayList<>();
    private static int events;
    private static int figures;
    private static int cases;

    @BeforeAll
    static void read() throws IOException {
        try (ArticleReader reader = ArticleReader.open(null, Gazetteer.load());
                Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String[] halves = Files.readString(file).split("\n----\n");
                String[] head = halves[0].split("\n\n", 2);
                LocalDate day =
                        LocalDate.parse(head[0].substring("published ".length()).strip());
                Article article = new Article(
                        file.getFileName().toString().replace(".txt", ""),
                        file.getFileName().toString(),
                        null,
                        null,
                        null,
                        day,
                        PublishedBasis.METADATA,
                        "en",
                        "0".repeat(64),
                        head[1].strip());
                check(reader.read(article, List.of()), halves[1].strip().split("\n"));
                cases++;
            }
        }
    }

    @AfterAll
    static void tell() {
        MISSED_EVENTS.forEach(System.err::println);
        MISSED_FIGURES.forEach(System.err::println);
    }

    private static void check(ExtractionRecord record, String[] expected) {
        for (String line : expected) {
            String[] words = line.split(" ");
            if (words[0].equals("event")) {
                events++;
                boolean dated = words[words.length - 1].matches("\\d{4}-.*");
                int status = words.length - (dated ? 2 : 1);
                String trigger = String.join(" ", Arrays.copyOfRange(words, 2, status));
                boolean there = record.events().stream()
                        .anyMatch(event -> event.type().equals(words[1])
                                && named(record, event, trigger)
                                && List.of(words[status].split("\\|"))
                                        .contains(event.status().code()));
                if (!there) {
                    MISSED_EVENTS.add(record.article().id() + ": " + line);
                }
            } else if (words[0].equals("figure") && !words[1].equals("-")) {
                figures++;
                if (record.figures().stream().noneMatch(figure -> counts(figure, words))) {
                    MISSED_FIGURES.add(record.article().id() + ": " + line);
                }
            }
        }
    }

    private static boolean named(ExtractionRecord record, Event event, String trigger) {
        return Stream.concat(Stream.of(event.trigger()), event.otherTriggers().stream())
                .map((Span span) -> span.in(record.article().text()).toLowerCase(Locale.ROOT))
                .anyMatch(words -> words.contains(trigger) || trigger.contains(words));
    }

    private static boolean counts(Figure figure, String[] words) {
        return figure.measure().equals(words[1])
                && Long.valueOf(words[2]).equals(figure.value())
                && figure.bound().code().equals(words[3]);
    }

    @Test
    void everyPassageIsRead() {
        assertEquals(25, cases);
    }

    @Test
    void fourOfFiveEventsAreFoundWithTheirTypeAndStatus() {
        assertTrue(MISSED_EVENTS.size() <= events / 5, MISSED_EVENTS::toString);
    }

    @Test
    void nineteenOfTwentyFiguresAreFoundWithTheirBound() {
        assertTrue(MISSED_FIGURES.size() <= figures / 20, MISSED_FIGURES::toString);
    }
}
