package org.parley.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Things by their places in a text, found by what touches a stretch without a look at all the others. */
public final class SpanIndex<T> {
    private static final int STRETCH = 256;

    private final List<Span> spans = new ArrayList<>();
    private final List<T> things = new ArrayList<>();
    private final Map<Integer, List<Integer>> byStretch = new HashMap<>();

    public void add(Span span, T thing) {
        int number = things.size();
        spans.add(span);
        things.add(thing);
        for (int s = span.start() / STRETCH; s <= (span.end() - 1) / STRETCH; s++) {
            byStretch.computeIfAbsent(s, x -> new ArrayList<>()).add(number);
        }
    }

    /** An index of places alone. */
    public static SpanIndex<Span> of(List<Span> spans) {
        SpanIndex<Span> index = new SpanIndex<>();
        spans.forEach(span -> index.add(span, span));
        return index;
    }

    /** What shares a character with {@code span}, in the order in which it was added. */
    public List<T> touching(Span span) {
        int first = span.start() / STRETCH;
        int last = (span.end() - 1) / STRETCH;
        List<T> out = new ArrayList<>();
        if (first == last) {
            for (int number : byStretch.getOrDefault(first, List.of())) {
                if (spans.get(number).overlaps(span)) {
                    out.add(things.get(number));
                }
            }
            return out;
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int s = first; s <= last; s++) {
            for (int number : byStretch.getOrDefault(s, List.of())) {
                if (spans.get(number).overlaps(span)) {
                    numbers.add(number);
                }
            }
        }
        numbers.forEach(number -> out.add(things.get(number)));
        return out;
    }

    /** Whether anything shares a character with {@code span}. */
    public boolean touches(Span span) {
        for (int s = span.start() / STRETCH; s <= (span.end() - 1) / STRETCH; s++) {
            for (int number : byStretch.getOrDefault(s, List.of())) {
                if (spans.get(number).overlaps(span)) {
                    return true;
                }
            }
        }
        return false;
    }
}
