package org.parley.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.GazetteerEntry.Role;
import org.parley.domain.ActorType;
import org.parley.domain.Coded;
import org.parley.domain.Point;
import org.parley.domain.Problem;

/**
 * Reads the gazetteer's tables: {@code id,type,name,aliases,affiliation,country,roles,wikidata,lat,lon,capital,demonyms,source}.
 *
 * <p>Lists are separated by {@code |}, a role is {@code office@start/end}, lines that begin with {@code #} are comments.
 * A row that cannot be read is a problem with file and line; the others still count.
 */
final class GazetteerReader {
    static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "name",
            "aliases",
            "affiliation",
            "country",
            "roles",
            "wikidata",
            "lat",
            "lon",
            "capital",
            "demonyms",
            "source");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");

    private final Map<String, GazetteerEntry> entries = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Gazetteer readAll(List<String> resources) {
        for (String resource : resources) {
            try (InputStream stream = Resources.open(resource)) {
                read(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + resource, e);
            }
        }
        return done();
    }

    Gazetteer readFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        for (Path file : files) {
            read(file.toString(), Files.readString(file));
        }
        return done();
    }

    private void read(String file, String text) throws IOException {
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            boolean heading = true;
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                if (heading) {
                    heading = false;
                    if (!row.toList().equals(COLUMNS)) {
                        problem(
                                file,
                                line,
                                "the columns are " + String.join(",", row.toList()),
                                "Write " + String.join(",", COLUMNS) + ".");
                        return;
                    }
                    continue;
                }
                try {
                    add(entry(row, file + ":" + line));
                } catch (IllegalArgumentException | java.time.DateTimeException e) {
                    problem(file, line, String.valueOf(e.getMessage()), "The row is left out; mend it.");
                }
            }
        }
    }

    private void add(GazetteerEntry entry) {
        GazetteerEntry first = entries.putIfAbsent(entry.id(), entry);
        if (first != null) {
            throw new IllegalArgumentException("the id " + entry.id() + " is also in " + first.where());
        }
    }

    private static GazetteerEntry entry(CSVRecord row, String where) {
        if (row.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("the row has " + row.size() + " fields, not " + COLUMNS.size());
        }
        String id = row.get(0);
        if (id.isBlank() || row.get(2).isBlank()) {
            throw new IllegalArgumentException("a row needs an id and a name");
        }
        String qid = optional(row.get(7));
        if (qid != null && !QID.matcher(qid).matches()) {
            throw new IllegalArgumentException("'" + qid + "' is not a Wikidata id such as Q42");
        }
        return new GazetteerEntry(
                id,
                Coded.of(ActorType.class, row.get(1)),
                row.get(2),
                list(row.get(3)),
                optional(row.get(4)),
                optional(row.get(5)),
                roles(list(row.get(6))),
                qid,
                row.get(8).isEmpty() ? null : new Point(Double.parseDouble(row.get(8)), Double.parseDouble(row.get(9))),
                list(row.get(10)),
                list(row.get(11)),
                row.get(12),
                where);
    }

    private static List<Role> roles(List<String> texts) {
        List<Role> roles = new ArrayList<>(texts.size());
        for (String text : texts) {
            roles.add(role(text));
        }
        return roles;
    }

    private static Role role(String text) {
        int at = text.lastIndexOf('@');
        String[] days = at < 0 ? new String[0] : text.substring(at + 1).split("/", -1);
        if (days.length != 2) {
            throw new IllegalArgumentException("the role '" + text + "' is not office@start/end");
        }
        return new Role(text.substring(0, at), day(days[0], false), day(days[1], true));
    }

    private static @Nullable LocalDate day(String text, boolean last) {
        return switch (text.length()) {
            case 0 -> null;
            case 4 ->
                last
                        ? Year.parse(text).atMonth(12).atEndOfMonth()
                        : Year.parse(text).atDay(1);
            case 7 ->
                last
                        ? YearMonth.parse(text).atEndOfMonth()
                        : YearMonth.parse(text).atDay(1);
            case 10 ->
                text.charAt(4) == '-' && text.charAt(7) == '-'
                        ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        : LocalDate.parse(text);
            default -> LocalDate.parse(text);
        };
    }

    /** A third of the time that the formatter takes; there is a date in every other row. */
    private static int number(String text, int from, int to) {
        return Integer.parseUnsignedInt(text, from, to, 10);
    }

    private Gazetteer done() {
        for (GazetteerEntry entry : entries.values()) {
            for (String reference : Arrays.asList(entry.affiliation(), entry.country())) {
                if (reference != null && !entries.containsKey(reference)) {
                    problems.add(Problem.error(
                            "GAZETTEER-REFERENCE",
                            entry.where(),
                            entry.id() + " refers to " + reference + ", which is no id of the gazetteer.",
                            "Add the row, or mend the reference."));
                }
            }
        }
        return Gazetteer.of(entries, problems);
    }

    private void problem(String file, long line, String message, String remedy) {
        problems.add(Problem.error("GAZETTEER-ROW", file, message + ".", remedy).at((int) line, 0));
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split("\\|"));
    }

    private static @Nullable String optional(String field) {
        return field.isEmpty() ? null : field;
    }
}
