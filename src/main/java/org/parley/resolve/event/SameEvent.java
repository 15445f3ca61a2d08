package org.parley.resolve.event;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.EventIdentityReader;
import org.parley.domain.EventStatus;
import org.parley.domain.lexicon.EventIdentity;
import org.parley.domain.lexicon.EventIdentity.Kind;

/** How well two articles' events agree in type, time, place and parties. */
final class SameEvent {
    private static final EventIdentity IDENTITY = EventIdentityReader.read();

    static final double NEVER = -1;

    /** What it counts that two articles are about the same sides, when one does not say who took part. */
    private static final double SCENE = 0.5;
    /** Type and one party alone are too little: a place, a date or a second party has to come to it. */
    private static final double NEEDED = 0.85;

    /** Of what a side has one at a time, type and one party do. */
    private static final double NEEDED_ONGOING = 0.75;

    /** Papers date by their own day. */
    private static final int GRACE = 1;

    private SameEvent() {}

    /** The name under which all types of a family are kept. */
    static String family(String type) {
        return IDENTITY.family(type);
    }

    static boolean convenes(String type, String words) {
        return IDENTITY.says(Kind.CONVENING, type, words);
    }

    /** Above 0 when they may be one event, the surer the higher. */
    static double of(Happening one, Happening other) {
        if (one.ref().article().equals(other.ref().article())
                || one.past() != other.past() && !beginning(one, other) && !beginning(other, one)
                || doneBeforePlanned(one, other)
                || doneBeforePlanned(other, one)
                || mattersClash(one, other)
                || one.several() != other.several()
                || !statusFits(one, other)
                || !days(one, other, GRACE)) {
            return NEVER;
        }
        boolean sameType = one.event().type().equals(other.event().type());
        boolean samePlace = one.samePlace(other);
        boolean placesDiffer = one.place() != null && other.place() != null && !samePlace;
        int shared = Math.max(shared(one.parties(), other.parties()), understood(one, other));
        boolean partiesDiffer =
                shared == 0 && !one.parties().isEmpty() && !other.parties().isEmpty();
        boolean swapped = !one.agents().isEmpty()
                && !other.agents().isEmpty()
                && shared(one.agents(), other.agents()) == 0
                && !reciprocal(one);
        if (partiesDiffer && !samePlace) {
            return NEVER;
        }
        boolean many = !one.past()
                && (IDENTITY.has(Kind.MANY, one.event().type())
                        || IDENTITY.has(Kind.MANY, other.event().type()));
        if (many && one.dated() && other.dated() && !days(one, other, 0)) {
            return NEVER;
        }
        boolean oneSilent = one.parties().isEmpty() || other.parties().isEmpty();
        if (many
                && !(samePlace && sameType && (one.dated() && other.dated() || oneSilent))
                && !(samePlace && shared > 0)) {
            return NEVER;
        }
        boolean sameScene = oneSilent && !many && shared(one.scene(), other.scene()) >= 2;
        double score = 0.5 * Math.min(2, shared)
                + (sameScene ? SCENE : 0)
                + (samePlace ? 1 : 0)
                - (placesDiffer ? 0.6 : 0)
                - (swapped ? 0.7 : 0);
        score += sameType ? 0.3 : 0;
        score += one.dated() && other.dated() ? 0.4 : 0;
        boolean oneWar = one.past() && oneSilent;
        boolean ongoing = IDENTITY.has(Kind.ONGOING, one.event().type());
        return score + (oneWar ? 0.3 : 0) - (ongoing ? NEEDED_ONGOING : NEEDED);
    }

    private static boolean reciprocal(Happening happening) {
        return IDENTITY.has(Kind.MUTUAL, happening.event().type());
    }

    /** What one article tells to last since a year, and what another one tells of that year. */
    private static boolean beginning(Happening lasting, Happening past) {
        return lasting.lasting()
                && past.past()
                && past.from() != null
                && lasting.from() != null
                && past.from().getYear() == lasting.from().getYear();
    }

    /** What one paper told as done a later one does not tell as planned. */
    private static boolean doneBeforePlanned(Happening done, Happening planned) {
        return done.done()
                && !planned.done()
                && !done.dated()
                && done.published() != null
                && planned.published() != null
                && done.published().isBefore(planned.published());
    }

    /** Their words name two matters of one type: a return of refugees and normal relations. */
    private static boolean mattersClash(Happening one, Happening other) {
        Set<EventIdentity.Row> some = IDENTITY.mattersOf(one.event().type(), one.words());
        Set<EventIdentity.Row> others = IDENTITY.mattersOf(other.event().type(), other.words());
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    /** A demand is not the fact; a mere possibility is the plan only where bodies meet. */
    private static boolean statusFits(Happening one, Happening other) {
        boolean a = one.event().status() == EventStatus.CONDITIONAL;
        boolean b = other.event().status() == EventStatus.CONDITIONAL;
        return a == b
                || one.event().type().equals("Talks")
                || one.event().type().equals("Settlement");
    }

    /** Whether they may have happened at one time, {@code grace} days more or less. */
    private static boolean days(Happening one, Happening other, int grace) {
        return notAfter(one.from(), other.to(), grace) && notAfter(other.from(), one.to(), grace);
    }

    private static boolean notAfter(@Nullable LocalDate from, @Nullable LocalDate to, int grace) {
        return from == null || to == null || !from.minusDays(grace).isAfter(to);
    }

    /** Two parties when one body meets; when one article names one of them and is about the other: "agreed to hold talks with ...". */
    private static int understood(Happening one, Happening other) {
        boolean oneBody = shared(one.bodies(), other.bodies()) > 0;
        return oneBody || understands(one, other) || understands(other, one) ? 2 : 0;
    }

    private static boolean understands(Happening brief, Happening full) {
        return brief.parties().size() == 1
                && full.parties().size() == 2
                && full.parties().containsAll(brief.parties())
                && brief.scene().containsAll(full.parties());
    }

    private static int shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }
}
