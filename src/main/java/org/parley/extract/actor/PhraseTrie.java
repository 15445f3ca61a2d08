package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.domain.lexicon.Spelling;

/** Phrases of the lexicon, found in a text by their longest match. */
final class PhraseTrie {
    private final Node root = new Node();

    private static final class Node {
        final Map<String, Node> next = new HashMap<>(2);
        final List<Entry> entries = new ArrayList<>(1);
    }

    private record Entry(
            Sense sense, boolean capital, @Nullable String exact) {
        boolean accepts(Words words, int first, int last) {
            if (exact != null) {
                return letters(words, first, last).equals(exact);
            }
            return !capital || words.get(first).capital();
        }

        private static String letters(Words words, int first, int last) {
            StringBuilder out = new StringBuilder();
            for (int i = first; i < last; i++) {
                out.append(words.get(i).raw());
            }
            return out.toString();
        }
    }

    /**
     * A phrase found.
     *
     * @param first and {@code last}: its words, the last exclusive
     */
    record Hit(Span span, int first, int last, List<Sense> senses) {
        boolean has(Class<? extends Sense> type) {
            return senses.stream().anyMatch(type::isInstance);
        }

        <S extends Sense> @Nullable S get(Class<S> type) {
            for (Sense sense : senses) {
                if (type.isInstance(sense)) {
                    return type.cast(sense);
                }
            }
            return null;
        }
    }

    /** Adds a phrase; one written with a capital is only found with one, a short one all in capitals only exactly so. */
    void add(String phrase, Sense sense) {
        List<String> keys = Spelling.words(phrase);
        if (keys.isEmpty()) {
            return;
        }
        Node node = root;
        for (String key : keys) {
            node = node.next.computeIfAbsent(key, x -> new Node());
        }
        String letters = phrase.replaceAll("[^\\p{L}\\p{N}]", "");
        boolean acronym = letters.length() <= 6
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && letters.chars().anyMatch(Character::isLetter);
        Entry entry = new Entry(sense, Character.isUpperCase(phrase.codePointAt(0)), acronym ? letters : null);
        if (!node.entries.contains(entry)) {
            node.entries.add(entry);
        }
    }

    /** The longest phrases of the text, left to right, never overlapping. */
    List<Hit> scan(Words words) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Hit hit = longest(words, i);
            if (hit == null) {
                i++;
            } else {
                hits.add(hit);
                i = hit.last();
            }
        }
        return hits;
    }

    /** The longest phrase that begins at word {@code first}. */
    @Nullable
    Hit longest(Words words, int first) {
        Hit best = null;
        Node node = root;
        for (int i = first; i < words.size(); i++) {
            Words.Word word = words.get(i);
            if (i > first && (!word.joined() || words.get(i - 1).possessive() && !fits(node, word))) {
                break;
            }
            if (word.possessive()) {
                Node end = node.next.get(word.folded());
                best = end == null ? best : better(best, words, first, i + 1, end);
            }
            Node next = node.next.get(word.whole());
            if (next == null) {
                break;
            }
            node = next;
            best = better(best, words, first, i + 1, node);
        }
        return best;
    }

    private static boolean fits(Node node, Words.Word word) {
        return node.next.containsKey(word.folded());
    }

    private static @Nullable Hit better(@Nullable Hit best, Words words, int first, int last, Node node) {
        if (node.entries.isEmpty()) {
            return best;
        }
        List<Sense> senses = new ArrayList<>(node.entries.size());
        for (Entry entry : node.entries) {
            if (!senses.contains(entry.sense) && entry.accepts(words, first, last)) {
                senses.add(entry.sense);
            }
        }
        if (senses.isEmpty()) {
            return best;
        }
        Span span = new Span(
                words.get(first).span().start(), words.get(last - 1).span().end());
        return new Hit(span, first, last, senses);
    }
}
