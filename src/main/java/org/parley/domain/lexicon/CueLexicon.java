package org.parley.domain.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Stance;

/**
 * Which words attribute, and what they tell of the utterance.
 *
 * @param contentActs what the content itself makes of an act, the first that fits counts
 * @param phrases words that hint at one role of an attribution, by kind: {@code media}, {@code venue}, {@code label}
 */
public record CueLexicon(List<Cue> cues, List<ContentAct> contentActs, Map<String, Set<String>> phrases) {
    public CueLexicon {
        cues = List.copyOf(cues);
        contentActs = List.copyOf(contentActs);
        phrases = Map.copyOf(phrases);
    }

    /** Whether somebody spoke or wrote. */
    public enum Utterance {
        YES,
        /** A belief, wish, plan or perception. */
        NO,
        /** A speech word with other common senses: it needs quotation marks or a clause. */
        WEAK
    }

    /**
     * One row of {@code ontology/cues.tsv}.
     *
     * @param words lemmas, lower case
     * @param frame content slot without which the row does not hold ({@code ccomp}, {@code xcomp}), null for any
     * @param addressee places of whoever is told; {@code target}: of who is accused or asked; {@code content}: of what is said
     */
    public record Cue(
            List<String> words,
            String pos,
            @Nullable String frame,
            Act act,
            Stance stance,
            Utterance utterance,
            List<String> addressee,
            List<String> target,
            List<String> content) {
        public Cue {
            words = List.copyOf(words);
            addressee = List.copyOf(addressee);
            target = List.copyOf(target);
            content = List.copyOf(content);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a cue needs a word");
            }
        }

        /** One of the content slots begins so: {@code obl:as}. */
        public boolean takes(String slot) {
            return content.contains(slot);
        }
    }

    /**
     * What content tells beyond the cue.
     *
     * @param from acts of cues that it may change
     * @param pattern looked for in the content, lower case
     * @param stance null leaves the cue's
     */
    public record ContentAct(
            Set<Act> from,
            Pattern pattern,
            Act act,
            @Nullable Stance stance) {}

    /**
     * A row found in a text.
     *
     * @param tokens indexes of the words it matched, the first one first
     */
    public record Match(Cue cue, List<Integer> tokens) {
        public Match {
            tokens = List.copyOf(tokens);
        }

        public int first() {
            return tokens.get(0);
        }

        /** The last matched word that stands right after the one before it: "called on", not "told X that". */
        public int lastAdjacent() {
            int last = first();
            for (int t : tokens) {
                if (t > last + 1) {
                    break;
                }
                last = Math.max(last, t);
            }
            return last;
        }
    }
}
