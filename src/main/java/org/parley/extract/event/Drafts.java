package org.parley.extract.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.EventStatus;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;
import org.parley.domain.lexicon.EventIdentity;
import org.parley.domain.lexicon.EventIdentity.Kind;
import org.parley.extract.EventDraft;

/** Makes one draft of all sightings of one event, and ties drafts to the larger event and agreements to their clauses. */
final class Drafts {
    private final Analysis analysis;
    private final EventIdentity identity;

    Drafts(Analysis analysis, EventIdentity identity) {
        this.analysis = analysis;
        this.identity = identity;
    }

    List<EventDraft> of(List<List<Sighting>> groups) {
        List<EventDraft> drafts = groups.stream().map(this::draft).toList();
        int operation = IntStream.range(0, drafts.size())
                .filter(i -> drafts.get(i).type().equals("MilitaryOperation") && !past(drafts.get(i)))
                .boxed()
                .max(Comparator.comparing(
                                (Integer i) -> drafts.get(i).otherTriggers().size())
                        .thenComparing(i -> -i))
                .orElse(-1);
        Map<Sentence, List<Integer>> clauses = clauses(drafts);
        List<EventDraft> tied = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            EventDraft draft = drafts.get(i);
            boolean part = i != operation
                    && operation >= 0
                    && identity.has(Kind.PART, draft.type())
                    && (draft.status() == EventStatus.REPORTED || draft.status() == EventStatus.CLAIMED)
                    && !past(draft);
            List<Integer> terms = draft.type().equals("Agreement") ? terms(draft, clauses) : List.of();
            tied.add(with(draft, part ? operation : -1, terms));
        }
        return tied;
    }

    private EventDraft draft(List<Sighting> group) {
        Sighting first = group.stream()
                .filter(sighting -> !sighting.join())
                .min(Comparator.comparing((Sighting s) -> rank(s.status()))
                        .thenComparing(s -> !s.trigger().nominal())
                        .thenComparing(s -> s.trigger().first()))
                .orElse(group.get(0));
        Set<Span> others = new LinkedHashSet<>();
        Set<Span> agents = new LinkedHashSet<>();
        Set<Span> targets = new LinkedHashSet<>();
        Set<Span> mediators = new LinkedHashSet<>();
        Set<Span> deniedBy = new LinkedHashSet<>();
        Span place = first.roles().place();
        TimeExpression time = first.time();
        for (Sighting sighting : group) {
            if (sighting != first) {
                others.add(sighting.trigger().span());
            }
            agents.addAll(sighting.roles().agents());
            targets.addAll(sighting.roles().targets());
            mediators.addAll(sighting.roles().mediators());
            deniedBy.addAll(sighting.deniedBy());
            place = place == null ? sighting.roles().place() : place;
            time = time == null ? sighting.time() : time;
        }
        return new EventDraft(
                first.type(),
                first.trigger().span(),
                List.copyOf(others),
                List.copyOf(agents),
                List.copyOf(targets),
                List.copyOf(mediators),
                place,
                time == null ? null : time.from(),
                time == null ? null : time.to(),
                time == null ? null : time.span(),
                first.status(),
                List.copyOf(deniedBy),
                -1,
                List.of());
    }

    /** What is told as a fact counts before what is claimed, that before what is planned or conditional. */
    private static int rank(EventStatus status) {
        return switch (status) {
            case REPORTED -> 0;
            case CLAIMED -> 1;
            case PLANNED -> 2;
            case CONDITIONAL -> 3;
        };
    }

    private boolean past(EventDraft draft) {
        @Nullable LocalDate published = analysis.article().published();
        return published != null && draft.to() != null && draft.to().getYear() < published.getYear();
    }

    /** What is planned, by the sentences that tell it. */
    private Map<Sentence, List<Integer>> clauses(List<EventDraft> drafts) {
        Map<Sentence, List<Integer>> clauses = new IdentityHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            EventDraft draft = drafts.get(i);
            boolean planned = draft.status() == EventStatus.PLANNED || draft.status() == EventStatus.CONDITIONAL;
            if (planned && identity.has(Kind.CLAUSE, draft.type())) {
                for (Span trigger : triggers(draft)) {
                    clauses.computeIfAbsent(analysis.sentenceAt(trigger.start()), x -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        return clauses;
    }

    /** What is planned in a sentence that names the agreement is one of its clauses. */
    private List<Integer> terms(EventDraft agreement, Map<Sentence, List<Integer>> clauses) {
        Set<Integer> terms = new TreeSet<>();
        for (Span trigger : triggers(agreement)) {
            terms.addAll(clauses.getOrDefault(analysis.sentenceAt(trigger.start()), List.of()));
        }
        return List.copyOf(terms);
    }

    private static List<Span> triggers(EventDraft draft) {
        List<Span> all = new ArrayList<>(List.of(draft.trigger()));
        all.addAll(draft.otherTriggers());
        return all;
    }

    private static EventDraft with(EventDraft d, int partOf, List<Integer> terms) {
        return new EventDraft(
                d.type(),
                d.trigger(),
                d.otherTriggers(),
                d.agents(),
                d.targets(),
                d.mediators(),
                d.place(),
                d.from(),
                d.to(),
                d.timeExpression(),
                d.status(),
                d.deniedBy(),
                partOf,
                terms);
    }

    /** Sorted by trigger, with the indexes between drafts carried along. */
    static List<EventDraft> inOrder(List<EventDraft> drafts) {
        List<Integer> order = IntStream.range(0, drafts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> drafts.get(i).trigger()))
                .toList();
        int[] place = new int[drafts.size()];
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
        }
        return order.stream()
                .map(i -> with(
                        drafts.get(i),
                        drafts.get(i).partOf() < 0 ? -1 : place[drafts.get(i).partOf()],
                        drafts.get(i).terms().stream()
                                .map(term -> place[term])
                                .sorted()
                                .toList()))
                .toList();
    }
}
