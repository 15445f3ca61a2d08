package org.parley.analyse.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Greedy longest-match word pieces over a BERT vocabulary. */
final class WordPiece {
    private static final int LONGEST = 100;
    /** Beyond this many distinct words an article's names would only fill the memory. */
    private static final int CACHED = 100_000;

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final Map<String, int[]> cache = new ConcurrentHashMap<>();
    final int cls;
    final int sep;
    private final int unknown;

    /** @param lines the vocabulary, one piece a line, its number being its line */
    WordPiece(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            vocabulary.put(lines.get(i), i);
        }
        cls = number("[CLS]");
        sep = number("[SEP]");
        unknown = number("[UNK]");
    }

    private int number(String piece) {
        Integer n = vocabulary.get(piece);
        if (n == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return n;
    }

    /** Number of a whole word, lower numbers being more frequent words; -1 when it is none of its own. */
    int rank(String word) {
        return vocabulary.getOrDefault(word, -1);
    }

    int[] pieces(String word) {
        int[] known = cache.get(word);
        if (known == null) {
            known = cut(word);
            if (cache.size() < CACHED) {
                cache.put(word, known);
            }
        }
        return known;
    }

    private int[] cut(String word) {
        if (word.isEmpty() || word.codePointCount(0, word.length()) > LONGEST) {
            return new int[] {unknown};
        }
        List<Integer> out = new ArrayList<>();
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            Integer id = null;
            for (; to > from; to--) {
                id = vocabulary.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                if (id != null) {
                    break;
                }
            }
            if (id == null) {
                return new int[] {unknown};
            }
            out.add(id);
            from = to;
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }
}
