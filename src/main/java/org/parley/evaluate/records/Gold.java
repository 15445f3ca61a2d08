package org.parley.evaluate.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;

/**
 * One article's gold annotations, in the format that {@code data/gold/GUIDELINES.md} describes.
 *
 * @param stem file name without its ending
 * @param kinds whether an actor's name is a person's
 */
record Gold(
        String stem,
        String file,
        List<GoldStatement> statements,
        List<GoldEvent> events,
        List<GoldFigure> figures,
        List<String> persons,
        Map<String, Boolean> kinds) {
    /** One annotated statement; {@code accepted}: every name for its speaker that counts. */
    record GoldStatement(
            String id,
            boolean scored,
            @Nullable String cueGroup,
            List<Span> content,
            List<String> contentTexts,
            @Nullable String speaker,
            List<String> accepted,
            @Nullable String voicedBy,
            String quoteType,
            List<String> acts,
            @Nullable String date,
            boolean dateStated,
            @Nullable String addressee,
            @Nullable String via) {}

    /** One annotated event with every trigger of it. */
    record GoldEvent(List<Span> triggers, String status) {}

    /** One annotated figure. */
    record GoldFigure(
            String id,
            String what,
            long value,
            Span span,
            @Nullable String claimedBy) {}

    /** Every gold file of a folder, in order of name. */
    static List<Gold> folder(Path folder) throws IOException {
        List<Gold> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode json = new ObjectMapper().readTree(file.toFile());
                if (json.has("document")) {
                    all.add(of(file.getFileName().toString().replaceFirst("\\.json$", ""), json));
                }
            }
        }
        return all;
    }

    private static Gold of(String stem, JsonNode json) {
        Map<String, Boolean> kinds = new LinkedHashMap<>();
        List<String> persons = new ArrayList<>();
        for (JsonNode actor : json.path("actors")) {
            boolean person = actor.path("type").asText().equals("Person");
            kinds.put(actor.path("name").asText(), person);
            if (person && !actor.path("in_boilerplate").asBoolean()) {
                persons.add(actor.path("name").asText());
            }
        }
        List<GoldStatement> statements = new ArrayList<>();
        json.path("statements").forEach(s -> statements.add(statement(s)));
        List<GoldEvent> events = new ArrayList<>();
        for (JsonNode e : json.path("events")) {
            if (!e.path("in_boilerplate").asBoolean()) {
                List<Span> triggers = new ArrayList<>(List.of(span(e.get("trigger_span"))));
                triggers.addAll(spans(e.path("other_trigger_spans")));
                events.add(new GoldEvent(triggers, e.path("status").asText()));
            }
        }
        List<GoldFigure> figures = new ArrayList<>();
        for (JsonNode f : json.path("figures")) {
            if (f.path("value").isNumber()) {
                figures.add(new GoldFigure(
                        f.path("id").asText(),
                        f.path("what").asText(),
                        f.path("value").asLong(),
                        span(f.get("span")),
                        text(f, "claimed_by")));
            }
        }
        return new Gold(stem, json.path("document").path("file").asText(), statements, events, figures, persons, kinds);
    }

    private static GoldStatement statement(JsonNode s) {
        List<String> accepted = new ArrayList<>();
        add(accepted, text(s, "speaker"));
        add(accepted, text(s, "voiced_by"));
        s.path("speakers").forEach(name -> accepted.add(name.asText()));
        s.path("alt_speakers").forEach(name -> accepted.add(name.asText()));
        List<String> acts = new ArrayList<>(List.of(s.path("act").asText()));
        s.path("alt_acts").forEach(act -> acts.add(act.asText()));
        List<String> texts = new ArrayList<>();
        s.path("content_texts").forEach(text -> texts.add(text.asText()));
        return new GoldStatement(
                s.path("id").asText(),
                s.path("tier").asText().equals("core") && text(s, "duplicate_of") == null,
                text(s, "cue_group"),
                spans(s.path("content_spans")),
                texts,
                text(s, "speaker"),
                accepted,
                text(s, "voiced_by"),
                s.path("quote_type").asText(),
                acts.stream()
                        .map(act -> act.replace("express_support", "support").replace("express_concern", "concern"))
                        .toList(),
                text(s, "date"),
                s.path("date_basis").asText().equals("stated"),
                text(s, "addressee"),
                text(s, "via"));
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
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
