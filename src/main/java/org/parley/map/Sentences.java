package org.parley.map;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import org.parley.domain.Span;

/**
 * The sentences of an article, for showing words in their place.
 *
 * <p>Records do not carry sentences, so this reckons them from the text alone: the JDK's sentence breaks and line ends,
 * less the breaks after an abbreviation. A span that crosses a break gets all the sentences it touches.
 */
final class Sentences {
    private static final int LONGEST_ABBREVIATION = 4;

    private final String text;
    private final int[] breaks;

    Sentences(String text) {
        this.text = text;
        this.breaks = breaks(text);
    }

    /** The sentence or sentences around {@code span}, without the blanks at either end. */
    Span around(Span span) {
        int start = breaks[Math.max(0, position(span.start() + 1) - 1)];
        int end = breaks[Math.min(breaks.length - 1, position(span.end()))];
        while (start < span.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > span.end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Index of the first break at or after {@code offset}. */
    private int position(int offset) {
        int found = Arrays.binarySearch(breaks, offset);
        return found >= 0 ? found : Math.min(-found - 1, breaks.length - 1);
    }

    private static int[] breaks(String text) {
        BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        iterator.setText(text);
        java.util.stream.IntStream.Builder found = java.util.stream.IntStream.builder();
        found.add(0);
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            if (!afterAbbreviation(text, at)) {
                found.add(at);
            }
        }
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            found.add(at + 1);
        }
        found.add(text.length());
        return found.build().sorted().distinct().toArray();
    }

    /** "Mr. ", "Gen. ", "U.N. ": a short capitalised word and a full stop before the break, on the same line. */
    private static boolean afterAbbreviation(String text, int at) {
        int stop = at - 1;
        while (stop >= 0 && text.charAt(stop) == ' ') {
            stop--;
        }
        if (stop < 1 || text.charAt(stop) != '.') {
            return false;
        }
        int first = stop;
        while (first > 0 && (Character.isLetter(text.charAt(first - 1)) || text.charAt(first - 1) == '.')) {
            first--;
        }
        String word = text.substring(first, stop);
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && (word.length() == 1 || word.indexOf('.') > 0 || isTitle(word));
    }

    private static boolean isTitle(String word) {
        return word.length() <= LONGEST_ABBREVIATION
                && word.chars().skip(1).allMatch(Character::isLowerCase)
                && (word.chars().noneMatch(c -> "aeiouy".indexOf(Character.toLowerCase(c)) >= 0)
                        || java.util.Set.of("Gen", "Col", "Maj", "Sen", "Rep", "Gov", "Rev", "Prof", "Capt", "Adm")
                                .contains(word));
    }
}
