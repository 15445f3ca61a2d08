package org.parley.domain.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Bound;

/**
 * What makes a number a claim about people: words that say what is counted, how numbers are written, and how they bind.
 *
 * @param parts phrases after which a figure is part of the one before
 * @param bounds by phrase as printed
 * @param numbers by number word, {@code scales} by multiplier
 * @param groups name under which a counted noun is kept, by lemma phrase
 * @param collectives nouns that name several people in the singular: "a population" is not one person
 * @param others nouns that make a number no figure about people
 */
public record FigureLexicon(
        List<Signal> signals,
        List<List<String>> parts,
        Map<List<String>, Bound> bounds,
        Map<String, Long> numbers,
        Map<String, Long> scales,
        Map<List<String>, Vague> vagues,
        Map<List<String>, String> groups,
        Set<String> collectives,
        List<List<String>> others) {
    public FigureLexicon {
        signals = List.copyOf(signals);
        parts = parts.stream().map(List::copyOf).toList();
        bounds = Map.copyOf(bounds);
        numbers = Map.copyOf(numbers);
        scales = Map.copyOf(scales);
        vagues = Map.copyOf(vagues);
        groups = Map.copyOf(groups);
        collectives = Set.copyOf(collectives);
        others = others.stream().map(List::copyOf).toList();
    }

    /**
     * Words that say what is counted.
     *
     * @param words lemmas, lower case
     * @param pos part of speech of the head: {@code VERB}, {@code NOUN} or {@code ADJ}
     * @param measure a code of the ontology's measures
     * @param before the number may stand before the signal; {@code after}: after it
     * @param slots where the parse holds the counted phrase
     */
    public record Signal(
            List<String> words, String pos, String measure, boolean before, boolean after, List<String> slots) {
        public Signal {
            words = List.copyOf(words);
            slots = List.copyOf(slots);
        }

        /** A noun that is itself the thing counted ("25 deaths"). */
        public boolean countsItself() {
            return slots.contains("nummod");
        }
    }

    /** A vague number word with its lowest and highest sense, both null when it gives no number at all ("several"). */
    public record Vague(@Nullable Long low, @Nullable Long high) {}
}
