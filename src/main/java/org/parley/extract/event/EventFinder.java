package org.parley.extract.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Analysis;
import org.parley.domain.BoilerplateKind;
import org.parley.domain.EventStatus;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.Stance;
import org.parley.domain.TimeExpression;
import org.parley.domain.lexicon.EventLexicon;
import org.parley.domain.lexicon.ModalityLexicon.Kind;
import org.parley.extract.EventDraft;
import org.parley.extract.StatementDraft;
import org.parley.extract.words.Tree;
import org.parley.extract.words.Words;

/** Finds the events of an article: every sighting first, then one draft for all sightings of one event. */
public final class EventFinder {
    /** Verbal types whose nouns name events of their own; all other things said are statements, not events. */
    private static final Set<String> SAID_AS_EVENT = Set.of("Support", "Demand");

    private final EventLexicon lexicon;
    private final TriggerFinder triggers;
    private final Modality modality;

    public EventFinder(EventLexicon lexicon) {
        this.lexicon = lexicon;
        this.triggers = new TriggerFinder(lexicon);
        this.modality = new Modality(lexicon.modality());
    }

    /** The events in order of their first trigger; {@code partOf} and {@code terms} are indexes into the list. */
    public List<EventDraft> find(Words words, List<StatementDraft> statements) {
        Analysis analysis = words.analysis();
        Tree tree = new Tree(analysis);
        SpanIndex<Span> cued = SpanIndex.of(statements.stream()
                .map(StatementDraft::cue)
                .filter(Objects::nonNull)
                .toList());
        SpanIndex<StatementDraft> said = new SpanIndex<>();
        statements.forEach(statement -> statement.content().forEach(part -> said.add(part, statement)));
        List<Trigger> found = triggers.find(words, tree, cued).stream()
                .filter(trigger -> !trigger.type().verbal()
                        || SAID_AS_EVENT.contains(trigger.type().name()))
                .filter(trigger -> !cued.touches(trigger.span()))
                .toList();
        Roles roles = new Roles(analysis, tree, lexicon.somebody());
        When when = new When(analysis, tree, found, lexicon.identity());
        List<Sighting> sightings = new ArrayList<>();
        for (Trigger trigger : found) {
            Sighting sighting = sighting(words, tree, analysis, trigger, said, roles, when);
            if (sighting != null) {
                sightings.add(sighting);
            }
        }
        List<List<Sighting>> groups = new Grouping(new Sameness(analysis, tree, lexicon.identity())).of(sightings);
        List<EventDraft> drafts = new ArrayList<>(new Drafts(analysis, lexicon.identity()).of(groups));
        drafts.addAll(new SpokenEvents(lexicon, analysis).of(statements));
        return Drafts.inOrder(drafts);
    }

    private @Nullable Sighting sighting(
            Words words,
            Tree tree,
            Analysis analysis,
            Trigger trigger,
            SpanIndex<StatementDraft> said,
            Roles roles,
            When when) {
        Sentence sentence = trigger.sentence();
        boolean caption = sentence.boilerplate() && caption(analysis, sentence);
        if (sentence.boilerplate() && !caption) {
            return null;
        }
        List<StatementDraft> around = once(said.touching(trigger.span())).stream()
                .sorted(Comparator.comparing(
                        statement -> Span.hull(statement.content()).length()))
                .toList();
        Kind kind = modality.of(words, trigger);
        boolean denied = around.stream().anyMatch(EventFinder::denies);
        if (kind == Kind.NEGATED && !denied) {
            return null;
        }
        Optional<Span> within = around.isEmpty()
                ? Optional.empty()
                : Optional.of(Span.hull(around.get(around.size() - 1).content()));
        Optional<TimeExpression> time = when.of(trigger, within);
        List<Span> deniedBy = around.stream()
                .filter(EventFinder::denies)
                .flatMap(statement -> statement.speakers().stream())
                .distinct()
                .toList();
        return new Sighting(
                trigger,
                roles.of(trigger),
                time.orElse(null),
                declared(tree, trigger, around) ? EventStatus.REPORTED : status(kind, around, denied),
                deniedBy,
                caption || trigger.within());
    }

    /** One statement may hold a word in two of its parts. */
    private static List<StatementDraft> once(List<StatementDraft> statements) {
        Set<StatementDraft> once = Collections.newSetFromMap(new IdentityHashMap<>());
        return statements.stream().filter(once::add).toList();
    }

    /** "The government declared a state of emergency": saying it makes it so. */
    private static boolean declared(Tree tree, Trigger trigger, List<StatementDraft> around) {
        int head = tree.token(trigger.token()).head();
        return !around.isEmpty()
                && !trigger.verb()
                && around.get(0).act() == Act.ANNOUNCE
                && around.get(0).cue() != null
                && head >= 0
                && around.get(0).cue().overlaps(tree.token(head).span());
    }

    private static boolean denies(StatementDraft statement) {
        return statement.act() == Act.DENY || statement.stance() == Stance.DENIED;
    }

    private static EventStatus status(Kind kind, List<StatementDraft> around, boolean denied) {
        boolean demanded = around.stream().anyMatch(s -> s.act() == Act.DEMAND || s.act() == Act.REQUEST);
        if (denied) {
            return EventStatus.CLAIMED;
        }
        if (kind == Kind.CONDITIONAL || demanded) {
            return EventStatus.CONDITIONAL;
        }
        if (kind == Kind.PLANNED || (!around.isEmpty() && around.get(0).act() == Act.PROMISE)) {
            return EventStatus.PLANNED;
        }
        return around.isEmpty() ? EventStatus.REPORTED : EventStatus.CLAIMED;
    }

    private static boolean caption(Analysis analysis, Sentence sentence) {
        return analysis.boilerplate().stream()
                .anyMatch(b -> b.kind() == BoilerplateKind.CAPTION && b.span().overlaps(sentence.span()));
    }
}
