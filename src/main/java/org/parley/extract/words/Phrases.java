package org.parley.extract.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the phrases of a lexicon in an article, the longest first.
 *
 * <p>After the first word of a verb phrase, and after a preposition, words that only describe may stand between ("lay down
 * their arms", "an end to its one-day offensive").
 */
public final class Phrases<T> {
    /** A phrase found: words {@code first} to {@code last}, inclusive. */
    public record Hit<T>(int first, int last, T value) {}

    private record Entry<T>(List<String> words, boolean loose, T value) {}

    private static final int MOST_BETWEEN = 4;
    private static final Set<String> QUOTATION_MARKS = Set.of("\"", "“", "”", "'", "‘");
    private static final Set<String> FEWER = Set.of("more", "fewer", "less");
    private static final Set<String> LEAST = Set.of("least", "most");
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "to", "for", "in", "on", "with", "into", "from", "at", "by", "under");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "this", "that", "these", "those",
            "all", "any", "some", "no", "more", "another", "such", "each", "every", "both", "most");
    private static final Set<String> QUANTITIES = Set.of(
            "dozens",
            "hundreds",
            "thousands",
            "scores",
            "tens",
            "millions",
            "number",
            "barrage",
            "barrages",
            "wave",
            "waves",
            "series",
            "round",
            "rounds",
            "volley",
            "salvo",
            "lot",
            "hail");
    private static final Set<String> NEVER_BETWEEN = Set.of(
            "and", "or", "but", "that", "which", "who", "whom", "whose", "when", "while", "as", "if", "than", "is",
            "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "not", "to", "of", "in", "on",
            "for", "with", "by", "from", "at", "after", "before", "he", "she", "they", "it", "we", "you", "said");

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    /**
     * @param phrase the words of each value
     * @param verb whether describing words may follow the first word of a value
     */
    public Phrases(Iterable<T> values, Function<T, List<String>> phrase, Function<T, Boolean> verb) {
        for (T value : values) {
            List<String> words = phrase.apply(value);
            byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(new Entry<>(words, verb.apply(value), value));
        }
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(entry -> -entry.words().size())));
    }

    /** Every phrase that begins at word {@code at} and ends before {@code end}, the longest first. */
    public List<Hit<T>> at(Words words, int at, int end) {
        List<Hit<T>> hits = List.of();
        for (String form : words.get(at).forms()) {
            for (Entry<T> entry : byFirst.getOrDefault(form, List.of())) {
                int last = match(entry, words, at, end);
                if (last >= 0) {
                    hits = hits.isEmpty() ? new ArrayList<>() : hits;
                    hits.add(new Hit<>(at, last, entry.value()));
                }
            }
        }
        if (hits.size() > 1) {
            hits.sort(Comparator.comparingInt((Hit<T> hit) -> hit.first() - hit.last()));
        }
        return hits;
    }

    private static int match(Entry<?> entry, Words words, int at, int end) {
        int position = at;
        for (int i = 1; i < entry.words().size() && position >= 0; i++) {
            boolean gap = entry.loose() || PREPOSITIONS.contains(entry.words().get(i - 1));
            position = next(entry.words().get(i), words, position + 1, end, gap ? MOST_BETWEEN : 0);
        }
        return position;
    }

    /** Where {@code wanted} stands at or behind word {@code from}, with so many words between at most; -1 when it does not. */
    private static int next(String wanted, Words words, int from, int end, int between) {
        int limit = Math.min(end, from + between + 1);
        for (int i = from; i < limit; i++) {
            Word word = words.get(i);
            if (word.forms().contains(wanted)) {
                return i;
            }
            boolean quantity = word.text().equals("of")
                            && QUANTITIES.contains(words.get(i - 1).text())
                    || bound(words, i);
            if (quantity || word.upos().equals("NUM")) {
                limit = Math.min(end, limit + 1);
            }
            // "the number of soldiers and policemen killed"
            boolean joins = word.text().equals("and")
                    && words.get(from - 1).text().equals("of")
                    && i > from
                    && i + 1 < words.size()
                    && words.get(i - 1).isNoun()
                    && words.get(i + 1).isNoun();
            if (!quantity && !joins && !mayStandBetween(word)) {
                return -1;
            }
        }
        return -1;
    }

    /** "drove more than 12 million people from their homes", "forced at least 30 families to flee". */
    private static boolean bound(Words words, int at) {
        String after = at + 1 < words.size() ? words.get(at + 1).text() : "";
        return switch (words.get(at).text()) {
            case "than" -> FEWER.contains(words.get(at - 1).text());
            case "at" -> LEAST.contains(after);
            case "to" -> words.get(at - 1).text().equals("up");
            default -> false;
        };
    }

    private static boolean mayStandBetween(Word word) {
        if (word.isSign()) {
            return QUOTATION_MARKS.contains(word.text());
        }
        if (DETERMINERS.contains(word.text())) {
            return true;
        }
        if (NEVER_BETWEEN.contains(word.text())) {
            return false;
        }
        return switch (word.upos()) {
            case "X", "DET", "ADJ", "NUM", "PROPN", "ADV" -> true;
            case "PRON", "PART" -> word.text().startsWith("'");
            case "NOUN" -> true;
            case "VERB" -> word.text().endsWith("ed") || word.text().endsWith("ing");
            default -> false;
        };
    }
}
