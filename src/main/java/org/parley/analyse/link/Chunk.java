package org.parley.analyse.link;

import java.util.ArrayList;
import java.util.List;
import org.parley.analyse.model.Words.Word;
import org.parley.domain.Span;

/**
 * A tagged stretch of words.
 *
 * @param kind the label without B- or I-
 * @param first word and {@code end} word, exclusive
 * @param score mean probability of its words' labels
 */
public record Chunk(String kind, int first, int end, Span span, double score) {
    /** The stretches of a row of BIO labels. */
    public static List<Chunk> of(List<Word> words, int[] tags, List<String> labels, double[][] probability) {
        List<Chunk> out = new ArrayList<>();
        int first = -1;
        String kind = "";
        for (int i = 0; i <= tags.length; i++) {
            String label = i < tags.length ? labels.get(tags[i]) : "O";
            boolean goesOn = first >= 0 && label.startsWith("I-") && label.endsWith(kind);
            if (first >= 0 && !goesOn) {
                double sum = 0;
                for (int k = first; k < i; k++) {
                    sum += probability[k][tags[k]];
                }
                Span span = new Span(words.get(first).start(), words.get(i - 1).end());
                out.add(new Chunk(kind, first, i, span, sum / (i - first)));
                first = -1;
            }
            if (first < 0 && !label.equals("O")) {
                first = i;
                kind = label.substring(2);
            }
        }
        return out;
    }

    boolean holds(int word) {
        return word >= first && word < end;
    }

    /** Words between this and another one, 0 when they touch. */
    int gap(Chunk other) {
        return Math.max(0, Math.max(other.first - end, first - other.end));
    }
}
