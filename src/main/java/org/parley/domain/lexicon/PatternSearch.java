package org.parley.domain.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Looks for many patterns in one text, in one pass: at each place only those are tried that can begin there.
 *
 * <p>What can begin at a place hangs on the character before it too, as {@code \\b} and {@code ^} do. A pattern that looks farther back is searched for
 * on its own. Thread-safe.
 */
public final class PatternSearch {
    private final List<Pattern> patterns;
    private final int[] all;
    private final int[] lookingBack;
    private final Openings atStart;
    private final Openings behindWord;
    private final Openings behindSign;

    public PatternSearch(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.all = IntStream.range(0, patterns.size()).toArray();
        List<Integer> back = new ArrayList<>();
        List<Pattern> others = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            String expression = patterns.get(i).pattern();
            boolean looksBack = expression.contains("(?<=") || expression.contains("(?<!");
            if (looksBack) {
                back.add(i);
            }
            others.add(looksBack ? Pattern.compile("(?!)") : patterns.get(i));
        }
        this.lookingBack = back.stream().mapToInt(Integer::intValue).toArray();
        this.atStart = new Openings(others, "");
        this.behindWord = new Openings(others, "a");
        this.behindSign = new Openings(others, " ");
    }

    /** The first of the patterns that are asked for, in their order, that stands anywhere in {@code text}; -1 when none does. */
    public int first(String text, IntPredicate asked) {
        int best = patterns.size();
        for (int i : lookingBack) {
            if (i < best && asked.test(i) && patterns.get(i).matcher(text).find()) {
                best = i;
            }
        }
        Matcher[] matchers = new Matcher[best];
        for (int at = 0; at <= text.length(); at++) {
            for (int i : at(text, at)) {
                if (i >= best) {
                    break;
                }
                if (asked.test(i)
                        && matcher(matchers, i, text).region(at, text.length()).lookingAt()) {
                    best = i;
                }
            }
        }
        return best == patterns.size() ? -1 : best;
    }

    private int[] at(String text, int at) {
        if (at == 0) {
            return atStart.at(text, at);
        }
        char before = text.charAt(at - 1);
        if (before >= 128 || before == '\n' || before == '\r') {
            return all;
        }
        boolean word = Character.isLetterOrDigit(before) || before == '_';
        return (word ? behindWord : behindSign).at(text, at);
    }

    private Matcher matcher(Matcher[] matchers, int i, String text) {
        if (matchers[i] == null) {
            matchers[i] =
                    patterns.get(i).matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }
        return matchers[i];
    }
}
