package org.parley.analyse.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What speaks for a cue of a content, or for the content having none. */
final class CueFeatures {
    private static final Set<String> CLAUSE = Set.of("ccomp", "xcomp", "obj", "obl", "acl", "advcl", "csubj", "nmod");
    private static final int SHORT = 3;
    private static final int AROUND = 100;

    private final Layout text;

    CueFeatures(Layout text) {
        this.text = text;
    }

    /** @param cue null: it has none */
    Map<String, Double> of(Chunk content, @Nullable Chunk cue, boolean nearest) {
        Map<String, Double> out = new LinkedHashMap<>();
        boolean quoted = text.quoted()[Math.min(content.first() + 1, content.end() - 1)];
        if (cue == null) {
            none(out, content, quoted);
        } else {
            place(out, content, cue, nearest, quoted);
            tree(out, content, cue);
        }
        return out;
    }

    private void none(Map<String, Double> out, Chunk content, boolean quoted) {
        int first = content.first();
        out.put("none", 1.0);
        put(out, "none quoted", quoted);
        put(out, "none short", content.end() - first < SHORT);
        put(out, "none at line", text.startsLine(first) || text.norm(first - 1).equals("\""));
        put(out, "none at sentence", text.startsSentence(first));
        out.put("none unsure", 1 - content.score());
    }

    private void place(Map<String, Double> out, Chunk content, Chunk cue, boolean nearest, boolean quoted) {
        boolean before = cue.first() < content.first();
        double gap = Math.log1p(cue.gap(content));
        int sentences = text.sentences(cue, content);
        out.put("gap", gap);
        put(out, "touches", cue.gap(content) == 0);
        put(out, "nearest", nearest);
        out.put("sentences", (double) sentences);
        put(out, "before", before);
        out.put("gap before", before ? gap : 0);
        out.put("cues between", Math.min(2.0, text.between("Cue", cue, content)));
        out.put("sources between", Math.min(2.0, text.between("Source", cue, content)));
        out.put("contents between", Math.min(2.0, text.between("Content", cue, content)));
        put(out, "content quoted", quoted);
        out.put("sentences quoted", quoted ? (double) sentences : 0);
        put(out, "cue quoted", text.quoted()[cue.first()]);
        put(out, "colon", before && text.norm(content.first() - 1).equals(":"));
    }

    private void tree(Map<String, Double> out, Chunk content, Chunk cue) {
        Set<String> below = relations(content, cue);
        Set<String> over = relations(cue, content);
        put(out, "depends", !below.isEmpty());
        put(out, "depends as clause", below.stream().anyMatch(CLAUSE::contains));
        put(out, "depends as subject", below.contains("nsubj"));
        put(out, "depends as parataxis", below.contains("parataxis"));
        put(out, "governs", !over.isEmpty());
        put(out, "governs as clause", over.contains("acl"));
        put(out, "governs as parataxis", over.contains("parataxis"));
        if (below.isEmpty() && over.isEmpty()) {
            above(out, text.above(text.head(content)), cue);
            put(out, "stands within", text.above(text.head(cue)).stream().anyMatch(s -> content.holds(s.word())));
        }
        List<Chunk> others = text.near("Content", content.first(), content.end(), AROUND).stream()
                .filter(c -> !c.equals(content))
                .toList();
        List<Chunk> owned =
                others.stream().filter(c -> !relations(c, cue).isEmpty()).toList();
        boolean side = cue.first() < content.first();
        put(out, "has a content", !owned.isEmpty());
        put(out, "has one on this side", owned.stream().anyMatch(c -> cue.first() < c.first() == side));
        put(out, "has one, this does not depend", !owned.isEmpty() && below.isEmpty());
        put(out, "touches another", others.stream().anyMatch(c -> cue.gap(c) == 0));
    }

    private static void above(Map<String, Double> out, List<Layout.Step> steps, Chunk cue) {
        IntStream.range(0, steps.size())
                .filter(i -> cue.holds(steps.get(i).word()))
                .findFirst()
                .ifPresent(i -> {
                    out.put("above", 1.0);
                    out.put("steps", i + 1.0);
                });
    }

    /** By what relations words of one stretch hang on the other. */
    private Set<String> relations(Chunk from, Chunk to) {
        return IntStream.range(from.first(), from.end())
                .filter(i -> to.holds(text.heads()[i]) && !text.relations()[i].equals("punct"))
                .mapToObj(i -> text.relations()[i].split(":", 2)[0])
                .collect(Collectors.toSet());
    }

    private static void put(Map<String, Double> out, String name, boolean holds) {
        SourceFeatures.put(out, name, holds);
    }
}
