package org.parley.catalogue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Measures how long a large gazetteer takes to read: the shipped one several times over, under other ids and names. */
public final class GazetteerBench {
    private GazetteerBench() {}

    /** What was measured, the first time in this process. */
    public record Result(int entries, long millis) {}

    /**
     * Reads a table of at least {@code entries} rows, which is written into {@code folder} first.
     *
     * @throws IOException when the folder cannot be written or read
     */
    public static Result run(Gazetteer shipped, int entries, Path folder) throws IOException {
        int copies = (entries + shipped.size() - 1) / shipped.size();
        try (Writer out = Files.newBufferedWriter(folder.resolve("gazetteer.csv"));
                CSVPrinter table = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            table.printRecord(GazetteerReader.COLUMNS);
            for (int copy = 0; copy < copies; copy++) {
                for (GazetteerEntry entry : shipped.entries()) {
                    table.printRecord(row(entry, copy == 0 ? "" : Character.toString('a' + copy)));
                }
            }
        }
        long start = System.nanoTime();
        int read = Gazetteer.load(folder).size();
        return new Result(read, (System.nanoTime() - start) / 1_000_000);
    }

    private static List<Object> row(GazetteerEntry entry, String mark) {
        List<Object> row = new ArrayList<>();
        row.add(mark.isEmpty() ? entry.id() : entry.id() + "-" + mark);
        row.add(entry.type().code());
        row.add(entry.name() + mark);
        row.add(String.join(
                "|", entry.aliases().stream().map(alias -> alias + mark).toList()));
        row.add(entry.affiliation());
        row.add(entry.country());
        row.add(String.join(
                "|",
                entry.roles().stream()
                        .map(role -> role.office() + "@" + text(role.from()) + "/" + text(role.to()))
                        .toList()));
        row.add(entry.wikidata());
        row.add(entry.location() == null ? "" : entry.location().latitude());
        row.add(entry.location() == null ? "" : entry.location().longitude());
        row.add(String.join("|", entry.capitals()));
        row.add(String.join("|", entry.demonyms()));
        row.add(entry.source());
        return row;
    }

    private static String text(@org.jspecify.annotations.Nullable Object day) {
        return day == null ? "" : day.toString();
    }
}
