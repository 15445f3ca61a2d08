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

    private final List<Pattern> patterns;
    private final int[] all;
    private final AtomicReferenceArray<int[]> known = new AtomicReferenceArray<>(ASCII * ASCII);

    public Openings(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.all = new int[patterns.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
    }

    /** Indexes of the patterns that may match where {@code at} stands, in order. */
    public int[] at(CharSequence text, int at) {
        if (at + 1 >= text.length()) {
            return all;
        }
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        // other letters may be a capital's or an accent's form: every pattern is tried there
        if (first >= ASCII || second >= ASCII) {
            return all;
        }
        int pair = first * ASCII + second;
        int[] open = known.get(pair);
        if (open == null) {
            open = open(new String(new char[] {first, second}));
            known.set(pair, open);
        }
        return open;
    }

    private int[] open(String pair) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            Matcher matcher = patterns.get(i).matcher(pair);
            // what a pattern wants to stand before its match cannot be asked of two characters alone
            boolean looksBack = patterns.get(i).pattern().contains("(?<=");
            if (looksBack || matcher.lookingAt() || matcher.hitEnd()) {
                open.add(i);
            }
        }
        return open.stream().mapToInt(Integer::intValue).toArray();
    }
}
