package org.parley.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.domain.Boilerplate;
import org.parley.domain.BoilerplateKind;
import org.parley.domain.Span;

/**
 * Marks the lines of an article that are not its prose, by the patterns of {@code data/lexicon/boilerplate.tsv}.
 *
 * <p>Two things need more than a line: a teaser heading near the end takes everything after it along, and a paragraph that stands
 * there twice is marked the second time.
 */
final class BoilerplateFinder {
    /** Where a pattern applies; see the data file. */
    enum Where {
        LINE,
        TAIL,
        FROM
    }

    /** One row of the data file. */
    record Rule(BoilerplateKind kind, Where where, Pattern pattern) {}

    /** A teaser heading before this share of the text stands for its own line and the next only. */
    private static final double END_BEGINS = 0.5;

    private static final int LONGEST_LINE = 400;
    private static final int LEAST_REPEATED = 40;

    private final List<Rule> rules;

    BoilerplateFinder(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    List<Boilerplate> find(String text) {
        List<Span> lines = lines(text);
        List<Boilerplate> marks = new ArrayList<>();
        Set<Integer> marked = new HashSet<>();
        boolean teasing = false;
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            Rule rule = line.length() > LONGEST_LINE ? null : rule(line.in(text));
            if (rule != null && rule.where == Where.FROM) {
                marks.add(new Boilerplate(line, rule.kind));
                marked.add(i);
                if (line.start() > END_BEGINS * text.length()) {
                    teasing = true;
                } else if (i + 1 < lines.size() && lines.get(i + 1).length() < 160) {
                    marks.add(new Boilerplate(lines.get(++i), rule.kind));
                    marked.add(i);
                }
            } else if (teasing && (rule == null || rule.kind == BoilerplateKind.DATELINE)) {
                // a teaser's date is not the article's
                marks.add(new Boilerplate(line, BoilerplateKind.TEASER));
                marked.add(i);
            } else if (rule != null) {
                marks.add(new Boilerplate(line, rule.kind));
                marked.add(i);
            }
        }
        repeated(text, lines, marked, marks);
        marks.sort(java.util.Comparator.comparing(Boilerplate::span));
        return marks;
    }

    private @org.jspecify.annotations.Nullable Rule rule(String line) {
        for (Rule rule : rules) {
            boolean hit = rule.where == Where.TAIL
                    ? endsWith(rule.pattern, line)
                    : rule.pattern.matcher(line).matches();
            if (hit) {
                return rule;
            }
        }
        return null;
    }

    private static boolean endsWith(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        while (matcher.find()) {
            if (matcher.end() == line.length() && matcher.start() > 0) {
                return true;
            }
        }
        return false;
    }

    /** A sentence that stands in the text twice, word for word, is told once: usually a pull quote or a caption. */
    private static void repeated(String text, List<Span> lines, Set<Integer> marked, List<Boilerplate> marks) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i).in(text);
            if (marked.contains(i) || words.length() < LEAST_REPEATED) {
                continue;
            }
            if (seen.putIfAbsent(words.replaceAll("\\s+", " "), i) != null) {
                marks.add(new Boilerplate(lines.get(i), BoilerplateKind.REPEATED));
            }
        }
    }

    /** The lines that hold something, without the space around them. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            int start = from;
            int end = to;
            while (start < end && blank(text.charAt(start))) {
                start++;
            }
            while (end > start && blank(text.charAt(end - 1))) {
                end--;
            }
            if (end > start) {
                lines.add(new Span(start, end));
            }
            from = to + 1;
        }
        return lines;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
    }
}
