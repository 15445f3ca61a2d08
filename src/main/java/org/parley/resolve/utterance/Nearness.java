package org.parley.resolve.utterance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.resolve.Meanings;

/** How near the meanings of statements are, and how much nearer than to whatever else the other article tells. */
final class Nearness {
    /** What it costs that only a part of the longer one is meant. */
    private static final double PART = 0.04;

    private static final double MUCH_LONGER = 0.75;
    /** What it counts that the other article tells nothing else of this speaker and day. */
    private static final double ALONE = 0.15;

    private final Meanings meanings;
    private final List<Said> said;
    private final Map<Long, Double> near = new HashMap<>();
    /** By statement and article: the nearest and the second nearest statement there. */
    private final Map<String, double[]> nearest = new HashMap<>();

    Nearness(Meanings meanings, List<Said> said, Collection<int[]> pairs) {
        this.meanings = meanings;
        this.said = said;
        List<String> texts = new ArrayList<>();
        for (int[] pair : pairs) {
            for (int each : pair) {
                texts.add(said.get(each).text());
                texts.addAll(said.get(each).parts());
            }
        }
        meanings.prepare(texts);
        for (int[] pair : pairs) {
            double is = measured(said.get(pair[0]), said.get(pair[1]));
            near.put(key(pair), is);
            note(pair[0], pair[1], is);
            note(pair[1], pair[0], is);
        }
    }

    double of(int[] pair) {
        return Objects.requireNonNull(near.get(key(pair)), "a pair that was measured");
    }

    /** By how much it is nearer than the nearest other statement of either article is to the other one. */
    double nearer(int[] pair) {
        return Math.min(nearer(pair[0], pair[1], of(pair)), nearer(pair[1], pair[0], of(pair)));
    }

    private double nearer(int one, int other, double is) {
        double[] best = Objects.requireNonNull(
                nearest.get(one + " " + said.get(other).ref().article()), "a pair that was measured");
        double rival = best[0] > is ? best[0] : best[1];
        return rival < 0 ? ALONE : is - rival;
    }

    private void note(int one, int other, double is) {
        double[] best =
                nearest.computeIfAbsent(one + " " + said.get(other).ref().article(), key -> new double[] {-1, -1});
        if (is > best[0]) {
            best[1] = best[0];
            best[0] = is;
        } else if (is > best[1]) {
            best[1] = is;
        }
    }

    private static long key(int[] pair) {
        return (long) pair[0] << 32 | pair[1];
    }

    private double measured(Said one, Said other) {
        Said longer = one.text().length() >= other.text().length() ? one : other;
        Said shorter = longer == one ? other : one;
        double is = meanings.likeness(one.text(), other.text());
        if (shorter.telling()
                && shorter.text().length() < MUCH_LONGER * longer.text().length()) {
            for (String part : longer.parts()) {
                is = Math.max(is, meanings.likeness(part, shorter.text()) - PART);
            }
        }
        return is;
    }
}
