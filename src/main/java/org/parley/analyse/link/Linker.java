package org.parley.analyse.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.model.Words.Word;
import org.parley.domain.Attribution;
import org.parley.domain.Span;

/** Joins tagged sources, cues and contents: to each content the likeliest cue, to that the likeliest source, or none. */
public final class Linker {
    private static final int LINE = 100;
    private static final int SENTENCE = 6;
    private static final int FAR = 60;
    private static final Weights WEIGHTS = new Weights();

    private final Layout text;
    private final CueFeatures ofCues;
    private final SourceFeatures ofSources;

    /**
     * What there is to go by.
     *
     * @param line number of the line of each word, {@code sentence} of its sentence
     * @param heads word that each word depends on, -1 for none; {@code relations} how; {@code xpos} its part of speech
     */
    public record Text(List<Word> words, int[] line, int[] sentence, int[] heads, String[] relations, String[] xpos) {}

    /** @param chunks in order */
    public Linker(Text text, List<Chunk> chunks) {
        this.text = Layout.of(text, chunks);
        this.ofCues = new CueFeatures(this.text);
        this.ofSources = new SourceFeatures(this.text);
    }

    public List<Attribution> link() {
        Map<Object, Group> groups = new LinkedHashMap<>();
        for (Chunk content : contents()) {
            Chunk cue = best("cue", cues(content));
            Group group = groups.get(cue == null ? content : cue);
            if (group == null) {
                group = new Group(cue == null ? null : best("source", sources(cue, content)), cue);
                groups.put(cue == null ? content : cue, group);
            }
            group.contents.add(content);
        }
        return groups.values().stream()
                .map(Group::attribution)
                .sorted(Comparator.comparing(Attribution::contentHull))
                .toList();
    }

    public List<Chunk> contents() {
        return text.chunks().stream().filter(c -> c.kind().equals("Content")).toList();
    }

    /** A stretch that may be linked, null for none, and what speaks for it. */
    public record Choice(@Nullable Chunk chunk, Map<String, Double> features) {}

    /** What may be the cue of a content; the last is none. */
    public List<Choice> cues(Chunk content) {
        List<Chunk> near = text.near("Cue", content.first(), content.end(), FAR).stream()
                .filter(c -> gap(content, c) < FAR)
                .toList();
        Chunk nearest = nearest(near, c -> gap(content, c));
        List<Choice> out = new ArrayList<>();
        near.forEach(c -> out.add(new Choice(c, ofCues.of(content, c, c == nearest))));
        out.add(new Choice(null, ofCues.of(content, null, false)));
        return out;
    }

    /** What may be the source of a cue; the last is none. */
    public List<Choice> sources(Chunk cue, Chunk content) {
        List<Chunk> near = text.near("Source", cue.first(), cue.end(), FAR).stream()
                .filter(s -> gap(cue, s) < FAR)
                .toList();
        Chunk nearest = nearest(near, s -> gap(cue, s) + 0.5 * gap(content, s));
        List<Choice> out = new ArrayList<>();
        near.forEach(s -> out.add(new Choice(s, ofSources.of(cue, content, s, s == nearest))));
        out.add(new Choice(null, ofSources.of(cue, content, null, false)));
        return out;
    }

    private static @Nullable Chunk best(String kind, List<Choice> choices) {
        Choice best = choices.get(choices.size() - 1);
        double most = WEIGHTS.of(kind, best.features);
        for (Choice c : choices) {
            double x = WEIGHTS.of(kind, c.features);
            if (x > most) {
                most = x;
                best = c;
            }
        }
        return best.chunk;
    }

    private static @Nullable Chunk nearest(List<Chunk> chunks, ToDoubleFunction<Chunk> cost) {
        return chunks.stream().min(Comparator.comparingDouble(cost)).orElse(null);
    }

    private double gap(Chunk a, Chunk b) {
        return a.gap(b) + LINE * text.lines(a, b) + SENTENCE * text.sentences(a, b);
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
