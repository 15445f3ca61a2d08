package org.parley.analyse.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.domain.lexicon.Openings;

/** The patterns of {@code ontology/times.tsv}, with their macros filled in. */
final class TimePatterns {
    /** One row: what to look for and how to compute its days. */
    record Row(TimeRule rule, Pattern pattern, Set<String> groups) {}

    private static final String RESOURCE = "ontology/times.tsv";
    private static final Pattern NAME = Pattern.compile("\\(\\?<([a-zA-Z]\\w*)>");

    private static final Map<String, String> MACROS = new HashMap<>();

    static final List<Row> ROWS = read();

    /** Which rows can begin where. */
    static final Openings OPENINGS =
            new Openings(ROWS.stream().map(Row::pattern).toList());

    private TimePatterns() {}

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        try (InputStream stream = TimePatterns.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: " + RESOURCE + " is missing from its jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                int tab = line.indexOf('\t');
                if (line.startsWith("#") || tab < 0 || line.startsWith("rule\t")) {
                    continue;
                }
                String kind = line.substring(0, tab);
                String pattern = line.substring(tab + 1);
                if (kind.startsWith("words ")) {
                    MACROS.put(kind.substring("words ".length()), pattern);
                } else {
                    rows.add(row(kind, fill(pattern), number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return List.copyOf(rows);
    }

    /** Behind such a character no row begins. */
    static boolean within(char before) {
        return before >= 'a' && before <= 'z'
                || before >= 'A' && before <= 'Z'
                || before >= '0' && before <= '9'
                || before == '_'
                || before == '-';
    }

    /** The words of a macro, as a regular expression. */
    static String words(String macro) {
        String words = MACROS.get(macro);
        if (words == null) {
            throw new IllegalStateException(RESOURCE + " has no row of words for " + macro);
        }
        return words;
    }

    private static Row row(String rule, String pattern, int line) {
        try {
            return new Row(
                    TimeRule.of(rule),
                    Pattern.compile(
                            "(?<![\\w-])(?:" + pattern + ")(?![\\w])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    NAME.matcher(pattern).results().map(name -> name.group(1)).collect(Collectors.toSet()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(RESOURCE + ":" + line + ": " + e.getMessage(), e);
        }
    }

    private static String fill(String pattern) {
        Matcher macro = Pattern.compile("\\{([A-Z]+)(?::(\\w+))?}").matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (macro.find()) {
            String open = macro.group(2) == null ? "(?:" : "(?<" + macro.group(2) + ">";
            macro.appendReplacement(filled, Matcher.quoteReplacement(open + MACROS.get(macro.group(1)) + ")"));
        }
        return macro.appendTail(filled).toString();
    }
}
