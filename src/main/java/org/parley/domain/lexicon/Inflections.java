package org.parley.domain.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Base forms a printed word may have, for lexicons that are kept in base forms.
 *
 * <p>Over-generates on purpose ({@code bombing} may be {@code bomb}, {@code bombe} or itself): a lexicon holds real words
 * only, so a false candidate finds nothing.
 *
 * @param irregular base forms by printed form, lower case
 */
public record Inflections(Map<String, List<String>> irregular) {
    public Inflections {
        irregular = Map.copyOf(irregular);
    }

    /**
     * Every base form the spelling of a lower-case word allows, the likeliest first, and the lemma the reader gave.
     *
     * @param lemma empty when the reader gave none
     */
    public List<String> of(String word, String lemma) {
        Set<String> forms = spelled(word);
        if (!lemma.isEmpty()) {
            forms.add(lemma.replace('’', '\''));
        }
        return List.copyOf(forms);
    }

    private Set<String> spelled(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.addAll(irregular.getOrDefault(word, List.of()));
        if (word.length() < 4) {
            return forms;
        }
        if (word.endsWith("ies")) {
            forms.add(cut(word, 3) + "y");
        }
        if (word.endsWith("es")) {
            forms.add(cut(word, 2));
        }
        if (word.endsWith("s") && !word.endsWith("ss")) {
            forms.add(cut(word, 1));
        }
        if (word.endsWith("ied")) {
            forms.add(cut(word, 3) + "y");
        }
        if (word.endsWith("ed")) {
            forms.add(cut(word, 1));
            stem(forms, cut(word, 2));
        }
        if (word.endsWith("ing") && word.length() > 5) {
            forms.add(cut(word, 3) + "e");
            stem(forms, cut(word, 3));
        }
        return forms;
    }

    /** The stem as it stands, and with a doubled consonant made single (planned, plan). */
    private static void stem(Set<String> forms, String stem) {
        forms.add(stem);
        int last = stem.length() - 1;
        if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
            forms.add(cut(stem, 1));
        }
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
