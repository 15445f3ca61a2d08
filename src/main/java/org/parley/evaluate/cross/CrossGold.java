package org.parley.evaluate.cross;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.domain.Span;

/**
 * The gold of a folder across articles: {@code cross.json} and the places of what it names in the files beside it.
 *
 * @param files file name by article id
 * @param contents spans of each gold statement, by id
 * @param cueGroups of statements that one cue introduces together, by id
 * @param triggers of each gold event by id, the main one first
 * @param figures place of each gold figure by id
 * @param repeats pairs of statements that an article itself marks as one utterance
 */
record CrossGold(
        JsonNode cross,
        Map<String, String> files,
        Map<String, List<Span>> contents,
        Map<String, String> cueGroups,
        Map<String, List<Span>> triggers,
        Map<String, Span> figures,
        List<List<String>> repeats) {
    static CrossGold of(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        CrossGold gold = new CrossGold(
                json.readTree(folder.resolve("cross.json").toFile()),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new ArrayList<>());
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode article = json.readTree(file.toFile());
                if (article.has("document")) {
                    gold.add(article);
                }
            }
        }
        return gold;
    }

    private void add(JsonNode article) {
        String file = article.path("document").path("file").asText();
        for (JsonNode statement : article.path("statements")) {
            String id = statement.path("id").asText();
            files.put(articleOf(id), file);
            contents.put(id, spans(statement.path("content_spans")));
            if (statement.path("cue_group").isTextual()) {
                cueGroups.put(id, statement.path("cue_group").asText());
            }
            for (String field : List.of("restates", "duplicate_of")) {
                if (statement.path(field).isTextual()) {
                    repeats.add(List.of(id, statement.path(field).asText()));
                }
            }
        }
        for (JsonNode event : article.path("events")) {
            List<Span> spans = new ArrayList<>(List.of(span(event.path("trigger_span"))));
            spans.addAll(spans(event.path("other_trigger_spans")));
            triggers.put(event.path("id").asText(), spans);
        }
        for (JsonNode figure : article.path("figures")) {
            figures.put(figure.path("id").asText(), span(figure.path("span")));
        }
    }

    /** {@code 004} of {@code 004-s12}. */
    static String articleOf(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }

    private static List<Span> spans(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(pair -> spans.add(span(pair)));
        return spans;
    }
}
