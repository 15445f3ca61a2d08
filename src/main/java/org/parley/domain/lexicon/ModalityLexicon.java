package org.parley.domain.lexicon;

import java.util.List;

/** Words that make an event planned, conditional or untrue. */
public record ModalityLexicon(List<Entry> entries) {
    public ModalityLexicon {
        entries = List.copyOf(entries);
    }

    /** What a word does to the event of its clause. */
    public enum Kind {
        PLANNED,
        CONDITIONAL,
        NEGATED,
        FACTUAL
    }

    /**
     * One phrase.
     *
     * @param after stands after a nominal trigger; otherwise before the trigger
     * @param words base forms
     */
    public record Entry(Kind kind, boolean after, List<String> words) {
        public Entry {
            words = List.copyOf(words);
        }
    }
}
