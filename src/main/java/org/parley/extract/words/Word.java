package org.parley.extract.words;

import java.util.List;
import java.util.Set;
import org.parley.domain.Span;

/**
 * A word of an article; a hyphenated token counts as several.
 *
 * @param token index of its token in the analysis
 * @param text lower case, apostrophes straight
 * @param forms base forms it may have, {@code text} included, the likeliest first
 * @param upos of its token, {@code X} when no model told
 */
public record Word(int token, Span span, String text, List<String> forms, String upos) {
    private static final Set<String> NOT_ADVERBS = Set.of("family", "july", "assembly", "supply", "rally", "ally");

    /** A sign, not a word. */
    public boolean isSign() {
        return !Character.isLetterOrDigit(text.charAt(0));
    }

    public boolean known() {
        return !upos.equals("X");
    }

    public boolean isVerb() {
        return upos.equals("VERB") || upos.equals("AUX");
    }

    public boolean isNoun() {
        return upos.equals("NOUN") || upos.equals("PROPN");
    }

    /** Looks like an adverb in -ly. */
    public boolean isAdverb() {
        return known() ? upos.equals("ADV") : text.endsWith("ly") && !NOT_ADVERBS.contains(text);
    }
}
