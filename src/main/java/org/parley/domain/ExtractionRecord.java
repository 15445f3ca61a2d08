package org.parley.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that was read in one article; the contract between reading and mapping.
 *
 * <p>Ids are local to the record. Every span lies within the article's text, every id that is referred to exists.
 */
public record ExtractionRecord(
        Article article,
        List<Boilerplate> boilerplate,
        List<Actor> actors,
        List<Statement> statements,
        List<Event> events,
        List<Figure> figures,
        Extraction extraction) {
    public ExtractionRecord {
        boilerplate = List.copyOf(boilerplate);
        actors = List.copyOf(actors);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        figures = List.copyOf(figures);
        new Check(article.text().length(), ids(actors, statements, events, figures))
                .all(boilerplate, actors, statements, events, figures);
    }

    private static Set<String> ids(List<Actor> as, List<Statement> ss, List<Event> es, List<Figure> fs) {
        Set<String> ids = new HashSet<>();
        as.forEach(a -> add(ids, a.id()));
        ss.forEach(s -> add(ids, s.id()));
        es.forEach(e -> add(ids, e.id()));
        fs.forEach(f -> add(ids, f.id()));
        return ids;
    }

    private static void add(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("the id " + id + " is used twice");
        }
    }

    /** Spans inside the text, references to ids that exist. */
    private record Check(int length, Set<String> ids) {
        void all(
                List<Boilerplate> boilerplate,
                List<Actor> actors,
                List<Statement> statements,
                List<Event> events,
                List<Figure> figures) {
            boilerplate.forEach(b -> span("boilerplate", b.span()));
            for (Actor a : actors) {
                ref(a.id(), a.affiliation());
                a.mentions().forEach(m -> span(a.id(), m.span()));
            }
            for (Statement s : statements) {
                ref(s.id(), s.speaker());
                s.coSpeakers().forEach(x -> ref(s.id(), x));
                ref(s.id(), s.onBehalfOf());
                ref(s.id(), s.addressee());
                ref(s.id(), s.target());
                ref(s.id(), s.relayedBy());
                ref(s.id(), s.reports());
                s.aboutEvents().forEach(x -> ref(s.id(), x));
                span(s.id(), s.speakerSpan());
                span(s.id(), s.cue());
                span(s.id(), s.timeExpression());
                s.content().forEach(x -> span(s.id(), x));
                s.quoted().forEach(x -> span(s.id(), x));
            }
            for (Event e : events) {
                span(e.id(), e.trigger());
                span(e.id(), e.timeExpression());
                e.otherTriggers().forEach(x -> span(e.id(), x));
                e.agents().forEach(x -> ref(e.id(), x));
                e.targets().forEach(x -> ref(e.id(), x));
                e.mediators().forEach(x -> ref(e.id(), x));
                e.deniedBy().forEach(x -> ref(e.id(), x));
                e.terms().forEach(x -> ref(e.id(), x));
                ref(e.id(), e.place());
                ref(e.id(), e.partOf());
            }
            for (Figure f : figures) {
                span(f.id(), f.span());
                ref(f.id(), f.event());
                ref(f.id(), f.statement());
                ref(f.id(), f.partOf());
            }
        }

        private void span(String owner, @Nullable Span span) {
            if (span != null && span.end() > length) {
                throw new IllegalArgumentException(
                        owner + " has the span " + span + " in a text of " + length + " characters");
            }
        }

        private void ref(String owner, @Nullable String id) {
            if (id != null && !ids.contains(id)) {
                throw new IllegalArgumentException(owner + " refers to " + id + ", which is not in the record");
            }
        }
    }
}
