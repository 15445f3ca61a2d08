package org.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.domain.ExtractionRecord;
import org.parley.evaluate.records.RecordEvaluation;
import org.parley.evaluate.records.RecordReport;
import org.parley.ingest.IngestOptions;
import org.parley.pipeline.Extract;
import org.parley.pipeline.Progress;

/** The whole reader on articles about wars it was not built on: no figure falls below its floor in {@code floors.csv}. */
class OtherWarsTest {
    private static final Path FOLDER = Path.of("src/test/resources/othergold");
    private static final List<ExtractionRecord> RECORDS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Extract.run(List.of(FOLDER.resolve("articles")), IngestOptions.DEFAULT, null, Progress.SILENT, RECORDS::add);
    }

    @Test
    void everyArticleIsRead() {
        assertEquals(26, RECORDS.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "held-out", "later", "fresh", "unseen"})
    void noFigureFallsBelowItsFloor(String half) throws IOException {
        Map<String, Double> measured = measured(half);
        List<String> below = new ArrayList<>();
        Map<String, Double> floors = floors(half);
        floors.forEach((what, floor) -> {
            double figure = measured.getOrDefault(what, 0.0);
            if (figure < floor) {
                below.add(String.format(Locale.ROOT, "%s %.3f, floor %.2f", what, figure, floor));
            }
        });
        assertEquals(measured.keySet(), floors.keySet());
        assertEquals(List.of(), below);
    }

    private static Map<String, Double> measured(String half) throws IOException {
        RecordReport report = RecordEvaluation.run(FOLDER.resolve("gold").resolve(half), RECORDS);
        Map<String, Double> figures = new TreeMap<>();
        report.found().forEach((what, found) -> {
            figures.put(what + " precision", found.precision());
            figures.put(what + " recall", found.recall());
        });
        report.accuracies().forEach((what, accuracy) -> figures.put(what, accuracy.share()));
        return figures;
    }

    /** Lines of half, figure and floor. */
    private static Map<String, Double> floors(String half) throws IOException {
        Map<String, Double> floors = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("floors.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(half)) {
                floors.put(cells[1], Double.valueOf(cells[2]));
            }
        }
        return floors;
    }
}
