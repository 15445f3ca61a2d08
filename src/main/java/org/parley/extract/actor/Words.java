package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.domain.Span;
import org.parley.domain.lexicon.Spelling;

/** The words of a text with the spellings they are looked up by. */
final class Words {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String text;
    private final List<Word> words;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * One word.
     *
     * @param span without a possessive ending
     * @param folded the base form's key, {@code azerbaijan}
     * @param whole the key with the possessive ending, {@code azerbaijans}; equal to {@code folded} when there is none
     * @param joined nothing but a space, hyphen or full stop of an abbreviation stands before it
     */
    record Word(Span span, String raw, String folded, String whole, boolean joined) {
        boolean capital() {
            return Character.isUpperCase(raw.codePointAt(0));
        }

        boolean possessive() {
            return folded.length() != whole.length();
        }

        String lower() {
            return raw.toLowerCase(Locale.ROOT);
        }
    }

    private record Spelled(String raw, String folded) {}

    static Words of(String text) {
        List<Word> words = new ArrayList<>();
        Map<String, Spelled> known = new HashMap<>();
        int i = 0;
        int previousEnd = -1;
        String previous = "";
        while (i < text.length()) {
            if (!isWordChar(text, i)) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && (isWordChar(text, i) || isInnerApostrophe(text, i) || isThousands(text, i))) {
                i++;
            }
            int end = i;
            int base = end;
            if (end - start > 2
                    && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                    && isApostrophe(text.charAt(end - 2))) {
                base = end - 2;
            }
            Spelled spelled = known.computeIfAbsent(
                    text.substring(start, base),
                    raw -> new Spelled(raw, Spelling.fold(raw).replace(" ", "")));
            String folded = spelled.folded;
            if (folded.isEmpty()) {
                continue;
            }
            String whole = base == end ? folded : folded + "s";
            boolean joined = previousEnd >= 0 && joins(text, previousEnd, start, previous);
            words.add(new Word(new Span(start, base), spelled.raw, folded, whole, joined));
            previousEnd = end;
            previous = spelled.raw;
        }
        return new Words(text, words);
    }

    String text() {
        return text;
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    /** Index of the first word that ends after {@code position}; {@link #size} when there is none. */
    int at(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The words that share a character with {@code span}. */
    List<Word> in(Span span) {
        int first = at(span.start());
        int last = first;
        while (last < words.size() && words.get(last).span().start() < span.end()) {
            last++;
        }
        return words.subList(first, last);
    }

    /** Whether one of these signs stands between word {@code at} and the one before it. */
    boolean parted(int at, String signs) {
        for (int i = words.get(at - 1).span().end(); i < words.get(at).span().start(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A text with one blank for each stretch of white space. */
    static String onOneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    private static boolean isWordChar(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                        && Character.isLetter(text.codePointAt(Character.isLowSurrogate(c) && i > 0 ? i - 1 : i))
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isInnerApostrophe(String text, int i) {
        return isApostrophe(text.charAt(i)) && i + 1 < text.length() && isWordChar(text, i + 1);
    }

    /** The comma of "37,000": one number is one word. */
    private static boolean isThousands(String text, int i) {
        return text.charAt(i) == ','
                && Character.isDigit(text.charAt(i - 1))
                && i + 3 < text.length()
                && Character.isDigit(text.charAt(i + 1))
                && Character.isDigit(text.charAt(i + 2))
                && Character.isDigit(text.charAt(i + 3));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private static boolean joins(String text, int from, int to, String previous) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean stop = c == '.' && previous.length() <= 4;
            if (!(c == ' '
                    || c == '\u00a0'
                    || c == '-'
                    || c == '‐'
                    || c == '‑'
                    || c == '–'
                    || c == '&'
                    || c == '/'
                    || stop)) {
                return false;
            }
        }
        return to - from <= 3;
    }
}
