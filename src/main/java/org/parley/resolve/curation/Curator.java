package org.parley.resolve.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.domain.CurationNote;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.KnownActor;
import org.parley.domain.Problem;
import org.parley.domain.Ref;
import org.parley.domain.Statement;
import org.parley.domain.WikidataLink;
import org.parley.resolve.actor.Actors;
import org.parley.resolve.curation.Curation.Action;
import org.parley.resolve.curation.Curation.Decision;

/** Applies people's decisions, first to the records, then to the actors, and keeps a note of each that was applied. */
public final class Curator {
    private final Curation curation;
    private final Consumer<Problem> refused;
    private final List<CurationNote> notes = new ArrayList<>();

    public Curator(Curation curation, Consumer<Problem> refused) {
        this.curation = curation;
        this.refused = refused;
    }

    /** What was applied, in the order of the file. */
    public List<CurationNote> notes() {
        return List.copyOf(notes);
    }

    // ---- statements

    /** The records with statements corrected and withdrawn. */
    public List<ExtractionRecord> records(List<ExtractionRecord> records) {
        Map<String, ExtractionRecord> byId = new TreeMap<>();
        records.forEach(record -> byId.put(record.article().id(), record));
        for (Decision decision : curation.decisions()) {
            if (decision.action() != Action.CORRECT && decision.action() != Action.WITHDRAW) {
                continue;
            }
            int slash = decision.subject().lastIndexOf('/');
            ExtractionRecord record =
                    slash < 0 ? null : byId.get(decision.subject().substring(0, slash));
            String id = decision.subject().substring(slash + 1);
            Statement statement = record == null ? null : find(record, id);
            if (record == null || statement == null) {
                refuse(
                        decision,
                        "there is no statement " + decision.subject(),
                        "Write article/statement, for example 001/s4.");
                continue;
            }
            try {
                ExtractionRecord changed = decision.action() == Action.WITHDRAW
                        ? Edits.without(record, id)
                        : Edits.with(record, Edits.corrected(record, statement, decision.field(), decision.value()));
                byId.put(record.article().id(), changed);
                applied(decision);
            } catch (IllegalArgumentException e) {
                refuse(decision, String.valueOf(e.getMessage()), "Mend the row.");
            }
        }
        return List.copyOf(byId.values());
    }

    private static @Nullable Statement find(ExtractionRecord record, String id) {
        return record.statements().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    // ---- actors

    /** The actors merged, split, renamed and linked as people decided. */
    public Actors actors(Actors actors) {
        Map<String, KnownActor> known = new TreeMap<>();
        actors.known().forEach(actor -> known.put(actor.id(), actor));
        Map<Ref, String> actorOf = new HashMap<>(actors.actorOf());
        for (Decision decision : curation.decisions()) {
            if (decision.action() == Action.CORRECT || decision.action() == Action.WITHDRAW) {
                continue;
            }
            KnownActor subject = known.get(decision.subject());
            if (subject == null) {
                refuse(
                        decision,
                        "there is no actor " + decision.subject(),
                        "List the actors with their ids: parley list actors.");
                continue;
            }
            try {
                apply(decision, subject, known, actorOf);
                applied(decision);
            } catch (IllegalArgumentException e) {
                refuse(decision, String.valueOf(e.getMessage()), "Mend the row.");
            }
        }
        return new Actors(new ArrayList<>(known.values()), actorOf, actors.doubts());
    }

    private static void apply(
            Decision decision, KnownActor subject, Map<String, KnownActor> known, Map<Ref, String> actorOf) {
        switch (decision.action()) {
            case MERGE -> merge(subject, known.get(decision.value()), decision.value(), known, actorOf);
            case SPLIT -> split(subject, decision, known, actorOf);
            case LINK ->
                known.put(
                        subject.id(),
                        Edits.linked(subject, new WikidataLink(decision.value(), true, 1, decision.who())));
            case UNLINK -> known.put(subject.id(), Edits.unlinked(subject, decision.value()));
            case RENAME -> known.put(subject.id(), Edits.renamed(subject, decision.value()));
            case CORRECT, WITHDRAW -> throw new IllegalStateException("statements are corrected in the records");
        }
    }

    private static void merge(
            KnownActor into,
            @Nullable KnownActor other,
            String otherId,
            Map<String, KnownActor> known,
            Map<Ref, String> actorOf) {
        if (other == null || other.id().equals(into.id())) {
            throw new IllegalArgumentException("there is no other actor " + otherId + " to merge into " + into.id());
        }
        Set<String> names = new TreeSet<>(into.otherNames());
        names.addAll(other.otherNames());
        names.add(other.name());
        names.remove(into.name());
        List<Ref> refs = new ArrayList<>(into.mentionedAs());
        refs.addAll(other.mentionedAs());
        known.remove(other.id());
        String above = other.id().equals(into.affiliation()) ? other.affiliation() : into.affiliation();
        known.put(
                into.id(),
                new KnownActor(
                        into.id(),
                        into.type(),
                        into.name(),
                        names,
                        above,
                        into.description(),
                        into.location(),
                        into.links(),
                        refs));
        other.mentionedAs().forEach(ref -> actorOf.put(ref, into.id()));
        for (KnownActor actor : List.copyOf(known.values())) {
            if (other.id().equals(actor.affiliation())) {
                known.put(actor.id(), Edits.affiliated(actor, actor.id().equals(into.id()) ? null : into.id()));
            }
        }
    }

    /** Takes the article/actor, or all of an article, out of the actor and makes an actor of its own of it. */
    private static void split(
            KnownActor subject, Decision decision, Map<String, KnownActor> known, Map<Ref, String> actorOf) {
        Set<Ref> out = new HashSet<>();
        for (Ref ref : subject.mentionedAs()) {
            if (ref.toString().equals(decision.value()) || ref.article().equals(decision.value())) {
                out.add(ref);
            }
        }
        if (out.isEmpty() || out.size() == subject.mentionedAs().size()) {
            throw new IllegalArgumentException(decision.value() + " is not a part of the mentions of " + subject.id());
        }
        String id = decision.field().isBlank()
                ? subject.id() + "-of-" + decision.value().replace('/', '-')
                : decision.field();
        if (known.containsKey(id)) {
            throw new IllegalArgumentException("the id " + id + " is another actor's");
        }
        known.put(
                subject.id(),
                Edits.mentioned(
                        subject,
                        subject.mentionedAs().stream()
                                .filter(ref -> !out.contains(ref))
                                .toList()));
        known.put(
                id,
                new KnownActor(
                        id,
                        subject.type(),
                        subject.name(),
                        Set.of(),
                        subject.affiliation(),
                        subject.description(),
                        null,
                        List.of(),
                        List.copyOf(out)));
        out.forEach(ref -> actorOf.put(ref, id));
    }

    private void applied(Decision decision) {
        notes.add(new CurationNote(
                decision.subject(),
                decision.action().name().toLowerCase(java.util.Locale.ROOT),
                decision.value(),
                decision.who(),
                decision.why(),
                decision.where()));
    }

    private void refuse(Decision decision, String message, String remedy) {
        int colon = decision.where().lastIndexOf(':');
        refused.accept(Problem.error("CURATION-REFUSED", decision.where().substring(0, colon), message + ".", remedy)
                .at(Integer.parseInt(decision.where().substring(colon + 1)), 0));
    }
}
