package org.parley.resolve.curation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.domain.Problem;
import org.parley.resolve.curation.Curation.Action;
import org.parley.resolve.curation.Curation.Decision;

/** Reads {@code curation.csv}: {@code action,subject,field,value,who,why}; a bad row is told with file and line and left out. */
public final class CurationReader {
    private static final List<String> COLUMNS = List.of("action", "subject", "field", "value", "who", "why");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private CurationReader() {}

    /** The decisions of the files, in their order. */
    public static Curation read(List<Path> files, Consumer<Problem> problems) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (Path file : files) {
            try (Reader reader = Files.newBufferedReader(file);
                    CSVParser parser = FORMAT.parse(reader)) {
                boolean heading = true;
                for (CSVRecord row : parser) {
                    int line = (int) parser.getCurrentLineNumber();
                    if (heading) {
                        heading = false;
                        if (!row.toList().equals(COLUMNS)) {
                            problem(
                                    problems,
                                    file,
                                    line,
                                    "the columns are " + String.join(",", row.toList()),
                                    "Write " + String.join(",", COLUMNS) + ".");
                            break;
                        }
                        continue;
                    }
                    try {
                        decisions.add(decision(row, file + ":" + line));
                    } catch (IllegalArgumentException e) {
                        problem(problems, file, line, String.valueOf(e.getMessage()), "The row is left out; mend it.");
                    }
                }
            }
        }
        return new Curation(decisions);
    }

    private static Decision decision(CSVRecord row, String where) {
        if (row.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("the row has " + row.size() + " fields, not " + COLUMNS.size());
        }
        Action action;
        try {
            action = Action.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + row.get(0) + "' is no action; merge, split, link, unlink, correct, withdraw and rename are",
                    e);
        }
        if (row.get(1).isBlank() || row.get(4).isBlank() || row.get(5).isBlank()) {
            throw new IllegalArgumentException("a decision needs a subject, who decided and why");
        }
        if (action == Action.LINK && !row.get(3).matches("Q[1-9][0-9]*")) {
            throw new IllegalArgumentException("'" + row.get(3) + "' is not a Wikidata id such as Q42");
        }
        return new Decision(action, row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), where);
    }

    private static void problem(Consumer<Problem> problems, Path file, int line, String message, String remedy) {
        problems.accept(Problem.error("CURATION-ROW", file.toString(), message + ".", remedy)
                .at(line, 0));
    }
}
