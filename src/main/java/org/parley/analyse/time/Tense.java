package org.parley.analyse.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.domain.Sentence;
import org.parley.domain.Span;

/** Whether the clause around a weekday looks ahead or back, by the nearest verb before it in the sentence. */
final class Tense {
    /** Which way. */
    enum Kind {
        PAST,
        FUTURE,
        UNKNOWN
    }

    private static final Pattern MARKER = Pattern.compile(
            "\\b(?<future>" + TimePatterns.words("FUTURE") + ")\\b|\\b(?<past>" + TimePatterns.words("PAST") + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Sentence> sentences;

    Tense(String text, List<Sentence> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    Kind at(Span span) {
        int start = Math.max(0, span.start() - 200);
        for (Sentence sentence : sentences) {
            if (sentence.span().contains(span.start())) {
                start = sentence.span().start();
            }
        }
        Matcher marker = MARKER.matcher(text.substring(start, span.start()));
        Kind kind = Kind.UNKNOWN;
        boolean open = false;
        int ahead = 0;
        while (marker.find()) {
            boolean future = marker.group("future") != null;
            // "expected" and "scheduled" look ahead although they end in -ed; "set to meet" stays ahead
            // but not over another clause: "continued to hold men whom it detained in April"
            boolean stays = open && start + marker.end() + 30 > span.start() && marker.start() - ahead <= 20;
            kind = future ? Kind.FUTURE : stays ? kind : Kind.PAST;
            ahead = future ? marker.end() : ahead;
            open = future;
        }
        return kind;
    }
}
