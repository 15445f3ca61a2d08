package org.parley.evaluate.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of hits and misses by name, and the lines that tell which. */
final class Tally {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> details = new ArrayList<>();

    void add(String name, int by) {
        counts.merge(name, by, Integer::sum);
    }

    /** One answer to a question that has a right one. */
    void answer(String name, boolean right) {
        add(name + ".n", 1);
        add(name + ".ok", right ? 1 : 0);
    }

    int get(String name) {
        return counts.getOrDefault(name, 0);
    }

    void detail(String line) {
        details.add(line);
    }

    List<String> details() {
        return List.copyOf(details);
    }
}
