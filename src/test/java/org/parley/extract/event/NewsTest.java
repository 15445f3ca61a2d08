package org.parley.extract.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.catalogue.Gazetteer;
import org.parley.pipeline.ArticleReader;

/** Events and figures of invented passages on many wars: no share falls below its floor in {@code floors.csv}. */
class NewsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/parley/extract/event");
    private static ArticleReader reader;

    @BeforeAll
    static void open() {
        reader = ArticleReader.open(null, Gazetteer.load());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "check"})
    void noShareFallsBelowItsFloor(String set) throws IOException {
        NewsScore score = new NewsScore();
        for (NewsCase news : NewsCase.read(FOLDER.resolve(set + ".txt"))) {
            score.add(news, reader.read(news.article(), List.of()));
        }
        Map<String, Double> floors = floors(set);
        List<String> below = new ArrayList<>();
        score.figures().forEach((name, share) -> {
            if (share < floors.getOrDefault(name, 1.0)) {
                below.add(String.format(Locale.ROOT, "%s %.3f, floor %.2f", name, share, floors.get(name)));
            }
        });
        assertEquals(score.figures().keySet(), floors.keySet());
        assertEquals(List.of(), below);
    }

    private static Map<String, Double> floors(String set) throws IOException {
        Map<String, Double> floors = new HashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("floors.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].equals(set)) {
                floors.put(cells[1], Double.valueOf(cells[2]));
            }
        }
        return floors;
    }
}
