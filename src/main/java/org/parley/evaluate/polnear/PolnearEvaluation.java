package org.parley.evaluate.polnear;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.Article;
import org.parley.domain.Attribution;
import org.parley.domain.Span;

/**
 * Reads a split of PolNeAR with our reader and scores its attributions, beliefs and plans included. PolNeAR knows no attribution without a cue, so such
 * of ours are left out; Parley keeps them, because a quotation often goes on without one.
 */
public final class PolnearEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PolnearEvaluation() {}

    /**
     * @param data folder that holds {@code SPLIT/text} and {@code SPLIT/attributions}
     * @param split {@code train}, {@code dev} or {@code test}
     * @param reader reads one article
     * @param out where to write one line of JSON a document, {@code {"doc", "attributions": [{"source", "cue", "content", "confidence"}]}} with
     *     spans as pairs of offsets; null for nowhere
     */
    public static PolnearReport run(Path data, String split, Function<Article, Analysis> reader, @Nullable Path out)
            throws IOException {
        Set<String> speech = speech();
        Counts counts = new Counts();
        StringBuilder lines = new StringBuilder();
        for (PolnearCorpus.Document d : PolnearCorpus.read(data, split)) {
            List<Attribution> found = reader.apply(article(d)).attributions().stream()
                    .filter(a -> !a.cue().isEmpty())
                    .toList();
            List<Attributed> system = found.stream().map(Attributed::of).toList();
            counts.addAll(new DocumentScorer(new PolnearText(d.text()), d.gold(), system, speech).score());
            counts.add("dropped", d.dropped());
            lines.append(line(d.name(), found)).append('\n');
        }
        if (out != null) {
            try (BufferedWriter w = Files.newBufferedWriter(out)) {
                w.append(lines);
            }
        }
        return new PolnearReport(counts);
    }

    private static Article article(PolnearCorpus.Document d) {
        String id = d.name().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return new Article(id, d.name() + ".txt", null, null, null, null, null, "en", "0".repeat(64), d.text());
    }

    private static Set<String> speech() throws IOException {
        try (InputStream in = PolnearEvaluation.class.getResourceAsStream("speech-cues.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without speech-cues.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static String line(String name, List<Attribution> found) {
        ObjectNode root = JSON.createObjectNode();
        root.put("doc", name);
        ArrayNode all = root.putArray("attributions");
        for (Attribution a : found) {
            ObjectNode one = all.addObject();
            put(one, "source", a.source());
            put(one, "cue", a.cue());
            put(one, "content", a.content());
            one.put("confidence", Math.round(a.score() * 1000) / 1000.0);
        }
        return root.toString();
    }

    private static void put(ObjectNode node, String role, List<Span> spans) {
        if (spans.isEmpty()) {
            node.putNull(role);
            return;
        }
        ArrayNode out = node.putArray(role);
        for (Span s : spans) {
            out.addArray().add(s.start()).add(s.end());
        }
    }
}
