package org.parley.domain.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two spellings can be one person's name. */
public final class PersonNames {
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ben", "ibn", "abu", "de", "van", "von", "jr", "sr", "ag");

    /** As many names as the articles of a day may hold. */
    private static final int REMEMBERED = 20_000;

    /** Keys of a word longer than this are compared letter by letter, those of more than {@link #LONG} may differ in two letters. */
    private static final int SHORT = 5;

    private static final int LONG = 11;
    private static final int AFFIX = 3;
    private static final double ALIKE = 0.85;

    private static final Memo<List<Word>> PARTS = new Memo<>(REMEMBERED, PersonNames::read);

    private PersonNames() {}

    /** A word of a name with the keys that its spellings share. */
    private static final class Word {
        final String text;
        final String sound;
        private @Nullable String skeleton;

        Word(String text) {
            this.text = text;
            this.sound = Spelling.sound(text);
        }

        String skeleton() {
            String known = skeleton;
            if (known == null) {
                known = Spelling.skeleton(text);
                skeleton = known;
            }
            return known;
        }
    }

    /** Could the shorter name mean the bearer of the longer? Surname only, initials and transliterations allowed. */
    public static boolean match(String a, String b) {
        List<Word> x = parts(a);
        List<Word> y = parts(b);
        if (x.isEmpty() || y.isEmpty()) {
            return false;
        }
        List<Word> longer = x.size() >= y.size() ? x : y;
        List<Word> shorter = longer == x ? y : x;
        if (shorter.size() == 1) {
            Word only = shorter.get(0);
            return longer.size() <= 2
                    ? same(only, longer.get(longer.size() - 1))
                    : longer.stream().skip(1).anyMatch(w -> same(only, w))
                            || same(only, longer.get(0)) && only.text.length() > 4;
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

    private static Word last(List<Word> parts) {
        return parts.get(parts.size() - 1);
    }

    private static boolean same(Word a, Word b) {
        if (a.text.equals(b.text)) {
            return true;
        }
        String soundA = a.sound;
        String soundB = b.sound;
        return soundA.equals(soundB)
                || soundA.length() > SHORT
                        && soundB.length() > SHORT
                        && soundA.charAt(0) == soundB.charAt(0)
                        && Spelling.likeness(soundA, soundB) >= ALIKE;
    }

    private static boolean given(Word a, Word b) {
        if (same(a, b)) {
            return true;
        }
        if (a.text.charAt(0) != b.text.charAt(0)) {
            return false;
        }
        if (a.text.length() == 1 || b.text.length() == 1) {
            return true;
        }
        String bareA = a.skeleton();
        String bareB = b.skeleton();
        double likeness = Spelling.likeness(a.sound, b.sound);
        return bareA.equals(bareB) && likeness >= 0.6 || bareA.length() == bareB.length() && likeness >= 0.8;
    }

    /**
     * Keys of the last word, by which a name stands for the bearer of a longer one: names match only where the last word of one shares a key
     * with some word of the other.
     */
    static Set<String> lastKeys(String name) {
        List<Word> parts = parts(name);
        return parts.isEmpty() ? Set.of() : soundKeys(last(parts).sound);
    }

    /** Keys of all words; see {@link #lastKeys}. */
    static Set<String> keys(String name) {
        Set<String> keys = new HashSet<>();
        parts(name).forEach(word -> keys.addAll(soundKeys(word.sound)));
        return keys;
    }

    /**
     * Two words that differ in one letter only share the first three letters, or else the last three and the first one; only long words may differ
     * in two.
     */
    private static Set<String> soundKeys(String sound) {
        if (sound.length() <= SHORT) {
            return Set.of(sound);
        }
        Set<String> keys = new HashSet<>();
        keys.add(sound);
        keys.add(sound.substring(0, AFFIX) + "-");
        keys.add(sound.charAt(0) + "-" + sound.substring(sound.length() - AFFIX));
        if (sound.length() > LONG) {
            keys.add(sound.charAt(0) + "--");
        }
        return keys;
    }

    /** The word by which bearers of the name are looked up: the sound of the last one. */
    public static String block(String name) {
        List<Word> parts = parts(name);
        return parts.isEmpty() ? "" : last(parts).sound;
    }

    private static List<Word> parts(String name) {
        return PARTS.of(name);
    }

    private static List<Word> read(String name) {
        return Spelling.words(name).stream()
                .filter(w -> !PARTICLES.contains(w))
                .map(Word::new)
                .toList();
    }
}
