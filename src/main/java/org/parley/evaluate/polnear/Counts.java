package org.parley.evaluate.polnear;

import java.util.Map;
import java.util.TreeMap;

/** Counts that add up over documents, by name. */
final class Counts {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String name, int n) {
        counts.merge(name, n, Integer::sum);
    }

    /** What was right, what the system has, what gold has. */
    void add(String name, int right, int system, int gold) {
        add(name + "/right", right);
        add(name + "/system", system);
        add(name + "/gold", gold);
    }

    void addAll(Counts other) {
        other.counts.forEach(this::add);
    }

    int get(String name) {
        return counts.getOrDefault(name, 0);
    }

    double precision(String name) {
        return ratio(get(name + "/right"), get(name + "/system"));
    }

    double recall(String name) {
        return ratio(get(name + "/right"), get(name + "/gold"));
    }

    double f1(String name) {
        double p = precision(name);
        double r = recall(name);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
