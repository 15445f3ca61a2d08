package org.parley.analyse.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for a source of a cue, or for the cue having none: nearness, and where each stands in the tree. */
final class SourceFeatures {
    private static final Set<String> CLIMBED = Set.of("conj", "ccomp", "relcl", "xcomp", "advcl");
    private static final Set<String> RELATIVE = Set.of("who", "that", "which");
    private static final int NEAR = 3;
    private static final int AROUND = 100;

    private final Layout text;

    SourceFeatures(Layout text) {
        this.text = text;
    }

    /** @param source null: it has none */
    Map<String, Double> of(Chunk cue, Chunk content, @Nullable Chunk source, boolean nearest) {
        Map<String, Double> out = new LinkedHashMap<>();
        if (source == null) {
            none(out, cue);
        } else {
            place(out, cue, content, source, nearest);
            tree(out, cue, source);
        }
        return out;
    }

    private void none(Map<String, Double> out, Chunk cue) {
        int verb = text.head(cue);
        String tag = text.xpos()[verb];
        boolean bare = text.children(verb).stream().noneMatch(k -> text.relations()[k].startsWith("aux"));
        out.put("none", 1.0);
        put(out, "none passive", text.hasChild(verb, "aux:pass", "nsubj:pass"));
        put(out, "none noun", tag.startsWith("NN"));
        put(out, "none participle", tag.equals("VBN") && bare);
        put(out, "none gerund", tag.equals("VBG"));
        put(out, "none with subject", text.hasChild(verb, "nsubj"));
        put(out, "none expletive", text.hasChild(verb, "expl"));
        put(out, "none at start", text.startsSentence(cue.first()));
        put(
                out,
                "none in noun phrase",
                text.relations()[verb].startsWith("acl") || text.relations()[verb].equals("amod"));
    }

    private void place(Map<String, Double> out, Chunk cue, Chunk content, Chunk source, boolean nearest) {
        int head = text.head(source);
        out.put("gap", Math.log1p(cue.gap(source)));
        out.put("gap to content", Math.log1p(content.gap(source)));
        out.put("sentences", (double) text.sentences(cue, source));
        out.put("sentences to content", (double) text.sentences(content, source));
        put(out, "nearest", nearest);
        put(out, "before", source.first() < cue.first());
        put(out, "content between", text.between("Content", cue, source) > 0);
        out.put("cues between", Math.min(2.0, text.between("Cue", cue, source)));
        out.put("sources between", Math.min(2.0, text.between("Source", cue, source)));
        put(
                out,
                "between cue and content",
                source.first() > Math.min(cue.first(), content.first())
                        && source.first() < Math.max(cue.first(), content.first()));
        put(out, "pronoun", text.xpos()[head].startsWith("PRP"));
        boolean relative = RELATIVE.contains(text.norm(head));
        put(out, "relative", relative);
        put(out, "relative far off", relative && cue.gap(source) > NEAR);
        put(out, "hangs in content", content.holds(text.heads()[head]));
        boolean taken = text.isSubject(head)
                && text.near("Cue", head, head, AROUND).stream()
                        .anyMatch(c -> !c.equals(cue) && c.holds(text.heads()[head]));
        put(out, "subject of another cue", taken);
        out.put("score", source.score());
    }

    private void tree(Map<String, Double> out, Chunk cue, Chunk source) {
        int verb = text.head(cue);
        List<Integer> direct =
                text.children(verb).stream().filter(source::holds).toList();
        direct.forEach(k -> out.put("as " + role(text.relations()[k]), 1.0));
        put(
                out,
                "another subject",
                direct.stream().noneMatch(text::isSubject)
                        && text.children(verb).stream().anyMatch(text::isSubject));
        if (direct.isEmpty()) {
            if (hangsOn(cue, source)) {
                put(out, "governs", true);
                put(out, "governs as case", text.relations()[verb].equals("case"));
                put(out, "governs as clause", text.relations()[verb].startsWith("acl"));
            }
            climb(out, verb, source);
        }
    }

    private boolean hangsOn(Chunk cue, Chunk source) {
        for (int i = cue.first(); i < cue.end(); i++) {
            if (source.holds(text.heads()[i])) {
                return true;
            }
        }
        return false;
    }

    /** The source stands above the cue, or as subject of what stands above it: "he hit back, saying". */
    private void climb(Map<String, Double> out, int verb, Chunk source) {
        int steps = 0;
        for (Layout.Step up : text.above(verb)) {
            steps++;
            String way = CLIMBED.contains(up.relation()) ? up.relation() : "other";
            boolean subject = text.children(up.word()).stream().anyMatch(k -> source.holds(k) && text.isSubject(k));
            if (subject || source.holds(up.word())) {
                out.put((subject ? "subject above by " : "above by ") + way, 1.0);
                out.put("steps", (double) steps);
                return;
            }
            put(
                    out,
                    "past a subject",
                    out.containsKey("past a subject")
                            || text.children(up.word()).stream().anyMatch(text::isSubject));
        }
    }

    private static String role(String relation) {
        return switch (relation) {
            case "nsubj", "nsubj:outer" -> "subject";
            case "nsubj:pass" -> "passive subject";
            case "nmod:poss" -> "possessor";
            case "obl:agent" -> "agent";
            case "obl", "nmod" -> "oblique";
            default -> "other";
        };
    }

    static void put(Map<String, Double> out, String name, boolean holds) {
        if (holds) {
            out.put(name, 1.0);
        }
    }
}
