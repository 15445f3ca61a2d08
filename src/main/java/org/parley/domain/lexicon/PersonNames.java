package org.parley.domain.lexicon;

import java.util.List;
import java.util.Set;

/** Whether two spellings can be one person's name. */
public final class PersonNames {
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ben", "ibn", "abu", "de", "van", "von", "jr", "sr", "ag");

    private PersonNames() {}

    /** Could the shorter name mean the bearer of the longer? Surname only, initials and transliterations allowed. */
    public static boolean match(String a, String b) {
        List<String> x = parts(a);
        List<String> y = parts(b);
        if (x.isEmpty() || y.isEmpty()) {
            return false;
        }
        List<String> longer = x.size() >= y.size() ? x : y;
        List<String> shorter = longer == x ? y : x;
        if (shorter.size() == 1) {
            String only = shorter.get(0);
            return longer.size() <= 2
                    ? same(only, longer.get(longer.size() - 1))
                    : longer.stream().skip(1).anyMatch(w -> same(only, w))
                            || same(only, longer.get(0)) && only.length() > 4;
        }
        return same(last(longer), last(shorter)) && given(longer.get(0), shorter.get(0))
                || longer.size() > 2
                        && given(longer.get(0), shorter.get(0))
                        && longer.stream().anyMatch(w -> same(w, last(shorter)));
    }

    /** Is it the given name alone, which never stands for a person of two names by itself? */
    public static boolean sameFull(String a, String b) {
        return parts(a).size() > 1 && parts(b).size() > 1 && match(a, b);
    }

    public static int length(String name) {
        return parts(name).size();
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    private static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String soundA = Spelling.sound(a);
        String soundB = Spelling.sound(b);
        return soundA.equals(soundB)
                || soundA.length() > 5
                        && soundB.length() > 5
                        && soundA.charAt(0) == soundB.charAt(0)
                        && Spelling.likeness(soundA, soundB) >= 0.85;
    }

    private static boolean given(String a, String b) {
        if (same(a, b)) {
            return true;
        }
        if (a.charAt(0) != b.charAt(0)) {
            return false;
        }
        if (a.length() == 1 || b.length() == 1) {
            return true;
        }
        String bareA = Spelling.skeleton(a);
        String bareB = Spelling.skeleton(b);
        double likeness = Spelling.likeness(Spelling.sound(a), Spelling.sound(b));
        return bareA.equals(bareB) && likeness >= 0.6 || bareA.length() == bareB.length() && likeness >= 0.8;
    }

    /** The word by which bearers of the name are looked up: the sound of the last one. */
    public static String block(String name) {
        List<String> parts = parts(name);
        return parts.isEmpty() ? "" : Spelling.sound(last(parts));
    }

    private static List<String> parts(String name) {
        return Spelling.words(name).stream().filter(w -> !PARTICLES.contains(w)).toList();
    }
}
