package org.parley.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.domain.Analysis;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;
import org.parley.domain.Token;
import org.parley.domain.lexicon.EventIdentity;
import org.parley.domain.lexicon.EventIdentity.Kind;
import org.parley.extract.words.Tree;

/**
 * The year in the past that an event has from another one: the deal that ended a war in 2020, what was done as part of it, what
 * came in it or after it ("after which", "then"). Only whole years and the like are passed on, for a day would be too exact.
 */
final class Inherited {
    private static final Set<String> CLAUSES = Set.of("acl", "acl:relcl");
    private static final Set<String> AFTER_WHICH = Set.of("after", "following", "with");

    private static final Set<String> DURING = Set.of("in", "during");
    private static final Set<String> INSIDE = Set.of("nmod", "acl", "compound");
    private static final int DEEPEST = 3;
    private static final int CLAUSE = 80;

    private final When when;
    private final Analysis analysis;
    private final Tree tree;
    private final List<Trigger> triggers;
    private final EventIdentity identity;

    Inherited(When when, Analysis analysis, Tree tree, List<Trigger> triggers, EventIdentity identity) {
        this.when = when;
        this.analysis = analysis;
        this.tree = tree;
        this.triggers = triggers;
        this.identity = identity;
    }

    Optional<TimeExpression> of(Trigger trigger, Optional<Span> within) {
        return whenClause(trigger)
                .or(() -> ending(trigger))
                .or(() -> partOf(trigger))
                .or(() -> during(trigger))
                .or(() -> afterWhich(trigger))
                .filter(time -> within.isEmpty() || within.get().covers(time.span()))
                .or(() -> within.isEmpty() ? then(trigger) : Optional.empty())
                .filter(this::past);
    }

    /** "Protests since 2020, when it lost the war". */
    private Optional<TimeExpression> whenClause(Trigger trigger) {
        return analysis.times(trigger.sentence().span()).stream()
                .filter(time -> trigger.sentence().span().covers(time.span())
                        && trigger.span().start() - time.span().end() < CLAUSE)
                .map(time -> when.closed(time, trigger))
                .filter(time -> time.to() != null && startsClause(time, trigger))
                .findFirst();
    }

    private boolean startsClause(TimeExpression time, Trigger trigger) {
        return time.span().end() <= trigger.span().start()
                && analysis.text()
                        .substring(time.span().end(), trigger.span().start())
                        .matches(", when [^,;]*");
    }

    /** "A deal to end the war in 2020", "the ceasefire, which ended the war in 2020". */
    private Optional<TimeExpression> ending(Trigger trigger) {
        if (trigger.verb() || identity.has(Kind.ENDING, trigger.type().name())) {
            return Optional.empty();
        }
        Token noun = tree.token(trigger.token());
        return times(trigger.sentence())
                .filter(time -> {
                    int verb = when.governor(time);
                    // "the war in 2020": the time may hang on what was ended
                    int end = verb >= 0 && tree.token(verb).deprel().equals("obj")
                            ? tree.token(verb).head()
                            : verb;
                    if (end < 0
                            || !CLAUSES.contains(tree.token(end).deprel())
                            || !identity.lists(Kind.ENDING, tree.token(end).lemma())) {
                        return false;
                    }
                    int head = tree.token(end).head();
                    return head == trigger.token()
                            || head == noun.head() && noun.deprel().equals("nmod") && trigger.token() < end;
                })
                .findFirst();
    }

    /** "Sent peacekeepers as part of a deal to end the war in 2020". */
    private Optional<TimeExpression> partOf(Trigger trigger) {
        for (int child : tree.children(trigger.token())) {
            if (tree.token(child).lemma().equals("part")
                    && tree.preposition(child).equals("as")) {
                for (Trigger larger : triggers) {
                    if (tree.token(larger.token()).head() == child) {
                        return when.own(larger, Optional.empty()).or(() -> ending(larger));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "Died in the war of 2020", "were killed in six weeks of fighting in 2020". */
    private Optional<TimeExpression> during(Trigger trigger) {
        if (!trigger.verb()) {
            return Optional.empty();
        }
        return when.in(trigger.sentence()).stream()
                .filter(other -> !other.verb() && within(other, trigger))
                .flatMap(other -> when.own(other, Optional.empty()).stream())
                .findFirst();
    }

    /** The noun stands in an "in" or "during" phrase of the verb. */
    private boolean within(Trigger noun, Trigger verb) {
        int at = noun.token();
        for (int steps = 0; steps < DEEPEST && at >= 0; steps++) {
            Token token = tree.token(at);
            if (token.head() == verb.token()) {
                return token.deprel().equals("obl") && DURING.contains(tree.preposition(at));
            }
            if (!INSIDE.contains(token.deprel())) {
                return false;
            }
            at = token.head();
        }
        return false;
    }

    /** "Fighting in 2020, after which the parties reached a deal". */
    private Optional<TimeExpression> afterWhich(Trigger trigger) {
        boolean after = tree.children(verb(trigger)).stream()
                .anyMatch(child ->
                        tree.token(child).lemma().equals("which") && AFTER_WHICH.contains(tree.preposition(child)));
        return after
                ? times(trigger.sentence())
                        .filter(time -> time.span().end() <= trigger.span().start())
                        .reduce((one, other) -> other)
                : Optional.empty();
    }

    /** "Russia then sent peacekeepers": after what the sentence before tells. */
    private Optional<TimeExpression> then(Trigger trigger) {
        boolean then = tree.children(verb(trigger)).stream()
                .anyMatch(child ->
                        identity.lists(Kind.THEN, tree.token(child).text().toLowerCase(Locale.ROOT)));
        int before = then ? analysis.sentences().indexOf(trigger.sentence()) - 1 : -1;
        if (before < 0) {
            return Optional.empty();
        }
        Sentence sentence = analysis.sentences().get(before);
        return when.in(sentence).stream()
                .flatMap(other -> when.own(other, Optional.empty()).stream())
                .filter(this::past)
                .reduce((one, other) -> other);
    }

    private Stream<TimeExpression> times(Sentence sentence) {
        return analysis.times(sentence.span()).stream()
                .filter(time -> sentence.span().covers(time.span()) && past(time));
    }

    private int verb(Trigger trigger) {
        int head = tree.token(trigger.token()).head();
        return trigger.verb() || head < 0 ? trigger.token() : head;
    }

    /** A stretch of time in a year before the article's. */
    private boolean past(TimeExpression time) {
        return !time.isDay()
                && time.precision() != TimeExpression.Precision.VAGUE
                && time.to() != null
                && analysis.article().published() != null
                && time.to().getYear() < analysis.article().published().getYear();
    }
}
