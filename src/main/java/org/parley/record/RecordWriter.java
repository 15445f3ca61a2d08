package org.parley.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Actor;
import org.parley.domain.Article;
import org.parley.domain.Boilerplate;
import org.parley.domain.Coded;
import org.parley.domain.Event;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.Mention;
import org.parley.domain.Span;
import org.parley.domain.Statement;

/** Writes extraction records as JSON Lines: UTF-8, one record a line, fields in the schema's order, the same bytes for the same records. */
public final class RecordWriter implements Closeable {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;

    /** The stream is flushed after every record and closed with the writer. */
    public RecordWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes one line. */
    public void write(ExtractionRecord record) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName("article");
            article(json, record.article());
            json.writeArrayFieldStart("boilerplate");
            for (Boilerplate b : record.boilerplate()) {
                json.writeStartObject();
                bounds(json, b.span());
                coded(json, "kind", b.kind());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("actors");
            for (Actor a : record.actors()) {
                actor(json, a);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("statements");
            for (Statement s : record.statements()) {
                statement(json, s);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("events");
            for (Event e : record.events()) {
                event(json, e);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("figures");
            for (Figure f : record.figures()) {
                figure(json, f);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("extraction");
            json.writeStringField("tool", record.extraction().tool());
            strings(json, "models", record.extraction().models());
            json.writeStringField("ontology", record.extraction().ontology());
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private static void article(JsonGenerator json, Article a) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", a.id());
        json.writeStringField("file", a.file());
        text(json, "url", a.url());
        text(json, "title", a.title());
        text(json, "publisher", a.publisher());
        text(json, "published", a.published());
        coded(json, "publishedBasis", a.publishedBasis());
        json.writeStringField("language", a.language());
        json.writeStringField("sha256", a.sha256());
        json.writeStringField("text", a.text());
        json.writeEndObject();
    }

    private static void actor(JsonGenerator json, Actor a) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", a.id());
        json.writeStringField("name", a.name());
        coded(json, "type", a.type());
        text(json, "wikidata", a.wikidata());
        text(json, "affiliation", a.affiliation());
        if (a.unnamed()) {
            json.writeBooleanField("unnamed", true);
        }
        json.writeArrayFieldStart("mentions");
        for (Mention m : a.mentions()) {
            json.writeStartObject();
            bounds(json, m.span());
            coded(json, "kind", m.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void statement(JsonGenerator json, Statement s) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", s.id());
        text(json, "speaker", s.speaker());
        strings(json, "coSpeakers", s.coSpeakers());
        span(json, "speakerSpan", s.speakerSpan());
        text(json, "onBehalfOf", s.onBehalfOf());
        text(json, "describedAs", s.describedAs());
        text(json, "addressee", s.addressee());
        text(json, "target", s.target());
        text(json, "relayedBy", s.relayedBy());
        text(json, "venue", s.venue());
        span(json, "cue", s.cue());
        spans(json, "content", s.content());
        spans(json, "quoted", s.quoted());
        coded(json, "quoteType", s.quoteType());
        coded(json, "act", s.act());
        coded(json, "stance", s.stance());
        text(json, "saidOn", s.saidOn());
        coded(json, "saidOnBasis", s.saidOnBasis());
        span(json, "timeExpression", s.timeExpression());
        text(json, "reports", s.reports());
        strings(json, "aboutEvents", s.aboutEvents());
        json.writeNumberField("confidence", Math.round(s.confidence() * 10_000) / 10_000.0);
        json.writeEndObject();
    }

    private static void event(JsonGenerator json, Event e) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", e.id());
        json.writeStringField("type", e.type());
        span(json, "trigger", e.trigger());
        spans(json, "otherTriggers", e.otherTriggers());
        strings(json, "agents", e.agents());
        strings(json, "targets", e.targets());
        strings(json, "mediators", e.mediators());
        text(json, "place", e.place());
        text(json, "from", e.from());
        text(json, "to", e.to());
        span(json, "timeExpression", e.timeExpression());
        coded(json, "status", e.status());
        strings(json, "deniedBy", e.deniedBy());
        text(json, "partOf", e.partOf());
        strings(json, "terms", e.terms());
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, Figure f) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", f.id());
        json.writeStringField("measure", f.measure());
        number(json, "value", f.value());
        number(json, "upTo", f.upTo());
        coded(json, "bound", f.bound());
        text(json, "group", f.group());
        text(json, "event", f.event());
        text(json, "statement", f.statement());
        text(json, "asOf", f.asOf());
        text(json, "partOf", f.partOf());
        span(json, "span", f.span());
        json.writeEndObject();
    }

    private static void bounds(JsonGenerator json, Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    private static void span(JsonGenerator json, String field, @Nullable Span span) throws IOException {
        if (span == null) {
            json.writeNullField(field);
        } else {
            json.writeObjectFieldStart(field);
            bounds(json, span);
            json.writeEndObject();
        }
    }

    private static void spans(JsonGenerator json, String field, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            json.writeStartObject();
            bounds(json, span);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String field, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value.toString());
        }
    }

    private static void number(JsonGenerator json, String field, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, value);
        }
    }

    private static void coded(JsonGenerator json, String field, @Nullable Coded value) throws IOException {
        text(json, field, value == null ? null : value.code());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
