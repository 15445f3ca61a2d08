package org.parley.resolve.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.RivalWordsReader;
import org.parley.domain.Actor;
import org.parley.domain.DerivedLink;
import org.parley.domain.DerivedLink.Kind;
import org.parley.domain.Event;
import org.parley.domain.EventStatus;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.KnownActor;
import org.parley.domain.KnownEvent;
import org.parley.domain.Ref;
import org.parley.domain.SentenceVectors;
import org.parley.domain.Statement;
import org.parley.domain.Utterance;
import org.parley.resolve.Meanings;
import org.parley.resolve.Sides;

/** Derives the relations between claims by the rules of the ontology; each link names its rule. */
public final class Claims {
    private static final int AROUND = 40;

    private final Map<String, ExtractionRecord> records = new HashMap<>();
    private final Map<Ref, String> eventOf = new HashMap<>();
    private final Sides sides;
    private final SentenceVectors vectors;

    private Claims(List<ExtractionRecord> records, List<KnownEvent> events, Sides sides, SentenceVectors vectors) {
        records.forEach(record -> this.records.put(record.article().id(), record));
        events.forEach(event -> event.reports().forEach(report -> eventOf.put(report, event.id())));
        this.sides = sides;
        this.vectors = vectors;
    }

    /** All links, sorted. */
    public static List<DerivedLink> of(
            List<ExtractionRecord> records,
            Map<Ref, String> actorOf,
            List<KnownActor> actors,
            List<Utterance> utterances,
            List<KnownEvent> events,
            SentenceVectors vectors) {
        Claims claims = new Claims(records, events, new Sides(actors, actorOf), vectors);
        List<DerivedLink> links = new ArrayList<>();
        links.addAll(new FigureLinks(claims.sides, claims.largest(events)).of(records));
        links.addAll(claims.statementLinks(utterances));
        events.forEach(event -> claims.realisation(event, links));
        return links.stream()
                .distinct()
                .sorted(Comparator.comparing(DerivedLink::from)
                        .thenComparing(DerivedLink::kind)
                        .thenComparing(DerivedLink::to))
                .toList();
    }

    /** The largest known event that a record's event belongs to: tolls are counted for the campaign, not for its parts. */
    private Map<Ref, String> largest(List<KnownEvent> events) {
        Map<String, KnownEvent> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        Map<Ref, String> largest = new HashMap<>();
        eventOf.forEach((ref, id) -> {
            Set<String> seen = new TreeSet<>();
            String at = id;
            for (String whole = at; whole != null && byId.containsKey(whole) && seen.add(whole); ) {
                at = whole;
                whole = Objects.requireNonNull(byId.get(whole)).partOf();
            }
            largest.put(ref, at);
        });
        return largest;
    }

    private List<DerivedLink> statementLinks(List<Utterance> utterances) {
        List<Assertion> assertions = new ArrayList<>();
        for (Utterance utterance : utterances) {
            Ref ref = utterance.wordings().get(0);
            ExtractionRecord record = record(ref);
            Statement statement = statement(ref);
            assertions.add(new Assertion(
                    ref,
                    statement,
                    sides.actor(ref.article(), statement.speaker()),
                    sides.side(sides.actor(ref.article(), statement.speaker())),
                    statement.saidOn(),
                    statement.content().stream()
                            .map(span -> span.in(record.article().text()))
                            .collect(Collectors.joining(" ")),
                    around(record, statement),
                    events(utterance.wordings()),
                    events(List.of(ref)),
                    doers(record, statement),
                    aimed(record, statement),
                    to(utterance),
                    named(record, statement)));
        }
        Meanings meanings = new Meanings(vectors);
        List<DerivedLink> links = new ArrayList<>(new StatementLinks(assertions, meanings).of());
        links.addAll(new OpposedClaims(assertions, meanings).of());
        links.addAll(new RivalClaims(assertions, meanings, RivalWordsReader.read()).of());
        return withoutRepeats(links);
    }

    /** A denial says already that two statements contradict each other. */
    private static List<DerivedLink> withoutRepeats(List<DerivedLink> links) {
        Set<Set<Ref>> denied = links.stream()
                .filter(link -> link.kind() == DerivedLink.Kind.DENIES)
                .map(link -> Set.of(link.from(), link.to()))
                .collect(Collectors.toSet());
        Set<Set<Ref>> told = new HashSet<>();
        return links.stream()
                .filter(link -> link.kind() != DerivedLink.Kind.CONTRADICTS
                        || !denied.contains(Set.of(link.from(), link.to())) && told.add(Set.of(link.from(), link.to())))
                .toList();
    }

