package org.parley.extract.event;

import java.util.Set;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.lexicon.EventLexicon;

/**
 * Words of the article that signal an event.
 *
 * @param first and {@code last}: indexes of its words, inclusive
 * @param token index of its head token
 * @param verb the head is a verb
 * @param lemma of the lexicon, words joined by blanks
 */
record Trigger(
        EventLexicon.Type type,
        int first,
        int last,
        int token,
        boolean verb,
        String lemma,
        Span span,
        Sentence sentence) {
    private static final Set<String> PARTICLES = Set.of(
            "out",
            "down",
            "up",
            "on",
            "off",
            "over",
            "to",
            "with",
            "in",
            "into",
            "through",
            "from",
            "by",
            "for",
            "back",
            "away",
            "together",
            "hostage",
            "captive",
            "control",
            "fire");

    /** A noun, or a verb that only carries one ("hold talks", "launch an offensive"). */
    boolean nominal() {
        return !verb || (lemma.indexOf(' ') > 0 && !PARTICLES.contains(lastWord()));
    }

    /** The word that names the event: "operation" of "military operation", "talk" of "hold talk". */
    String headLemma() {
        return nominal() ? lastWord() : lemma;
    }

    private String lastWord() {
        return lemma.substring(lemma.lastIndexOf(' ') + 1);
    }
}
