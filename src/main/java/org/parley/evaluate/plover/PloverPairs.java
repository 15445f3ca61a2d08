package org.parley.evaluate.plover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.domain.Span;

/** Reads a file of PLV: tab-separated, with a header; the columns sentence, source, target and gold_root count. */
final class PloverPairs {
    /** Two actors of a sentence and the root that a coder gave to what the first does to the second. */
    record Pair(String sentence, Span source, Span target, String root) {}

    private PloverPairs() {}

    /** @throws IOException when the file lacks a column */
    static List<Pair> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = Arrays.asList(lines.get(0).split("\t", -1));
        int[] at = new int[4];
        List<String> wanted = List.of("sentence", "source", "target", "gold_root");
        for (int i = 0; i < at.length; i++) {
            at[i] = header.indexOf(wanted.get(i));
            if (at[i] < 0) {
                throw new IOException(file + " has no column " + wanted.get(i));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String sentence = plain(cells[at[0]]);
            pairs.add(new Pair(
                    sentence, span(sentence, plain(cells[at[1]])), span(sentence, plain(cells[at[2]])), cells[at[3]]));
        }
        return pairs;
    }

    /** Without the quotation marks that spreadsheets put around a cell. */
    private static String plain(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    /** The first place of the words; the first character when the sentence does not have them as written. */
    private static Span span(String sentence, String words) {
        int start = Math.max(0, sentence.indexOf(words));
        return new Span(start, Math.min(sentence.length(), start + Math.max(1, words.length())));
    }
}
