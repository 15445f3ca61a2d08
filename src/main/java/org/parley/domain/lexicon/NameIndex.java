package org.parley.domain.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Persons' names, found by what {@link PersonNames#match} could take for them without a look at all the others. */
public final class NameIndex {
    private final Map<String, List<Integer>> byLastWord = new HashMap<>();
    private final Map<String, List<Integer>> byAnyWord = new HashMap<>();

    /** Takes up a name of the person of that number. */
    public void add(String name, int person) {
        add(byLastWord, PersonNames.lastKeys(name), person);
        add(byAnyWord, PersonNames.keys(name), person);
    }

    private static void add(Map<String, List<Integer>> index, Set<String> keys, int person) {
        keys.forEach(key -> index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person));
    }

    /** The numbers of all persons one of whose names matches {@code name}, and of a few others, the highest first. */
    public Set<Integer> like(String name) {
        Set<Integer> found = new TreeSet<>(Comparator.reverseOrder());
        PersonNames.keys(name).forEach(key -> found.addAll(byLastWord.getOrDefault(key, List.of())));
        PersonNames.lastKeys(name).forEach(key -> found.addAll(byAnyWord.getOrDefault(key, List.of())));
        return found;
    }
}
