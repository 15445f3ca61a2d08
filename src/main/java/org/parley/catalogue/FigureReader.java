package org.parley.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.domain.Bound;
import org.parley.domain.Coded;
import org.parley.domain.lexicon.FigureLexicon;
import org.parley.domain.lexicon.FigureLexicon.Signal;
import org.parley.domain.lexicon.FigureLexicon.Vague;

/** Reads {@code ontology/figures.tsv}; its head explains the columns. */
public final class FigureReader {
    /** Where the lexicon travels inside the jar. */
    public static final String RESOURCE = "ontology/figures.tsv";

    private final List<Signal> signals = new ArrayList<>();
    private final List<List<String>> parts = new ArrayList<>();
    private final Map<List<String>, Bound> bounds = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Long> scales = new HashMap<>();
    private final Map<List<String>, Vague> vagues = new HashMap<>();
    private final Map<List<String>, String> groups = new HashMap<>();
    private final List<List<String>> others = new ArrayList<>();
    private final Set<String> collectives = new HashSet<>();

    private FigureReader() {}

    /** The lexicon that ships with the program. */
    public static FigureLexicon read() {
        FigureReader reader = new FigureReader();
        Resources.rows(RESOURCE, 6).forEach(reader::row);
        return new FigureLexicon(
                reader.signals,
                reader.parts,
                reader.bounds,
                reader.numbers,
                reader.scales,
                reader.vagues,
                reader.groups,
                reader.collectives,
                reader.others);
    }

    /** The first word for each number from {@code least} on, with its digits: "two", not "both" or "a pair of". */
    public static Map<String, String> spelled(int least) {
        Map<String, String> wordOf = new HashMap<>();
        for (List<String> row : Resources.rows(RESOURCE, 4)) {
            boolean counts = row.get(0).equals("number") && row.get(3).matches("\\d+");
            if (counts && Integer.parseInt(row.get(3)) >= least) {
                wordOf.putIfAbsent(row.get(3), row.get(1));
            }
        }
        Map<String, String> digitsOf = new HashMap<>();
        wordOf.forEach((digits, word) -> digitsOf.put(word, digits));
        return Map.copyOf(digitsOf);
    }

    private void row(List<String> row) {
        List<String> words = words(row.get(1));
        String value = row.get(3);
        switch (row.get(0)) {
            case "signal" ->
                signals.add(new Signal(
                        words,
                        row.get(2),
                        value,
                        !row.get(4).equals("after"),
                        !row.get(4).equals("before"),
                        row.get(5).equals("-") ? List.of() : List.of(row.get(5).split(","))));
            case "part" -> parts.add(words);
            case "bound" -> bounds.put(words, Coded.of(Bound.class, value));
            case "range" -> {
                // the joins are few and their shapes differ, so FigureFinder knows them; the rows document them for
                // readers
            }
            case "number" -> numbers.put(row.get(1), Long.valueOf(value));
            case "scale" -> scales.put(row.get(1), Long.valueOf(value));
            case "vague" -> vagues.put(words, vague(value, row.get(5)));
            case "group" -> groups.put(words, value);
            case "collective" -> collectives.add(row.get(1));
            case "other" -> others.add(words);
            default -> throw new IllegalArgumentException(RESOURCE + ": unknown kind '" + row.get(0) + "'");
        }
    }

    private static Vague vague(String value, String range) {
        if (value.equals("-")) {
            return new Vague(null, null);
        }
        int dash = range.indexOf('-');
        return new Vague(Long.valueOf(value), dash < 1 ? null : Long.valueOf(range.substring(dash + 1)));
    }

    private static List<String> words(String phrase) {
        return Arrays.asList(phrase.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('-', ' ')
                .strip()
                .split("\\s+"));
    }
}
