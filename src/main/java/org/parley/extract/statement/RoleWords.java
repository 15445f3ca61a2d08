package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that hint at one role of an attribution, found in a phrase by their first word. */
final class RoleWords {
    /**
     * One entry of the lexicon.
     *
     * @param words in lower case
     * @param opening its first character, with the case it was written in
     */
    private record Entry(String words, char opening) {
        boolean standsAt(String phrase, String lower, int at) {
            return lower.startsWith(words, at)
                    && edge(lower, at + words.length())
                    && (Character.isLowerCase(opening) || phrase.charAt(at) == opening);
        }
    }

    private final Map<String, Map<String, List<Entry>>> kinds = new HashMap<>();

    RoleWords(Map<String, Set<String>> phrases) {
        phrases.forEach((kind, entries) -> entries.forEach(entry -> add(kind, entry)));
    }

    private void add(String kind, String entry) {
        if (edge(entry, 0)) {
            throw new IllegalArgumentException("a word of " + kind + " begins with a letter or digit: '" + entry + "'");
        }
        String lower = lower(entry);
        kinds.computeIfAbsent(kind, k -> new HashMap<>())
                .computeIfAbsent(lower.substring(0, wordEnd(lower, 0)), k -> new ArrayList<>(1))
                .add(new Entry(lower, entry.charAt(0)));
    }

    /** Whether one of the words of a kind stands in the phrase, whole; a capital has to be one there too. */
    boolean has(String kind, String phrase) {
        Map<String, List<Entry>> byFirst = kinds.getOrDefault(kind, Map.of());
        String lower = lower(phrase);
        for (int at = 0; at < lower.length(); ) {
            int end = wordEnd(lower, at);
            for (Entry entry : byFirst.getOrDefault(lower.substring(at, end), List.of())) {
                if (entry.standsAt(phrase, lower, at)) {
                    return true;
                }
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    /** In lower case letter by letter, so that every place stays the same. */
    private static String lower(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
        }
        return out.toString();
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (!edge(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean edge(String text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
