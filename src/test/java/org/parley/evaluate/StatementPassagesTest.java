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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.domain.ExtractionRecord;
import org.parley.evaluate.records.RecordEvaluation;
import org.parley.evaluate.records.RecordReport;
import org.parley.ingest.IngestOptions;
import org.parley.pipeline.Extract;
import org.parley.pipeline.Progress;

/** Who says what to whom in short passages of many styles: no figure falls below its floor in {@code floors.csv}. */
class StatementPassagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/passages/statements");

    @ParameterizedTest
    @ValueSource(strings = {"development", "check"})
    void noFigureFallsBelowItsFloor(String set, @TempDir Path work) throws IOException {
        Path articles = work.resolve("articles");
        int passages = AnnotatedPassages.unpack(FOLDER.resolve(set + ".txt"), articles, work.resolve("gold"));
        List<ExtractionRecord> records = new ArrayList<>();
        Extract.run(List.of(articles), IngestOptions.DEFAULT, null, Progress.SILENT, records::add);
        assertEquals(passages, records.size());
        Map<String, Double> measured = figures(RecordEvaluation.run(work.resolve("gold"), records));
        List<String> below = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("floors.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(set)) {
                double figure = measured.getOrDefault(cells[1], 0.0);
                if (figure < Double.parseDouble(cells[2])) {
                    below.add(String.format(Locale.ROOT, "%s %.3f, floor %s", cells[1], figure, cells[2]));
                }
            }
        }
        assertEquals(List.of(), below);
    }

    private static Map<String, Double> figures(RecordReport report) {
        Map<String, Double> figures = new TreeMap<>();
        report.found().forEach((what, found) -> {
            figures.put(what + " precision", found.precision());
            figures.put(what + " recall", found.recall());
        });
        report.accuracies().forEach((what, accuracy) -> figures.put(what, accuracy.share()));
        return figures;
    }
}
