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
 * @param within it stands in a longer trigger that ends or breaks it ("an end to its offensive"), so it only adds to an event told elsewhere
 */
record Trigger(
        EventLexicon.Type type,
        int first,
        int last,
        int token,
        boolean verb,
        String lemma,
        Span span,
        Sentence sentence,
        boolean within) {
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

    private static final Set<String> PREPOSITIONS = Set.of("of", "to", "for", "in", "on", "with");

    /** The word by which slots and kinds of events ask for a trigger: "lay" of "lay down arm". */
    String firstWord() {
        int blank = lemma.indexOf(' ');
        return blank < 0 ? lemma : lemma.substring(0, blank);
    }

    /** The same as a mention inside a trigger that ends or breaks it. */
    Trigger asEnded() {
        return new Trigger(type, first, last, token, verb, lemma, span, sentence, true);
    }

    /** A noun, or a verb that only carries one ("hold talks", "launch an offensive"). */
    boolean nominal() {
        return !verb || (lemma.indexOf(' ') > 0 && !PARTICLES.contains(lastWord()));
    }

    /** The word that names the event: "operation" of "military operation", "talk" of "hold talk". */
    String headLemma() {
        return !nominal() ? lemma : verb ? lastWord() : headNoun();
    }

    /** The word before a preposition, or the last. */
    private String headNoun() {
        String[] words = lemma.split(" ");
        for (int i = 1; i < words.length - 1; i++) {
            if (PREPOSITIONS.contains(words[i])) {
                return words[i - 1];
            }
        }
        return lastWord();
    }

    private String lastWord() {
        return lemma.substring(lemma.lastIndexOf(' ') + 1);
    }
}
