package org.parley.analyse.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Attribution;
import org.parley.domain.Span;

/** Joins tagged sources, cues and contents: content to the nearest cue, cue to the nearest source, a line break being far. */
public final class Linker {
    private static final int LINE = 100;
    private static final int FAR = 60;

    private static final int SENTENCE = 6;

    private final int[] lineOf;
    private final int[] sentenceOf;

    /**
     * @param lineOf number of the line of each word
     * @param sentenceOf number of its sentence
     */
    public Linker(int[] lineOf, int[] sentenceOf) {
        this.lineOf = lineOf;
        this.sentenceOf = sentenceOf;
    }

    public List<Attribution> link(List<Chunk> chunks) {
        List<Chunk> cues = of(chunks, "Cue");
        List<Chunk> sources = of(chunks, "Source");
        Map<Object, Group> groups = new LinkedHashMap<>();
        for (Chunk content : of(chunks, "Content")) {
            Chunk cue = nearest(cues, c -> gap(content, c));
            if (cue != null && gap(content, cue) >= FAR) {
                cue = null;
            }
            Chunk source = null;
            if (cue != null) {
                Chunk by = cue;
                source = nearest(sources, s -> gap(by, s) + 0.5 * gap(content, s));
                if (source != null && gap(by, source) >= FAR) {
                    source = null;
                }
            }
            Object key = cue == null ? content : cue;
            Chunk c = cue;
            Chunk s = source;
            groups.computeIfAbsent(key, k -> new Group(s, c)).contents.add(content);
        }
        return groups.values().stream()
                .map(Group::attribution)
                .sorted(Comparator.comparing(Attribution::contentHull))
                .toList();
    }

    private static List<Chunk> of(List<Chunk> chunks, String kind) {
        return chunks.stream().filter(c -> c.kind().equals(kind)).toList();
    }

    private double gap(Chunk a, Chunk b) {
        Chunk first = a.first() < b.first() ? a : b;
        Chunk second = first == a ? b : a;
        int from = first.end() - 1;
        int to = second.first();
        return a.gap(b)
                + LINE * Math.abs(lineOf[to] - lineOf[from])
                + SENTENCE * Math.abs(sentenceOf[to] - sentenceOf[from]);
    }

    private interface Cost {
        double of(Chunk c);
    }

    private static @Nullable Chunk nearest(List<Chunk> chunks, Cost cost) {
        Chunk best = null;
        double least = Double.MAX_VALUE;
        for (Chunk c : chunks) {
            double x = cost.of(c);
            if (x < least) {
                least = x;
                best = c;
            }
        }
        return best;
    }

    /** Contents that share a cue. */
    private static final class Group {
        private final @Nullable Chunk source;
        private final @Nullable Chunk cue;
        private final List<Chunk> contents = new ArrayList<>();

        private Group(@Nullable Chunk source, @Nullable Chunk cue) {
            this.source = source;
            this.cue = cue;
        }

        private Attribution attribution() {
            double score = contents.stream().mapToDouble(Chunk::score).average().orElse(0);
            if (cue != null) {
                score *= cue.score();
            }
            if (source != null) {
                score *= source.score();
            }
            return new Attribution(
                    spans(source),
                    spans(cue),
                    contents.stream().map(Chunk::span).toList(),
                    score);
        }

        private static List<Span> spans(@Nullable Chunk c) {
            return c == null ? List.of() : List.of(c.span());
        }
    }
}
