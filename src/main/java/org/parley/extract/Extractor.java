package org.parley.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.Analysis;
import org.parley.domain.Event;
import org.parley.domain.Extraction;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.Statement;
import org.parley.domain.lexicon.Inflections;
import org.parley.extract.actor.ActorFinder;
import org.parley.extract.event.EventFinder;
import org.parley.extract.figure.FigureFinder;
import org.parley.extract.statement.StatementFinder;
import org.parley.extract.time.SaidOn;
import org.parley.extract.words.Words;

/** An analysis to a record: statements, then events and figures, then who all their words mean. */
public final class Extractor {
    private final Inflections inflections;
    private final StatementFinder statements;
    private final EventFinder events;
    private final FigureFinder figures;
    private final ActorFinder actors;

    public Extractor(
            Inflections inflections,
            StatementFinder statements,
            EventFinder events,
            FigureFinder figures,
            ActorFinder actors) {
        this.inflections = inflections;
        this.statements = statements;
        this.events = events;
        this.figures = figures;
        this.actors = actors;
    }

    /** The record of one article; {@code by} says who read it. */
    public ExtractionRecord extract(Analysis analysis, Extraction by) {
        List<StatementDraft> said = statements.find(analysis);
        Words words = new Words(analysis, inflections);
        List<EventDraft> happened = events.find(words, said);
        List<FigureDraft> counted = figures.find(words, said, happened);
        Cast cast = actors.find(analysis, said, happened);
        List<SaidOn.Day> days = SaidOn.of(analysis, said);
        SpanIndex<Integer> triggers = new SpanIndex<>();
        for (int i = 0; i < happened.size(); i++) {
            triggers.add(happened.get(i).trigger(), i);
            for (Span other : happened.get(i).otherTriggers()) {
                triggers.add(other, i);
            }
        }
        Set<String> places = cast.actors().stream()
                .filter(actor -> actor.type() == ActorType.PLACE || actor.type() == ActorType.POLITY)
                .map(Actor::id)
                .collect(Collectors.toSet());
        List<Statement> statementList = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            statementList.add(statement(
                    i, said.get(i), cast, days.get(i), about(said.get(i), triggers, happened), analysis.text()));
        }
        List<Event> eventList = new ArrayList<>();
        for (int i = 0; i < happened.size(); i++) {
            eventList.add(event(i, happened.get(i), cast, places));
        }
        List<Figure> figureList = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            figureList.add(figure(i, counted.get(i)));
        }
        return new ExtractionRecord(
                analysis.article(), analysis.boilerplate(), cast.actors(), statementList, eventList, figureList, by);
    }

    private static Statement statement(
            int index, StatementDraft draft, Cast cast, SaidOn.Day day, List<String> about, String text) {
        Cast.Speaker speaker = cast.speakers().get(index);
        return new Statement(
                id("s", index),
                speaker.actor(),
                speaker.others(),
                draft.speakers().isEmpty() ? null : draft.speakers().get(0),
                speaker.onBehalfOf(),
                speaker.describedAs(),
                another(actor(cast, draft.addressee()), speaker),
                actor(cast, draft.target()),
                another(actor(cast, draft.relayedBy()), speaker),
                draft.venue() == null ? null : draft.venue().in(text),
                draft.cue(),
                draft.content(),
                draft.quoted(),
                draft.quoteType(),
                draft.act(),
                draft.stance(),
                day.day(),
                day.basis(),
                day.words(),
                draft.reports() < 0 ? null : id("s", draft.reports()),
                about,
                draft.confidence());
    }

    /** The events that the content names. */
    private static List<String> about(StatementDraft draft, SpanIndex<Integer> triggers, List<EventDraft> events) {
        Set<Integer> about = new TreeSet<>();
        for (Span part : draft.content()) {
            for (int i : triggers.touching(part)) {
                EventDraft event = events.get(i);
                if (!about.contains(i)
                        && (part.covers(event.trigger())
                                || event.otherTriggers().stream().anyMatch(part::covers))) {
                    about.add(i);
                }
            }
        }
        return about.stream().map(i -> id("e", i)).toList();
    }

    private static Event event(int index, EventDraft draft, Cast cast, Set<String> places) {
        return new Event(
                id("e", index),
                draft.type(),
                draft.trigger(),
                draft.otherTriggers(),
                actors(cast, draft.agents()),
                actors(cast, draft.targets()),
                actors(cast, draft.mediators()),
                place(cast, draft.place(), places),
                draft.from(),
                draft.to(),
                draft.timeExpression(),
                draft.status(),
                actors(cast, draft.deniedBy()),
                draft.partOf() < 0 ? null : id("e", draft.partOf()),
                draft.terms().stream().map(term -> id("e", term)).toList());
    }

    private static Figure figure(int index, FigureDraft draft) {
        return new Figure(
                id("f", index),
                draft.measure(),
                draft.value(),
                draft.upTo(),
                draft.bound(),
                draft.group(),
                draft.event() < 0 ? null : id("e", draft.event()),
                draft.statement() < 0 ? null : id("s", draft.statement()),
                draft.asOf(),
                draft.partOf() < 0 ? null : id("f", draft.partOf()),
                draft.span());
    }

    private static String id(String kind, int index) {
        return kind + (index + 1);
    }

    private static @Nullable String actor(Cast cast, @Nullable Span span) {
        return span == null ? null : cast.actorOf().get(span);
    }

    /** Nobody tells himself, or relays his own words: then the words mean somebody whom they do not name. */
    private static @Nullable String another(@Nullable String actor, Cast.Speaker speaker) {
        return actor == null || actor.equals(speaker.actor()) ? null : actor;
    }

    /** Words that mean people ("in the separatist ranks") are no place, though they stand where a place would. */
    private static @Nullable String place(Cast cast, @Nullable Span span, Set<String> places) {
        String id = actor(cast, span);
        return id != null && places.contains(id) ? id : null;
    }

    private static List<String> actors(Cast cast, List<Span> spans) {
        Set<String> ids = new LinkedHashSet<>();
        spans.stream().map(cast.actorOf()::get).filter(Objects::nonNull).forEach(ids::add);
        return List.copyOf(ids);
    }
}
