package org.parley.domain;

import java.util.List;
import java.util.function.Function;

/**
 * What the language stages see in one article, all by offsets into its text.
 *
 * @param tokens in order of the text
 * @param sentences in order; every token lies in exactly one
 * @param names never overlapping, in order
 * @param attributions in order of their content
 * @param times never overlapping, in order
 */
public record Analysis(
        Article article,
        List<Boilerplate> boilerplate,
        List<Token> tokens,
        List<Sentence> sentences,
        List<NameSpan> names,
        List<Attribution> attributions,
        List<TimeExpression> times) {
    public Analysis {
        boilerplate = List.copyOf(boilerplate);
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        attributions = List.copyOf(attributions);
        times = List.copyOf(times);
    }

    public String text() {
        return article.text();
    }

    /** Index of the first token that ends after {@code position}; the number of tokens when there is none. */
    public int tokenAt(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The tokens that share a character with {@code span}. */
    public List<Token> tokensIn(Span span) {
        int first = tokenAt(span.start());
        int last = first;
        while (last < tokens.size() && tokens.get(last).span().start() < span.end()) {
            last++;
        }
        return tokens.subList(first, last);
    }

    /** The names that share a character with {@code span}. */
    public List<NameSpan> names(Span span) {
        return touching(names, NameSpan::span, span);
    }

    /** The time expressions that share a character with {@code span}. */
    public List<TimeExpression> times(Span span) {
        return touching(times, TimeExpression::span, span);
    }

    private static <T> List<T> touching(List<T> ordered, Function<T, Span> where, Span span) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (where.apply(ordered.get(middle)).end() > span.start()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int end = low;
        while (end < ordered.size() && where.apply(ordered.get(end)).start() < span.end()) {
            end++;
        }
        return ordered.subList(low, end);
    }

    /** The sentence that holds {@code position}, or the last one that begins before it. */
    public Sentence sentenceAt(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).span().start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }
}
