package org.parley.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.Corpus;
import org.parley.domain.Event;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.KnownActor;
import org.parley.domain.KnownEvent;
import org.parley.domain.Ref;
import org.parley.domain.Span;
import org.parley.domain.Statement;
import org.parley.domain.Utterance;
import org.parley.vocab.Ids;

/** Finds things of a corpus by their references, and computes the ids that depend on more than one of them. */
final class CorpusIndex {
    /** Shorter claims ("it is not true") mean different things on different occasions. */
    private static final int WORDS_THAT_IDENTIFY_A_CLAIM = 5;

    private final Map<String, ExtractionRecord> records = new LinkedHashMap<>();
    private final Map<Ref, Statement> statements = new HashMap<>();
    private final Map<Ref, Event> events = new HashMap<>();
    private final Map<Ref, Figure> figures = new HashMap<>();
    private final Map<Ref, String> actorOf;
    private final Map<String, KnownActor> actors = new HashMap<>();
    private final Map<String, String> actorByName = new HashMap<>();
    private final Map<Ref, Utterance> utteranceOf = new HashMap<>();
    private final Map<Ref, KnownEvent> eventOf = new HashMap<>();
    private final Map<String, String> claimOf = new HashMap<>();
    private final Map<String, String> ownerOfClaim = new HashMap<>();

    CorpusIndex(Corpus corpus) {
        for (ExtractionRecord record : corpus.records()) {
            String article = record.article().id();
            records.put(article, record);
            record.statements().forEach(s -> statements.put(new Ref(article, s.id()), s));
            record.events().forEach(e -> events.put(new Ref(article, e.id()), e));
            record.figures().forEach(f -> figures.put(new Ref(article, f.id()), f));
        }
        actorOf = corpus.actorOf();
        for (KnownActor actor : corpus.actors()) {
            actors.put(actor.id(), actor);
            actorByName.putIfAbsent(actor.name().toLowerCase(Locale.ROOT), actor.id());
            actor.otherNames().forEach(name -> actorByName.putIfAbsent(name.toLowerCase(Locale.ROOT), actor.id()));
        }
        corpus.utterances().forEach(u -> u.wordings().forEach(ref -> utteranceOf.put(ref, u)));
        corpus.events().forEach(e -> e.reports().forEach(ref -> eventOf.put(ref, e)));
        for (Utterance utterance : corpus.utterances()) {
            String claim = claimKey(Merged.of(utterance, this));
            claimOf.put(utterance.id(), claim);
            ownerOfClaim.putIfAbsent(claim, utterance.id());
        }
    }

    ExtractionRecord record(String article) {
        return found(records.get(article), "article", article);
    }

    Statement statement(Ref ref) {
        return found(statements.get(ref), "statement", ref);
    }

    boolean isStatement(Ref ref) {
        return statements.containsKey(ref);
    }

    boolean isEvent(Ref ref) {
        return events.containsKey(ref);
    }

    Event event(Ref ref) {
        return found(events.get(ref), "event", ref);
    }

    Figure figure(Ref ref) {
        return found(figures.get(ref), "figure", ref);
    }

    KnownEvent eventOf(Ref ref) {
        return found(eventOf.get(ref), "known event for", ref);
    }

    /** Null when the statement was withdrawn. */
    @Nullable
    Utterance utteranceOf(Ref ref) {
        return utteranceOf.get(ref);
    }

    /** The known actor behind the actor {@code local} of the record that {@code where} lies in. */
    String actor(Ref where, String local) {
        Ref ref = new Ref(where.article(), local);
        return found(actorOf.get(ref), "known actor for", ref);
    }

    KnownActor actor(String id) {
        return found(actors.get(id), "actor", id);
    }

    /** The known actor that is called {@code name}, null when none is. */
    @Nullable
    String actorCalled(String name) {
        return actorByName.get(name.toLowerCase(Locale.ROOT));
    }

    boolean isPlace(String actor) {
        return actor(actor).type() == ActorType.PLACE;
    }

    /** The hash that names the claim of an utterance. */
    String claim(String utterance) {
        return found(claimOf.get(utterance), "claim of utterance", utterance);
    }

    /** Claims are shared by statements that say the same; one of them describes the claim. */
    boolean ownsClaim(String utterance) {
        return utterance.equals(ownerOfClaim.get(claim(utterance)));
    }

    /** Everybody for whom somebody speaks who speaks as {@code actor}: itself unless a person, and what it belongs to. */
    Set<String> sides(String actor) {
        Set<String> sides = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        String current = actor;
        while (current != null && seen.add(current)) {
            KnownActor known = actor(current);
            if (known.type() != ActorType.PERSON) {
                sides.add(current);
            }
            current = known.affiliation();
        }
        return sides;
    }

    /** Words at {@code spans}, those that do not touch joined by an ellipsis. */
    String words(String article, List<Span> spans) {
        String text = record(article).article().text();
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" … "));
    }

    /** A figure is one node for one claimant: the same number from two sides is two claims. */
    String figureHash(Ref ref) {
        Figure figure = figure(ref);
        List<String> parts = new ArrayList<>();
        String claimant = "article " + ref.article();
        LocalDate said = figure.asOf();
        if (figure.statement() != null) {
            Utterance utterance = utteranceOf(new Ref(ref.article(), figure.statement()));
            if (utterance != null) {
                Merged merged = Merged.of(utterance, this);
                claimant = String.join(",", merged.speakers());
                said = said == null ? merged.saidOn() : said;
            }
        }
        parts.add(claimant);
        parts.add(
                figure.event() == null
                        ? ""
                        : eventOf(new Ref(ref.article(), figure.event())).id());
        parts.add(figure.measure());
        parts.add(String.valueOf(figure.value()));
        parts.add(String.valueOf(figure.upTo()));
        parts.add(figure.bound().code());
        parts.add(figure.group() == null ? "" : figure.group().toLowerCase(Locale.ROOT));
        parts.add(said == null ? ref.toString() : said.toString());
        return Ids.hash(parts.toArray(String[]::new));
    }

    private static String claimKey(Merged merged) {
        String words = merged.content()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        LocalDate day = merged.saidOn();
        boolean telling = words.split(" ").length >= WORDS_THAT_IDENTIFY_A_CLAIM;
        return Ids.hash(
                words,
                String.join(",", merged.events()),
                day != null && telling ? day.toString() : merged.utterance().id());
    }

    private static <T> T found(@Nullable T value, String what, Object id) {
        if (value == null) {
            throw new IllegalArgumentException("the corpus has no " + what + " " + id);
        }
        return value;
    }
}
