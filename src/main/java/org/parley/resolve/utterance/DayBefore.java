package org.parley.resolve.utterance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.resolve.Meanings;

/**
 * Joins what is dated only by the day of its paper to the utterance of the day before that another paper dates: who prints
 * "he said" without a day prints mostly what was said the day before.
 */
final class DayBefore {
    /** What must speak for it beyond what is needed on one day. */
    private static final double SURER = 0.04;

    private static final int MOST_COMPARED = 100;
    private static final int MOST_WORDINGS = 5;

    private final Meanings meanings;
    private final Likeness alike;

    DayBefore(Meanings meanings, Likeness alike) {
        this.meanings = meanings;
        this.alike = alike;
    }

    /** The clusters of one side, by day, with those joined that may be. */
    List<List<Said>> joined(List<List<Said>> clusters) {
        TreeMap<LocalDate, List<List<Said>>> days = new TreeMap<>();
        List<List<Said>> out = new ArrayList<>();
        for (List<Said> cluster : clusters) {
            List<Said> own = new ArrayList<>(cluster);
            out.add(own);
            LocalDate day = cluster.get(0).day();
            if (day != null) {
                days.computeIfAbsent(day, key -> new ArrayList<>()).add(own);
            }
        }
        // the latest first, so that nothing wanders over two days
        for (Map.Entry<LocalDate, List<List<Said>>> day : days.descendingMap().entrySet()) {
            List<List<Said>> before = days.getOrDefault(day.getKey().minusDays(1), List.of()).stream()
                    .filter(cluster -> cluster.stream().anyMatch(said -> !said.byPaper()))
                    .limit(MOST_COMPARED)
                    .toList();
            for (List<Said> cluster : day.getValue()) {
                if (!before.isEmpty() && cluster.stream().allMatch(Said::byPaper)) {
                    List<Said> same = best(cluster, before);
                    if (same != null) {
                        same.addAll(cluster);
                        cluster.clear();
                    }
                }
            }
        }
        out.removeIf(List::isEmpty);
        return out;
    }

    private @Nullable List<Said> best(List<Said> cluster, List<List<Said>> before) {
        List<Said> all = new ArrayList<>(few(cluster));
        int own = all.size();
        before.forEach(other -> all.addAll(few(other)));
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < own; i++) {
            for (int j = own; j < all.size(); j++) {
                pairs.add(new int[] {i, j});
            }
        }
        Nearness nearness = new Nearness(meanings, all, pairs);
        List<Said> best = null;
        double most = SURER;
        int at = own;
        for (List<Said> other : before) {
            double score = score(own, at, few(other).size(), all, nearness);
            if (score > most) {
                most = score;
                best = other;
            }
            at += few(other).size();
        }
        return best;
    }

    private static List<Said> few(List<Said> cluster) {
        return cluster.subList(0, Math.min(MOST_WORDINGS, cluster.size()));
    }

    /** The likest pair; none when any must stay apart or stands in one article. */
    private double score(int size, int from, int others, List<Said> all, Nearness nearness) {
        double best = Likeness.NEVER;
        for (int i = 0; i < size; i++) {
            for (int j = from; j < from + others; j++) {
                int[] pair = {i, j};
                Said one = all.get(i);
                Said other = all.get(j);
                double is = one.ref().article().equals(other.ref().article())
                        ? Likeness.NEVER
                        : alike.of(one, other, nearness.of(pair), nearness.nearer(pair));
                if (is <= Likeness.NEVER) {
                    return Likeness.NEVER;
                }
                best = Math.max(best, is);
            }
        }
        return best;
    }
}
