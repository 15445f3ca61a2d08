package org.parley.evaluate.plover;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often which root was found for which.
 *
 * @param counts by the coder's root, then by ours
 */
public record PloverReport(Map<String, Map<String, Integer>> counts) {
    /** F1 of each root of the gold. */
    public Map<String, Double> f1() {
        Map<String, Double> all = new TreeMap<>();
        for (String root : counts.keySet()) {
            double right = counts.get(root).getOrDefault(root, 0);
            double gold = counts.get(root).values().stream().mapToInt(n -> n).sum();
            double found = counts.values().stream()
                    .mapToInt(row -> row.getOrDefault(root, 0))
                    .sum();
            all.put(root, 2 * right / (gold + found));
        }
        return all;
    }

    /** Mean F1 over the roots. */
    public double macroF1() {
        return f1().values().stream().mapToDouble(f -> f).average().orElse(0);
    }

    /** Share of pairs with the coder's root. */
    public double accuracy() {
        double all = counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(n -> n)
                .sum();
        double right = counts.entrySet().stream()
                .mapToInt(row -> row.getValue().getOrDefault(row.getKey(), 0))
                .sum();
        return all == 0 ? 0 : right / all;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        f1().forEach((root, f) -> text.append(
                String.format(Locale.ROOT, "%-10s F1 %.3f  %s%n", root, f, new TreeMap<>(counts.get(root)))));
        return text.append(String.format(Locale.ROOT, "macro-F1   %.3f%naccuracy   %.3f%n", macroF1(), accuracy()))
                .toString();
    }
}
