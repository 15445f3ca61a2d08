package org.parley.resolve.utterance;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Span;
import org.parley.domain.Statement;

/**
 * Where in its article a statement stands.
 *
 * @param number of the statement in its record, those not counted that another one tells
 * @param headline it stands in a line that is no sentence: a headline, a subhead, a caption
 * @param opening it stands in the headline, standfirst or first paragraphs, which tell in short what follows
 */
record Setting(int number, Span place, boolean headline, boolean opening) {
    private static final int LONGEST_HEADLINE = 160;
    private static final int LONGEST_OPENING = 800;
    private static final double OPENING_SHARE = 0.3;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:)\\]\"”’»]$");

    static Setting of(ExtractionRecord record, Statement statement) {
        String text = record.article().text();
        Span place = statement.content().get(0);
        int from = text.lastIndexOf('\n', Math.max(0, place.start() - 1)) + 1;
        int to = text.indexOf('\n', place.start());
        String line = text.substring(from, to < 0 ? text.length() : to).strip();
        boolean headline =
                line.length() < LONGEST_HEADLINE && !SENTENCE_END.matcher(line).find();
        boolean opening = place.start() < Math.min(LONGEST_OPENING, OPENING_SHARE * text.length());
        return new Setting(number(record, statement), place, headline, opening);
    }

    private static int number(ExtractionRecord record, Statement statement) {
        Set<String> told = record.statements().stream()
                .map(Statement::reports)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return (int) record.statements().stream()
                .takeWhile(each -> each != statement)
                .filter(each -> !told.contains(each.id()))
                .count();
    }

    /** Characters between the two. */
    int distance(Setting other) {
        return place.distance(other.place);
    }

    boolean before(Setting other) {
        return place.start() < other.place.start();
    }

    /** No other statement stands between them. */
    boolean besides(Setting other) {
        return Math.abs(number - other.number) == 1;
    }
}
