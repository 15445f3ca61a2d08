package org.parley.resolve.utterance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Numbers that come together step by step, unless two of them must stay apart or most are unlike. */
final class Groups {
    /** What two statements count that were not compared. */
    private static final double UNLIKE = -0.1;

    private static final double LEAST_ON_AVERAGE = -0.06;

    private final int[] groupOf;
    private final Map<Integer, List<Integer>> members = new TreeMap<>();
    private final Set<Long> apart = new HashSet<>();
    private final Map<Long, Double> likeness = new HashMap<>();

    Groups(int size) {
        groupOf = new int[size];
        for (int i = 0; i < size; i++) {
            groupOf[i] = i;
            members.put(i, new ArrayList<>(List.of(i)));
        }
    }

    /** @param alike above 0 when the two may come together, {@link Likeness#NEVER} when they must not */
    void compared(int one, int other, double alike) {
        likeness.put(key(one, other), alike);
        if (alike <= Likeness.NEVER) {
            apart.add(key(one, other));
        }
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    void join(int one, int other) {
        int a = groupOf[one];
        int b = groupOf[other];
        List<Integer> stay = Objects.requireNonNull(members.get(a));
        List<Integer> move = Objects.requireNonNull(members.get(b));
        if (a == b || clash(stay, move)) {
            return;
        }
        members.remove(b);
        move.forEach(member -> groupOf[member] = a);
        stay.addAll(move);
    }

    private boolean clash(List<Integer> some, List<Integer> others) {
        double sum = 0;
        for (int i : some) {
            for (int j : others) {
                if (apart.contains(key(i, j))) {
                    return true;
                }
                sum += likeness.getOrDefault(key(i, j), UNLIKE);
            }
        }
        // on the whole they have to be alike, or one topic would chain a day's speeches together
        return sum / (some.size() * others.size()) < LEAST_ON_AVERAGE;
    }

    List<List<Integer>> members() {
        return List.copyOf(members.values());
    }
}
