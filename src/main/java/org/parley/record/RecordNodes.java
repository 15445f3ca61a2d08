package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.Article;
import org.parley.domain.Boilerplate;
import org.parley.domain.BoilerplateKind;
import org.parley.domain.Bound;
import org.parley.domain.Coded;
import org.parley.domain.DateBasis;
import org.parley.domain.Event;
import org.parley.domain.EventStatus;
import org.parley.domain.Extraction;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.Mention;
import org.parley.domain.MentionKind;
import org.parley.domain.PublishedBasis;
import org.parley.domain.QuoteType;
import org.parley.domain.Span;
import org.parley.domain.Stance;
import org.parley.domain.Statement;

/** Builds an {@link ExtractionRecord} from JSON that the schema has already accepted; optional fields may be absent or null. */
final class RecordNodes {
    private RecordNodes() {}

    /**
     * The record of one line.
     *
     * @throws IllegalArgumentException saying which value cannot be
     */
    static ExtractionRecord record(JsonNode json) {
        JsonNode extraction = json.get("extraction");
        return new ExtractionRecord(
                article(json.get("article")),
                list(json, "boilerplate", b -> new Boilerplate(span(b), code(BoilerplateKind.class, b, "kind"))),
                list(json, "actors", RecordNodes::actor),
                list(json, "statements", RecordNodes::statement),
                list(json, "events", RecordNodes::event),
                list(json, "figures", RecordNodes::figure),
                new Extraction(
                        string(extraction, "tool"), strings(extraction, "models"), string(extraction, "ontology")));
    }

    private static Article article(JsonNode a) {
        return new Article(
                string(a, "id"),
                string(a, "file"),
                text(a, "url"),
                text(a, "title"),
                text(a, "publisher"),
                date(a, "published"),
                codeOrNull(PublishedBasis.class, a, "publishedBasis"),
                string(a, "language"),
                string(a, "sha256"),
                string(a, "text"));
    }

    private static Actor actor(JsonNode a) {
        return new Actor(
                string(a, "id"),
                string(a, "name"),
                code(ActorType.class, a, "type"),
                text(a, "wikidata"),
                text(a, "affiliation"),
                a.path("unnamed").asBoolean(false),
                list(a, "mentions", m -> new Mention(span(m), code(MentionKind.class, m, "kind"))));
    }

    private static Statement statement(JsonNode s) {
        return new Statement(
                string(s, "id"),
                text(s, "speaker"),
                strings(s, "coSpeakers"),
                spanOrNull(s, "speakerSpan"),
                text(s, "onBehalfOf"),
                text(s, "describedAs"),
                text(s, "addressee"),
                text(s, "target"),
                text(s, "relayedBy"),
                text(s, "venue"),
                spanOrNull(s, "cue"),
                list(s, "content", RecordNodes::span),
                list(s, "quoted", RecordNodes::span),
                code(QuoteType.class, s, "quoteType"),
                code(Act.class, s, "act"),
                code(Stance.class, s, "stance"),
                date(s, "saidOn"),
                codeOrNull(DateBasis.class, s, "saidOnBasis"),
                spanOrNull(s, "timeExpression"),
                text(s, "reports"),
                strings(s, "aboutEvents"),
                s.path("confidence").asDouble(1));
    }

    private static Event event(JsonNode e) {
        return new Event(
                string(e, "id"),
                string(e, "type"),
                span(e.get("trigger")),
                list(e, "otherTriggers", RecordNodes::span),
                strings(e, "agents"),
                strings(e, "targets"),
                strings(e, "mediators"),
                text(e, "place"),
                date(e, "from"),
                date(e, "to"),
                spanOrNull(e, "timeExpression"),
                code(EventStatus.class, e, "status"),
                strings(e, "deniedBy"),
                text(e, "partOf"),
                strings(e, "terms"));
    }

    private static Figure figure(JsonNode f) {
        return new Figure(
                string(f, "id"),
                string(f, "measure"),
                number(f, "value"),
                number(f, "upTo"),
                code(Bound.class, f, "bound"),
                text(f, "group"),
                text(f, "event"),
                text(f, "statement"),
                date(f, "asOf"),
                text(f, "partOf"),
                span(f.get("span")));
    }

    private static Span span(JsonNode s) {
        return new Span(s.get("start").asInt(), s.get("end").asInt());
    }

    private static @Nullable Span spanOrNull(JsonNode parent, String field) {
        JsonNode s = parent.path(field);
        return s.isObject() ? span(s) : null;
    }

    private static String string(JsonNode parent, String field) {
        return parent.get(field).asText();
    }

    private static @Nullable String text(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private static @Nullable Long number(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isNumber() ? Long.valueOf(value.asLong()) : null;
    }

    private static @Nullable LocalDate date(JsonNode parent, String field) {
        String value = text(parent, field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " '" + value + "' is not a day such as 2023-09-20", e);
        }
    }

    private static <E extends Enum<E> & Coded> E code(Class<E> type, JsonNode parent, String field) {
        return Coded.of(type, string(parent, field));
    }

    private static <E extends Enum<E> & Coded> @Nullable E codeOrNull(Class<E> type, JsonNode parent, String field) {
        String value = text(parent, field);
        return value == null ? null : Coded.of(type, value);
    }

    private static List<String> strings(JsonNode parent, String field) {
        return list(parent, field, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode parent, String field, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        for (JsonNode value : parent.path(field)) {
            values.add(read.apply(value));
        }
        return values;
    }
}
