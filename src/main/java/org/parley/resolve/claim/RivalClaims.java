package org.parley.resolve.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.DerivedLink;
import org.parley.domain.DerivedLink.Kind;
import org.parley.domain.lexicon.RivalWords;
import org.parley.resolve.Meanings;

/**
 * Which statements of two sides are at odds by what they do, whatever their wording: each demands something of the other; one
 * tells how it spares civilians and the other what was done to them; two blame different parties for one thing; one answers in
 * so many words. Words come from {@code ontology/rival-claims.tsv}.
 */
final class RivalClaims {
    private static final int DAYS = 14;
    private static final int MOST_COMPARED = 60;
    private static final int NEAR = 2500;
    /** Demands that cross without a common event have to be about one matter. */
    private static final double SAME_MATTER = 0.66;

    private static final Set<Act> ASKS = Set.of(Act.DEMAND, Act.REQUEST);
    private static final Set<Act> REPROACHES = Set.of(Act.ACCUSE, Act.DEMAND, Act.REQUEST, Act.WARN);
    private static final Set<Act> TELLS = Set.of(Act.ASSERT, Act.ANNOUNCE, Act.CONFIRM, Act.DENY);
    private static final Set<Act> CHARGES = Set.of(Act.ACCUSE, Act.ASSERT, Act.ANNOUNCE, Act.WARN, Act.CONCERN);

    private final List<Assertion> all;
    private final Meanings meanings;
    private final RivalWords words;
    private final Map<String, List<Assertion>> near = new HashMap<>();

    RivalClaims(List<Assertion> all, Meanings meanings, RivalWords words) {
        this.all = all;
        this.meanings = meanings;
        this.words = words;
        for (Assertion each : all) {
            for (String place : OpposedClaims.places(each)) {
                near.computeIfAbsent(place, key -> new ArrayList<>()).add(each);
            }
        }
    }

    List<DerivedLink> of() {
        List<DerivedLink> links = new ArrayList<>();
        for (Assertion one : all) {
            if (one.side() == null) {
                continue;
            }
            if (words.in(one.around(), RivalWords.Kind.RESPONSE)) {
                response(one, links);
            }
            if (ASKS.contains(one.statement().act())) {
                nearest(one, Rule.CROSSED_DEMANDS, this::crossed, links);
            }
            if (TELLS.contains(one.statement().act()) && words.in(one.text(), RivalWords.Kind.RESTRAINT)) {
                nearest(one, Rule.RESTRAINT_AND_HARM, this::harmed, links);
            }
            if (one.statement().act() == Act.ACCUSE && blames(one)) {
                nearest(one, Rule.RIVAL_BLAME, this::blamesAnother, links);
            }
        }
        return links;
    }

    private interface Odds {
        boolean between(Assertion one, Assertion other);
    }

    /** Of every other side the statement at odds that is nearest in meaning. */
    private void nearest(Assertion one, Rule rule, Odds odds, List<DerivedLink> links) {
        Set<Assertion> others = new LinkedHashSet<>();
        for (String place : OpposedClaims.places(one)) {
            near.getOrDefault(place, List.of()).stream()
                    .filter(other -> other != one
                            && other.side() != null
                            && !other.side().equals(one.side())
                            && within(one.day(), other.day())
                            && odds.between(one, other))
                    .limit(MOST_COMPARED)
                    .forEach(others::add);
        }
        Map<String, Assertion> best = new TreeMap<>();
        for (Assertion other : others) {
            best.merge(
                    Objects.requireNonNull(other.side()),
                    other,
                    (a, b) ->
                            meanings.likeness(one.text(), b.text()) > meanings.likeness(one.text(), a.text()) ? b : a);
        }
        best.values()
                .forEach(other -> links.add(
                        new DerivedLink(one.ref(), Kind.CONTRADICTS, other.ref(), rule.id(), confidence(one, other))));
    }

    private double confidence(Assertion one, Assertion other) {
        return Math.min(0.9, 0.5 + 0.3 * meanings.likeness(one.text(), other.text()));
    }

    /** Each asks something of the other, on one matter; told once, from the earlier reference. */
    private boolean crossed(Assertion one, Assertion other) {
        return ASKS.contains(other.statement().act())
                && one.ref().compareTo(other.ref()) < 0
                && one.to().contains(Objects.requireNonNull(other.side()))
                && other.to().contains(Objects.requireNonNull(one.side()))
                && (sharesEvent(one, other) || meanings.likeness(one.text(), other.text()) >= SAME_MATTER);
    }

    /** The other side tells of harm that the force of the one does. */
    private boolean harmed(Assertion one, Assertion other) {
        String side = Objects.requireNonNull(one.side());
        return CHARGES.contains(other.statement().act())
                && words.in(other.text(), RivalWords.Kind.HARM)
                && !words.in(other.text(), RivalWords.Kind.RESTRAINT)
                && (other.to().contains(side) || other.named().contains(side));
    }

    private boolean blames(Assertion one) {
        return words.in(one.text(), RivalWords.Kind.BLAME) || words.in(one.around(), RivalWords.Kind.BLAME);
    }

    /** Both blame somebody for one event, not the same party and not each other. */
    private boolean blamesAnother(Assertion one, Assertion other) {
        if (other.statement().act() != Act.ACCUSE
                || !blames(other)
                || one.ref().compareTo(other.ref()) > 0
                || !sharesEvent(one, other)) {
            return false;
        }
        Set<String> some = blamed(one);
        Set<String> others = blamed(other);
        return !(some.isEmpty() && others.isEmpty())
                && Collections.disjoint(some, others)
                && !some.contains(Objects.requireNonNull(other.side()))
                && !others.contains(Objects.requireNonNull(one.side()));
    }

    private static Set<String> blamed(Assertion each) {
        Set<String> blamed = new HashSet<>(each.to());
        blamed.addAll(each.named());
        blamed.remove(each.side());
        return blamed;
    }

    /** "..., she said in response": to the nearest reproach or demand before it that is aimed at the speaker. */
    private void response(Assertion reply, List<DerivedLink> links) {
        int at = start(reply);
        near.getOrDefault("article " + reply.ref().article(), List.of()).stream()
                .filter(each -> each != reply
                        && REPROACHES.contains(each.statement().act())
                        && !Objects.equals(each.speaker(), reply.speaker())
                        && start(each) < at
                        && at - start(each) < NEAR
                        && (reply.speaker() != null && each.aimed().contains(reply.speaker())
                                || each.to().contains(Objects.requireNonNull(reply.side()))
                                        && !reply.side().equals(each.side())))
                .max(Comparator.comparing(RivalClaims::start))
                .ifPresent(reproach ->
                        links.add(new DerivedLink(reply.ref(), Kind.ANSWERS, reproach.ref(), Rule.ANSWER.id(), 0.8)));
    }

    private static int start(Assertion each) {
        return each.statement().content().get(0).start();
    }

    private static boolean sharesEvent(Assertion one, Assertion other) {
        return one.events().stream().anyMatch(other.events()::contains);
    }

    private static boolean within(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS;
    }
}
