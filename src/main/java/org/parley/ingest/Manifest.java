package org.parley.ingest;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;

/** What {@code articles.csv} beside the articles says of each file: url, title, publisher, published. */
public final class Manifest {
    /** Its name in a folder of articles. */
    public static final String NAME = "articles.csv";

    /** One row. */
    record Row(
            @Nullable String url,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable LocalDate published,
            int line) {}

    private final Path file;
    private final Map<String, Row> rows;
    private final List<Problem> problems;

    private Manifest(Path file, Map<String, Row> rows, List<Problem> problems) {
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    /** The manifest of a folder, none when it has none. */
    static Optional<Manifest> of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static Manifest read(Path file) throws IOException {
        Map<String, Row> rows = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader)) {
            if (!parser.getHeaderMap().containsKey("file")) {
                problems.add(Problem.error(
                                "MANIFEST-HEADER",
                                file.toString(),
                                "has no column 'file'; its columns are not used.",
                                "Begin it with: file,url,title,publisher,published")
                        .at(1, 0));
                return new Manifest(file, rows, problems);
            }
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                String name = cell(record, "file");
                if (name == null) {
                    problems.add(Problem.warning(
                                    "MANIFEST-ROW",
                                    file.toString(),
                                    "row without a file.",
                                    "Name the file or remove the row.")
                            .at(line, 0));
                    continue;
                }
                Row row = new Row(
                        cell(record, "url"),
                        cell(record, "title"),
                        cell(record, "publisher"),
                        date(record, file, line, problems),
                        line);
                if (rows.put(name, row) != null) {
                    problems.add(Problem.warning(
                                    "MANIFEST-TWICE",
                                    file.toString(),
                                    "names " + name + " twice; the later row counts.",
                                    "Remove one of the rows.")
                            .at(line, 0));
                }
            }
        } catch (java.io.UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            problems.add(Problem.error(
                    "MANIFEST-CSV",
                    file.toString(),
                    "is not CSV from here on: " + e.getMessage() + ".",
                    "Check its quotation marks; the rows before count."));
        } catch (java.nio.charset.CharacterCodingException e) {
            problems.add(Problem.error(
                    "MANIFEST-ENCODING", file.toString(), "is not UTF-8.", "Save it as UTF-8 (CSV UTF-8 in Excel)."));
        }
        return new Manifest(file, rows, problems);
    }

    /** What is wrong with the manifest itself, rows for files that are not there included. */
    List<Problem> problems(java.util.Set<String> files) {
        List<Problem> all = new ArrayList<>(problems);
        rows.forEach((name, row) -> {
            if (!files.contains(name)) {
                all.add(Problem.warning(
                                "MANIFEST-MISSING",
                                file.toString(),
                                "names " + name + ", which is not in the folder.",
                                "Add the file or remove the row.")
                        .at(row.line(), 0));
            }
        });
        all.sort(java.util.Comparator.comparing(Problem::toString));
        return all;
    }

    Optional<Row> row(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    /** Problem for a file that the manifest does not name. */
    Problem unnamed(String name) {
        return Problem.warning(
                "MANIFEST-ABSENT",
                file.toString(),
                "does not name " + name + "; title, publisher and date come from the file itself.",
                "Add a row for it.");
    }

    private static @Nullable String cell(CSVRecord record, String column) {
        if (!record.isMapped(column) || !record.isSet(column)) {
            return null;
        }
        String value = record.get(column);
        return value.isBlank() ? null : value.replace("\uFEFF", "");
    }

    private static @Nullable LocalDate date(CSVRecord record, Path file, int line, List<Problem> problems) {
        String value = cell(record, "published");
        try {
            return value == null ? null : LocalDate.parse(value.substring(0, Math.min(10, value.length())));
        } catch (DateTimeParseException e) {
            problems.add(Problem.warning(
                            "MANIFEST-DATE",
                            file.toString(),
                            "published '" + value + "' is no day.",
                            "Write it as 2023-09-20.")
                    .at(line, 0));
            return null;
        }
    }
}
