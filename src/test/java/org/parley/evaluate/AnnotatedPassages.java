package org.parley.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.domain.Span;

/** Reads short passages with their annotations, in the form that {@code passages/statements/README.md} describes. */
final class AnnotatedPassages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnnotatedPassages() {}

    /** Writes the passages of {@code file} as articles with their manifest, and a gold file for each; returns how many there are. */
    static int unpack(Path file, Path articles, Path golds) throws IOException {
        Files.createDirectories(articles);
        Files.createDirectories(golds);
        List<String> manifest = new ArrayList<>(List.of("file,url,title,publisher,published"));
        for (String passage : Files.readString(file).split("(?m)^== ")) {
            if (!passage.isBlank()) {
                String[] halves = passage.split("\n--\n", -1);
                String[] head = halves[0].split("\n", 2);
                String[] idAndDay = head[0].split(" ");
                String id = idAndDay[0];
                String text = head[1].strip();
                manifest.add(id + ".txt,,,," + idAndDay[1]);
                Files.writeString(articles.resolve(id + ".txt"), text);
                ObjectNode gold = gold(id, text, halves[1].strip().split("\n"));
                Files.writeString(golds.resolve(id + ".json"), JSON.writeValueAsString(gold));
            }
        }
        Files.write(articles.resolve("articles.csv"), manifest);
        return manifest.size() - 1;
    }

    private static ObjectNode gold(String id, String text, String[] lines) {
        ObjectNode gold = JSON.createObjectNode();
        gold.putObject("document").put("file", id + ".txt");
        ArrayNode statements = gold.putArray("statements");
        ArrayNode actors = gold.putArray("actors");
        for (String line : lines) {
            if (line.startsWith("P")) {
                for (String name : line.substring(1).split(";")) {
                    if (!name.isBlank()) {
                        actors.addObject().put("name", name.strip()).put("type", "Person");
                    }
                }
            } else {
                statements.add(statement(text, line, id + "-s" + (statements.size() + 1)));
            }
        }
        return gold;
    }

    private static ObjectNode statement(String text, String line, String where) {
        String[] parts = line.split(" \\| ");
        boolean borderline = parts[0].startsWith("b ");
        String[] kind = (borderline ? parts[0].substring(2) : parts[0]).split(" ");
        String[] acts = kind[0].split(",");
        String[] names = parts[1].split("; *");
        ObjectNode out = JSON.createObjectNode();
        out.put("id", where).put("tier", borderline ? "borderline" : "core").put("speaker", names[0].strip());
        ArrayNode otherNames = out.putArray("alt_speakers");
        for (int i = 1; i < names.length; i++) {
            otherNames.add(names[i].strip());
        }
        ArrayNode spans = out.putArray("content_spans");
        ArrayNode texts = out.putArray("content_texts");
        for (String words : parts[3].split(" \\.\\.\\. ")) {
            Span span = content(text, words.strip(), parts[2].strip(), where);
            spans.addArray().add(span.start()).add(span.end());
            texts.add(span.in(text));
        }
        out.put(
                "quote_type",
                switch (kind[1]) {
                    case "D" -> "direct";
                    case "M" -> "mixed";
                    case "I" -> "indirect";
                    default -> throw new IllegalArgumentException(where + ": quotation is D, M or I, not " + kind[1]);
                });
        out.put("act", acts[0]);
        ArrayNode otherActs = out.putArray("alt_acts");
        for (int i = 1; i < acts.length; i++) {
            otherActs.add(acts[i]);
        }
        if (parts.length > 4) {
            for (String key : parts[4].strip().split(" (?=(?:to|via|group)=)")) {
                String[] pair = key.split("=", 2);
                out.put(
                        switch (pair[0]) {
                            case "to" -> "addressee";
                            case "via" -> "via";
                            case "group" -> "cue_group";
                            default -> throw new IllegalArgumentException(where + ": no key " + pair[0]);
                        },
                        pair[1].strip());
            }
        }
        return out;
    }

    /** The words, or from one stretch to the next ({@code A~~B}), where they stand nearest to the cue. */
    private static Span content(String text, String words, String cue, String where) {
        String[] ends = words.split("~~");
        Span best = null;
        int nearest = Integer.MAX_VALUE;
        for (int start = text.indexOf(ends[0]); start >= 0; start = text.indexOf(ends[0], start + 1)) {
            int last = ends.length == 1 ? start : text.indexOf(ends[1], start);
            if (last < 0) {
                continue;
            }
            Span span = new Span(start, last + ends[ends.length - 1].length());
            for (int at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
                int gap = span.distance(new Span(at, at + cue.length()));
                if (gap < nearest) {
                    nearest = gap;
                    best = span;
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(where + ": the text has no '" + words + "' with '" + cue + "'");
        }
        return best;
    }
}
