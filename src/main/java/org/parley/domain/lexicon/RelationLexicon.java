package org.parley.domain.lexicon;

import java.util.List;
import java.util.Map;
import org.parley.domain.Act;

/**
 * Which PLOVER root an act of one actor towards another has.
 *
 * @param words verbs and nouns with their roots
 * @param types root by event type, {@code acts} by act of a reporting verb
 * @param stopped what a root becomes below a verb that ends something
 * @param planned what a root becomes when it lies in the future; {@code negated}: when it did not happen
 */
public record RelationLexicon(
        List<Entry> words,
        Map<String, String> types,
        Map<Act, String> acts,
        Map<String, String> stopped,
        Map<String, String> planned,
        Map<String, String> negated) {
    public RelationLexicon {
        words = List.copyOf(words);
        types = Map.copyOf(types);
        acts = Map.copyOf(acts);
        stopped = Map.copyOf(stopped);
        planned = Map.copyOf(planned);
        negated = Map.copyOf(negated);
    }

    /** Lemmas, the first of them a verb or the whole a noun phrase, with their root. */
    public record Entry(List<String> words, boolean verb, String root) {
        public Entry {
            words = List.copyOf(words);
        }
    }
}
