package org.parley.domain.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of many patterns can match at a place, told by its first two characters, so that the others need not be tried.
 *
 * <p>Each pair of characters is asked once: a pattern that neither matches a text of these two alone, nor wanted to read on behind them, never
 * matches a text that begins so. Thread-safe.
 */
public final class Openings {
    private static final int ASCII = 128;
    /** Stands for the end of the text. */
    private static final char END = 0;

    private final List<Pattern> patterns;
    private final String before;
    private final int[] all;
    private final AtomicReferenceArray<int[]> known = new AtomicReferenceArray<>(ASCII * ASCII);

    public Openings(List<Pattern> patterns) {
        this(patterns, "");
    }

    /** Openings behind one kind of character, of which {@code before} is an example; empty where none is seen. */
    Openings(List<Pattern> patterns, String before) {
        this.patterns = List.copyOf(patterns);
        this.before = before;
        this.all = new int[patterns.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
    }

    /** Indexes of the patterns that may match where {@code at} stands, in order. */
    public int[] at(CharSequence text, int at) {
        int left = text.length() - at;
        char first = left > 0 ? text.charAt(at) : END;
        char second = left > 1 ? text.charAt(at + 1) : END;
        // other letters may be a capital's or an accent's form: every pattern is tried there
        if (first >= ASCII || second >= ASCII || left > 0 && first == END || left > 1 && second == END) {
            return all;
        }
        int pair = first * ASCII + second;
        int[] open = known.get(pair);
        if (open == null) {
            open = open(new String(new char[] {first, second}).substring(0, Math.min(left, 2)));
            known.set(pair, open);
        }
        return open;
    }

    private int[] open(String opening) {
        boolean ends = opening.length() < 2;
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            Matcher matcher = patterns.get(i)
                    .matcher(before + opening)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .region(before.length(), before.length() + opening.length());
            // what a pattern wants to stand before its match cannot be asked of two characters alone
            boolean looksBack = patterns.get(i).pattern().contains("(?<=");
            if (looksBack || matcher.lookingAt() || !ends && matcher.hitEnd()) {
                open.add(i);
            }
        }
        return open.stream().mapToInt(Integer::intValue).toArray();
    }
}
