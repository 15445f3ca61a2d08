package org.parley.resolve.curation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Coded;
import org.parley.domain.DateBasis;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.KnownActor;
import org.parley.domain.Ref;
import org.parley.domain.Stance;
import org.parley.domain.Statement;
import org.parley.domain.WikidataLink;

/** Values with one thing changed. */
final class Edits {
    private Edits() {}

    /** The record without a statement; figures and statements that referred to it stay, without the reference. */
    static ExtractionRecord without(ExtractionRecord r, String statement) {
        List<Statement> statements = r.statements().stream()
                .filter(s -> !s.id().equals(statement))
                .map(s -> statement.equals(s.reports()) ? reports(s, null) : s)
                .toList();
        List<Figure> figures = r.figures().stream()
                .map(f -> statement.equals(f.statement())
                        ? new Figure(
                                f.id(),
                                f.measure(),
                                f.value(),
                                f.upTo(),
                                f.bound(),
                                f.group(),
                                f.event(),
                                null,
                                f.asOf(),
                                f.partOf(),
                                f.span())
                        : f)
                .toList();
        return new ExtractionRecord(
                r.article(), r.boilerplate(), r.actors(), statements, r.events(), figures, r.extraction());
    }

    static ExtractionRecord with(ExtractionRecord r, Statement changed) {
        List<Statement> statements = r.statements().stream()
                .map(s -> s.id().equals(changed.id()) ? changed : s)
                .toList();
        return new ExtractionRecord(
                r.article(), r.boilerplate(), r.actors(), statements, r.events(), r.figures(), r.extraction());
    }

    /**
     * The statement with one field corrected: speaker, onBehalfOf, addressee, target (ids of the record's actors), act,
     * stance, saidOn, describedAs.
     */
    static Statement corrected(ExtractionRecord record, Statement s, String field, String value) {
        return switch (field) {
            case "speaker" -> people(s, actor(record, value), s.onBehalfOf(), s.addressee(), s.target());
            case "onBehalfOf" -> people(s, s.speaker(), actor(record, value), s.addressee(), s.target());
            case "addressee" -> people(s, s.speaker(), s.onBehalfOf(), actor(record, value), s.target());
            case "target" -> people(s, s.speaker(), s.onBehalfOf(), s.addressee(), actor(record, value));
            case "act" -> said(s, s.describedAs(), Coded.of(Act.class, value), s.stance(), s.saidOn(), s.saidOnBasis());
            case "stance" ->
                said(s, s.describedAs(), s.act(), Coded.of(Stance.class, value), s.saidOn(), s.saidOnBasis());
            case "describedAs" -> said(s, value, s.act(), s.stance(), s.saidOn(), s.saidOnBasis());
            case "saidOn" -> said(s, s.describedAs(), s.act(), s.stance(), day(value), DateBasis.CONTEXT);
            default ->
                throw new IllegalArgumentException(
                        "a statement has no field '" + field
                                + "' to correct; speaker, onBehalfOf, addressee, target, act, stance, describedAs and saidOn can be");
        };
    }

    private static @Nullable String actor(ExtractionRecord record, String id) {
        if (id.isBlank()) {
            return null;
        }
        if (record.actors().stream().noneMatch(a -> a.id().equals(id))) {
            throw new IllegalArgumentException("article " + record.article().id() + " has no actor " + id);
        }
        return id;
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("'" + value + "' is not a day such as 2023-09-20", e);
        }
    }

    private static Statement people(
            Statement s,
            @Nullable String speaker,
            @Nullable String onBehalfOf,
            @Nullable String addressee,
            @Nullable String target) {
        return new Statement(
                s.id(),
                speaker,
                s.coSpeakers(),
                s.speakerSpan(),
                onBehalfOf,
                s.describedAs(),
                addressee,
                target,
                s.relayedBy(),
                s.venue(),
                s.cue(),
                s.content(),
                s.quoted(),
                s.quoteType(),
                s.act(),
                s.stance(),
                s.saidOn(),
                s.saidOnBasis(),
                s.timeExpression(),
                s.reports(),
                s.aboutEvents(),
                s.confidence());
    }

    private static Statement said(
            Statement s,
            @Nullable String describedAs,
            Act act,
            Stance stance,
            @Nullable LocalDate saidOn,
            @Nullable DateBasis basis) {
        return new Statement(
                s.id(),
                s.speaker(),
                s.coSpeakers(),
                s.speakerSpan(),
                s.onBehalfOf(),
                describedAs,
                s.addressee(),
                s.target(),
                s.relayedBy(),
                s.venue(),
                s.cue(),
                s.content(),
                s.quoted(),
                s.quoteType(),
                act,
                stance,
                saidOn,
                basis,
                s.timeExpression(),
                s.reports(),
                s.aboutEvents(),
                s.confidence());
    }

    private static Statement reports(Statement s, @Nullable String reports) {
        return new Statement(
                s.id(),
                s.speaker(),
                s.coSpeakers(),
                s.speakerSpan(),
                s.onBehalfOf(),
                s.describedAs(),
                s.addressee(),
                s.target(),
                s.relayedBy(),
                s.venue(),
                s.cue(),
                s.content(),
                s.quoted(),
                s.quoteType(),
                s.act(),
                s.stance(),
                s.saidOn(),
                s.saidOnBasis(),
                s.timeExpression(),
                reports,
                s.aboutEvents(),
                s.confidence());
    }

    static KnownActor linked(KnownActor a, WikidataLink link) {
        return new KnownActor(
                a.id(),
                a.type(),
                a.name(),
                a.otherNames(),
                a.affiliation(),
                a.description(),
                a.location(),
                List.of(link),
                a.mentionedAs());
    }

    /** Without the link to {@code qid}, or without any when it is blank. */
    static KnownActor unlinked(KnownActor a, String qid) {
        List<WikidataLink> kept = a.links().stream()
                .filter(link -> !qid.isBlank() && !link.qid().equals(qid))
                .toList();
        if (kept.size() == a.links().size()) {
            throw new IllegalArgumentException(a.id() + " is not linked to " + (qid.isBlank() ? "anything" : qid));
        }
        return new KnownActor(
                a.id(),
                a.type(),
                a.name(),
                a.otherNames(),
                a.affiliation(),
                a.description(),
                a.location(),
                kept,
                a.mentionedAs());
    }

    static KnownActor renamed(KnownActor a, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a new name is needed for " + a.id());
        }
        java.util.Set<String> names = new java.util.TreeSet<>(a.otherNames());
        names.add(a.name());
        names.remove(name);
        return new KnownActor(
                a.id(),
                a.type(),
                name,
                names,
                a.affiliation(),
                a.description(),
                a.location(),
                a.links(),
                a.mentionedAs());
    }

    static KnownActor affiliated(KnownActor a, @Nullable String affiliation) {
        return new KnownActor(
                a.id(),
                a.type(),
                a.name(),
                a.otherNames(),
                affiliation,
                a.description(),
                a.location(),
                a.links(),
                a.mentionedAs());
    }

    static KnownActor mentioned(KnownActor a, List<Ref> refs) {
        return new KnownActor(
                a.id(),
                a.type(),
                a.name(),
                a.otherNames(),
                a.affiliation(),
                a.description(),
                a.location(),
                a.links(),
                refs);
    }
}
