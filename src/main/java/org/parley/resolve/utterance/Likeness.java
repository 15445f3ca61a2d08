package org.parley.resolve.utterance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.domain.Act;
import org.parley.domain.Stance;
import org.parley.resolve.Sides;

/**
 * How sure two statements of one side and day are one utterance, from the nearness of their meanings.
 *
 * <p>Meaning alone would put topic neighbours together. In two articles the same speaker, the same kind of act, the same number
 * and a meaning nearer than to anything else in the other article speak for one utterance. One article has to have a
 * {@link Repetition reason} to tell a thing twice. The weights were fitted on {@code crossgold/tuning}.
 */
final class Likeness {
    /** What must not come together, not even through a third statement. */
    static final double NEVER = -1;

    private static final double NEEDED_ACROSS = 0.73;
    /** What says next to nothing has to be said in the same words. */
    private static final double SAME_WORDS = 0.92;

    private static final double SAME_ACT = 0.12;
    private static final double OTHER_ACT = -0.12;
    private static final double SAME_NUMBER = 0.08;
    private static final double SHARED_QUOTE = 0.12;
    private static final double SHARED_WORDS = 0.10;
    private static final double NEARER_THAN_OTHERS = 0.3;
    private static final double OTHER_VOICE = -0.10;
    private static final int QUOTE_WORDS = 2;
    private static final double CONTAINED = 0.6;
    private static final double MOST = 0.3;
    private static final List<Set<Act>> ACTS = List.of(
            Set.of(Act.ACCUSE, Act.WARN, Act.CONCERN), Set.of(Act.DEMAND, Act.REQUEST), Set.of(Act.DENY, Act.REJECT));
    private static final Set<Act> PLAIN = Set.of(Act.ASSERT, Act.ANNOUNCE, Act.CONFIRM, Act.PREDICT);

    private final Sides sides;
    private final Map<String, Integer> statementsWith = new HashMap<>();
    private int statements;

    Likeness(Sides sides) {
        this.sides = sides;
    }

    /** Counts the words of one statement of the corpus. */
    void learn(Said said) {
        statements++;
        said.words().forEach(word -> statementsWith.merge(word, 1, Integer::sum));
    }

    /**
     * Above 0 when they may be one utterance, the surer the higher.
     *
     * @param near how near their meanings are, 0 to 1
     * @param nearer by how much this is more than to the rest of the other article, where it tells more than one thing
     */
    double of(Said one, Said other, double near, double nearer) {
        if (apart(one, other)) {
            return NEVER;
        }
        Said first = one.setting().before(other.setting()) ? one : other;
        Said second = first == one ? other : one;
        if (one.ref().article().equals(other.ref().article())) {
            return Repetition.of(first, second, near, voice(one, other), acts(one, other));
        }
        if (!one.telling() || !other.telling()) {
            return near - SAME_WORDS;
        }
        if (!voice(one, other) && contained(one, other)) {
            return NEVER;
        }
        return near
                + acts(one, other)
                + (one.numbers().stream().anyMatch(other.numbers()::contains) ? SAME_NUMBER : 0)
                + (sharesQuote(one, other) ? SHARED_QUOTE : 0)
                + SHARED_WORDS * overlap(one.words(), other.words())
                + NEARER_THAN_OTHERS * Math.max(-MOST, Math.min(MOST, nearer))
                + (voice(one, other) ? 0 : OTHER_VOICE)
                - NEEDED_ACROSS;
    }

    /** The same, or a body and whoever speaks for it. */
    private boolean voice(Said one, Said other) {
        return one.speaker() != null && one.speaker().equals(other.speaker())
                || sides.isSideOf(one.speaker(), other.speaker())
                || sides.speaksFor(one.speaker(), other.speaker());
    }

    /** What one speaker cannot have meant by one utterance. */
    private static boolean apart(Said one, Said other) {
        boolean sameArticle = one.ref().article().equals(other.ref().article());
        boolean tells = sameArticle
                && (one.ref().id().equals(other.statement().reports())
                        || other.ref().id().equals(one.statement().reports()));
        boolean differentNumbers = !one.numbers().isEmpty()
                && !other.numbers().isEmpty()
                && one.numbers().stream().noneMatch(other.numbers()::contains);
        boolean yesAndNo = denies(one) != denies(other) && !sharesQuote(one, other) && !rejects(one) && !rejects(other);
        return tells || differentNumbers || yesAndNo;
    }

    /** Another voice that says only part of it says something of its own. */
    private static boolean contained(Said one, Said other) {
        int shorter = Math.min(one.words().size(), other.words().size());
        int longer = Math.max(one.words().size(), other.words().size());
        return shorter < CONTAINED * longer;
    }

    private static boolean denies(Said said) {
        return said.statement().act() == Act.DENY || said.statement().stance() == Stance.DENIED;
    }

    /** A refusal is told as one ("ruled out talks") or in its words ("there is nothing to talk about"). */
    private static boolean rejects(Said said) {
        return said.statement().act() == Act.REJECT;
    }

    /** What the two acts say for or against it; plain saying goes with every act. */
    private static double acts(Said one, Said other) {
        Act a = one.statement().act();
        Act b = other.statement().act();
        if (a == b || ACTS.stream().anyMatch(acts -> acts.contains(a) && acts.contains(b))) {
            return PLAIN.contains(a) ? 0 : SAME_ACT;
        }
        return PLAIN.contains(a) || PLAIN.contains(b) ? 0 : OTHER_ACT;
    }

    /** A quotation of some length that stands in one of the other word for word. */
    static boolean sharesQuote(Said one, Said other) {
        return one.quotes().stream()
                .anyMatch(quote -> other.quotes().stream().anyMatch(q -> inside(quote, q) || inside(q, quote)));
    }

    private static boolean inside(String quote, String other) {
        return quote.split(" ").length >= QUOTE_WORDS && (" " + other + " ").contains(" " + quote + " ");
    }

    /** Weight of the shared words as a share of the lighter statement; few words prove little. */
    private double overlap(Set<String> one, Set<String> other) {
        double shared =
                one.stream().filter(other::contains).mapToDouble(this::weight).sum();
        double lighter = Math.min(weight(one), weight(other));
        double least = 3 * Math.log(1 + statements / 2.0);
        return lighter == 0 ? 0 : shared / Math.max(lighter, least);
    }

    private double weight(Set<String> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String word) {
        return Math.log(1 + statements / (1.0 + statementsWith.getOrDefault(word, 0)));
    }
}
