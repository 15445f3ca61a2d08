package org.parley.extract.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.domain.Analysis;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;
import org.parley.domain.TimeExpression.Precision;
import org.parley.domain.Token;
import org.parley.domain.lexicon.EventIdentity;
import org.parley.domain.lexicon.EventIdentity.Kind;
import org.parley.extract.words.Tree;

/** The time expression that dates an event: in its own phrase, else the nearest of the clause with no other trigger between. */
final class When {
    private static final int FARTHEST = 90;

    /** What came before or after something else has the other's time, not its own. */
    private static final Set<String> ELSEWHEN =
            Set.of("after", "following", "before", "since", "despite", "until", "over");

    private static final Set<String> ALONG = Set.of("advcl", "xcomp", "conj", "ccomp", "parataxis");

    private final Analysis analysis;
    private final Tree tree;
    private final Map<Sentence, List<Trigger>> triggers = new IdentityHashMap<>();
    private final Inherited inherited;
    private final EventIdentity identity;

    When(Analysis analysis, Tree tree, List<Trigger> triggers, EventIdentity identity) {
        this.identity = identity;
        this.analysis = analysis;
        this.tree = tree;
        triggers.forEach(trigger -> this.triggers
                .computeIfAbsent(trigger.sentence(), x -> new ArrayList<>())
                .add(trigger));
        this.inherited = new Inherited(this, analysis, tree, triggers, identity);
    }

    /** @param within what was said, when the trigger stands in it: a time outside tells when it was said */
    Optional<TimeExpression> of(Trigger trigger, Optional<Span> within) {
        Optional<TimeExpression> own = own(trigger, within);
        return own.isPresent() || !tree.parsed()
                ? own.map(time -> closed(time, trigger))
                : inherited.of(trigger, within);
    }

    /** The time that hangs on the trigger itself. */
    Optional<TimeExpression> own(Trigger trigger, Optional<Span> within) {
        return analysis.times(trigger.sentence().span()).stream()
                .filter(time -> time.precision() != Precision.VAGUE && (time.from() != null || time.to() != null))
                .filter(time -> trigger.sentence().span().covers(time.span()))
                .filter(time -> within.isEmpty() || within.get().covers(time.span()))
                .filter(time -> time.span().distance(trigger.span()) <= FARTHEST)
                .filter(time -> adjacent(time, trigger) || !other(time, trigger))
                .filter(time -> !tree.parsed() || adjacent(time, trigger) || hangsOn(time, trigger))
                .min(Comparator.comparing((TimeExpression time) -> !adjacent(time, trigger))
                        .thenComparing(time -> time.span().distance(trigger.span())));
    }

    /** "Since 2020, when it lost the war": what followed lasts, the war does not. */
    TimeExpression closed(TimeExpression time, Trigger trigger) {
        LocalDate from = time.from();
        boolean when = time.to() == null
                && time.span().end() <= trigger.span().start()
                && analysis.text()
                        .substring(time.span().end(), trigger.span().start())
                        .startsWith(", when ");
        return when && from != null
                ? new TimeExpression(time.span(), from, LocalDate.of(from.getYear(), 12, 31), Precision.YEAR)
                : time;
    }

    /** The time hangs on the trigger or on the verb whose clause the trigger is part of. */
    private boolean hangsOn(TimeExpression time, Trigger trigger) {
        int governor = governor(time);
        int at = trigger.token();
        // "a ceasefire signed in 2015"
        boolean described = governor >= 0
                && tree.token(governor).head() == at
                && tree.token(governor).deprel().startsWith("acl");
        if (described) {
            return !(identity.has(Kind.ENDING, trigger.type().name())
                    && identity.lists(Kind.ENDING, tree.token(governor).lemma()));
        }
        for (int steps = 0; steps < 3 && at >= 0; steps++) {
            if (at == governor) {
                return true;
            }
            Token token = tree.token(at);
            boolean elsewhen = ELSEWHEN.contains(tree.preposition(at))
                    || tree.children(at).stream()
                            .anyMatch(child -> tree.token(child).deprel().equals("mark")
                                    && ELSEWHEN.contains(tree.token(child).lemma()));
            boolean along = steps == 0 && !trigger.verb()
                    || ALONG.contains(token.deprel())
                    || token.deprel().equals("obj");
            if (elsewhen || !along) {
                return false;
            }
            at = token.head();
        }
        return false;
    }

    /** The word outside the expression that it hangs on, -1 when it is the root. */
    int governor(TimeExpression time) {
        for (Token token : analysis.tokensIn(time.span())) {
            boolean outside = token.head() < 0
                    || !time.span().overlaps(tree.token(token.head()).span());
            if (outside && !token.deprel().equals("punct")) {
                return token.head();
            }
        }
        return -1;
    }

    /** The triggers of one sentence. */
    List<Trigger> in(Sentence sentence) {
        return triggers.getOrDefault(sentence, List.of());
    }

    private static boolean adjacent(TimeExpression time, Trigger trigger) {
        return time.span().distance(trigger.span()) <= 1;
    }

    private boolean other(TimeExpression time, Trigger trigger) {
        String gap = time.span().hull(trigger.span()).in(analysis.text());
        if (gap.indexOf(';') >= 0) {
            return true;
        }
        return in(trigger.sentence()).stream()
                .anyMatch(other -> other != trigger && !other.span().overlaps(trigger.span()) && adjacent(time, other));
    }
}
