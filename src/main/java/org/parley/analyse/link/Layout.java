package org.parley.analyse.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analyse.model.Words.Word;

/**
 * The words of a text as links are judged by: their lines and sentences, how they depend on one another, what was tagged among them.
 *
 * @param line number of each word's line, {@code sentence} of its sentence
 * @param heads word that each word depends on, -1 for a root or where nothing was parsed
 * @param relations to it; {@code xpos} parts of speech
 * @param chunks in order
 * @param begun how many stretches of a kind begin before each word
 */
record Layout(
        List<Word> words,
        int[] line,
        int[] sentence,
        int[] heads,
        String[] relations,
        String[] xpos,
        boolean[] quoted,
        Map<Integer, List<Integer>> children,
        List<Chunk> chunks,
        Map<String, int[]> begun) {
    private static final Set<String> SLIGHT = Set.of("punct", "cc", "mark", "case", "aux", "aux:pass", "joined");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "nsubj:outer", "csubj");
    private static final int HIGHEST = 5;

    static Layout of(Linker.Text text, List<Chunk> chunks) {
        Map<Integer, List<Integer>> children = new HashMap<>();
        boolean[] quoted = new boolean[text.words().size()];
        boolean open = false;
        for (int i = 0; i < quoted.length; i++) {
            if (text.heads()[i] >= 0) {
                children.computeIfAbsent(text.heads()[i], h -> new ArrayList<>())
                        .add(i);
            }
            open &= i == 0 || text.line()[i] == text.line()[i - 1];
            quoted[i] = open;
            open ^= text.words().get(i).norm().equals("\"");
        }
        return new Layout(
                text.words(),
                text.line(),
                text.sentence(),
                text.heads(),
                text.relations(),
                text.xpos(),
                quoted,
                children,
                chunks,
                begun(quoted.length, chunks));
    }

    private static Map<String, int[]> begun(int words, List<Chunk> chunks) {
        Map<String, int[]> out = new HashMap<>();
        chunks.forEach(c -> out.computeIfAbsent(c.kind(), k -> new int[words + 1])[c.first() + 1]++);
        out.values().forEach(n -> Arrays.parallelPrefix(n, Integer::sum));
        return out;
    }

    /** Stretches of a kind between which and words {@code first} to {@code end} there are at most so many others. */
    List<Chunk> near(String kind, int first, int end, int most) {
        int low = 0;
        int high = chunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks.get(middle).end() < first - most) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Chunk> out = new ArrayList<>();
        for (int i = low; i < chunks.size() && chunks.get(i).first() <= end + most; i++) {
            if (chunks.get(i).kind().equals(kind)) {
                out.add(chunks.get(i));
            }
        }
        return out;
    }

    String norm(int word) {
        return word < 0 ? "" : words.get(word).norm();
    }

    List<Integer> children(int word) {
        return children.getOrDefault(word, List.of());
    }

    /** A word above another and the relation that led there. */
    record Step(int word, String relation) {}

    List<Step> above(int word) {
        List<Step> out = new ArrayList<>();
        int i = word;
        while (out.size() < HIGHEST && heads[i] >= 0) {
            String relation = relations[i].startsWith("acl:relcl")
                    ? "relcl"
                    : relations[i].split(":", 2)[0];
            i = heads[i];
            out.add(new Step(i, relation));
        }
        return out;
    }

    boolean isSubject(int word) {
        return SUBJECTS.contains(relations[word]);
    }

    boolean hasChild(int word, String... wanted) {
        return children(word).stream().anyMatch(k -> List.of(wanted).contains(relations[k]));
    }

    /** The word of a stretch on which the rest of it hangs. */
    int head(Chunk c) {
        int first = -1;
        for (int i = c.first(); i < c.end(); i++) {
            if (!c.holds(heads[i])) {
                if (!SLIGHT.contains(relations[i])) {
                    return i;
                }
                first = first < 0 && !relations[i].equals("punct") ? i : first;
            }
        }
        return first < 0 ? c.first() : first;
    }

    /** How many stretches of a kind begin between two others. */
    int between(String kind, Chunk a, Chunk b) {
        int from = Math.min(a.end(), b.end());
        int to = Math.max(a.first(), b.first());
        int[] n = begun.get(kind);
        return n == null || to <= from ? 0 : n[to] - n[from];
    }

    int lines(Chunk a, Chunk b) {
        return apart(line, a, b);
    }

    int sentences(Chunk a, Chunk b) {
        return apart(sentence, a, b);
    }

    private static int apart(int[] numbers, Chunk a, Chunk b) {
        Chunk first = a.first() < b.first() ? a : b;
        Chunk second = first == a ? b : a;
        return Math.abs(numbers[second.first()] - numbers[first.end() - 1]);
    }

    boolean startsSentence(int word) {
        return word == 0 || sentence[word] != sentence[word - 1];
    }

    boolean startsLine(int word) {
        return word == 0 || line[word] != line[word - 1];
    }
}