    private ExtractionRecord record(Ref ref) {
        return Objects.requireNonNull(records.get(ref.article()), ref.article());
    }

    private Statement statement(Ref ref) {
        return record(ref).statements().stream()
                .filter(each -> each.id().equals(ref.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no statement " + ref));
    }

    /** Known events that any wording is about. */
    private Set<String> events(List<Ref> wordings) {
        Set<String> events = new TreeSet<>();
        for (Ref ref : wordings) {
            for (String event : statement(ref).aboutEvents()) {
                String known = eventOf.get(new Ref(ref.article(), event));
                if (known != null) {
                    events.add(known);
                }
            }
        }
        return events;
    }

    /** The cue with the words after it that may tell what the words were: "said she in response". */
    private static String around(ExtractionRecord record, Statement statement) {
        if (statement.cue() == null) {
            return "";
        }
        String text = record.article().text();
        int end = Math.min(text.length(), statement.cue().end() + AROUND);
        String after = text.substring(statement.cue().end(), end);
        int stop = after.indexOf(". ");
        return statement.cue().in(text) + (stop < 0 ? after : after.substring(0, stop));
    }

    private Set<String> doers(ExtractionRecord record, Statement statement) {
        Set<String> doers = new TreeSet<>();
        for (String id : statement.aboutEvents()) {
            for (String agent : event(new Ref(record.article().id(), id)).agents()) {
                String side = sides.side(sides.actor(record.article().id(), agent));
                if (side != null) {
                    doers.add(side);
                }
            }
        }
        return doers;
    }

    private Set<String> aimed(ExtractionRecord record, Statement statement) {
        Set<String> aimed = new TreeSet<>();
        for (Actor actor : record.actors()) {
            boolean inside = actor.id().equals(statement.addressee())
                    || actor.id().equals(statement.target())
                    || actor.mentions().stream().anyMatch(mention -> statement.content().stream()
                            .anyMatch(content -> content.contains(mention.span().start())));
            String known = inside ? sides.actor(record.article().id(), actor.id()) : null;
            if (known != null) {
                aimed.add(known);
            }
        }
        return aimed;
    }

    private Set<String> named(ExtractionRecord record, Statement statement) {
        Set<String> named = new TreeSet<>();
        for (Actor actor : record.actors()) {
            boolean inside = actor.mentions().stream().anyMatch(mention -> statement.content().stream()
                    .anyMatch(content -> content.contains(mention.span().start())));
            String side = inside ? sides.side(sides.actor(record.article().id(), actor.id())) : null;
            if (side != null) {
                named.add(side);
            }
        }
        return named;
    }

    /** Sides of addressees and targets of any wording, and of whoever does or suffers what it is about when it accuses. */
    private Set<String> to(Utterance utterance) {
        Set<String> to = new TreeSet<>();
        for (Ref ref : utterance.wordings()) {
            Statement statement = statement(ref);
            for (String actor : new String[] {statement.addressee(), statement.target()}) {
                String side = sides.side(sides.actor(ref.article(), actor));
                if (side != null) {
                    to.add(side);
                }
            }
        }
        return to;
    }

    /** The first report of a later day realises what an earlier article told as planned. */
    private void realisation(KnownEvent event, List<DerivedLink> links) {
        List<Ref> happened = event.reports().stream()
                .filter(report -> event(report).status() == EventStatus.REPORTED && published(report) != null)
                .sorted(Comparator.comparing(this::published).thenComparing(report -> report))
                .toList();
        for (Ref planned : event.reports()) {
            EventStatus status = event(planned).status();
            LocalDate told = published(planned);
            if (told != null && (status == EventStatus.PLANNED || status == EventStatus.CONDITIONAL)) {
                happened.stream()
                        .filter(report -> told.isBefore(published(report)))
                        .findFirst()
                        .ifPresent(report ->
                                links.add(new DerivedLink(report, Kind.REALISES, planned, Rule.REALISATION.id(), 0.8)));
            }
        }
    }

    private @Nullable LocalDate published(Ref ref) {
        return record(ref).article().published();
    }

    private Event event(Ref ref) {
        return record(ref).events().stream()
                .filter(each -> each.id().equals(ref.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event " + ref));
    }
}
