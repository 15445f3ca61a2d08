package org.parley.resolve.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.parley.domain.Act;
import org.parley.domain.QuoteType;
import org.parley.domain.Ref;
import org.parley.domain.Span;
import org.parley.domain.Stance;
import org.parley.domain.Statement;

/** What one side says, before it is an assertion: all on one day, in one article, one after the other. */
record Told(int number, String side, Act act, String text, String around, Set<String> events, Set<String> to) {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 12);

    static Told said(int number, String side, Act act, String text) {
        return new Told(number, side, act, text, "", Set.of(), Set.of());
    }

    /** Vectors by which no two texts alike. */
    static float[][] unlike(List<String> texts) {
        float[][] vectors = new float[texts.size()][64];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i][Math.floorMod(texts.get(i).hashCode(), 64)] = 1;
        }
        return vectors;
    }

    Told to(String other) {
        return new Told(number, side, act, text, around, events, Set.of(other));
    }

    Told about(String event) {
        return new Told(number, side, act, text, around, Set.of(event), to);
    }

    Told around(String words) {
        return new Told(number, side, act, text, words, events, to);
    }

    Assertion assertion() {
        Span content = new Span(number * 100, number * 100 + text.length());
        Statement statement = new Statement(
                String.valueOf(number),
                side,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(content),
                List.of(),
                QuoteType.INDIRECT,
                act,
                Stance.ASSERTED,
                null,
                null,
                null,
                null,
                List.of(),
                0.9);
        return new Assertion(
                new Ref("article", statement.id()),
                statement,
                side,
                side,
                DAY,
                text,
                around,
                events,
                events,
                Set.of(),
                Set.of(),
                to,
                Set.of());
    }
}
