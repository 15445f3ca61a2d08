package org.parley.resolve.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.DerivedLink;
import org.parley.domain.DerivedLink.Kind;
import org.parley.resolve.Meanings;

/**
 * Which statements of two sides say opposite things of one matter, though neither denies the other in so many words: one accuses
 * those whose doing the other tells otherwise, one demands what the other refuses, one denies what the other claims.
 */
final class OpposedClaims {
    private static final int DAYS = 14;
    private static final int MOST_COMPARED = 60;
    // cosines of the sentence model, set by hand with the five sample articles in view; no set was held out for them
    private static final double SAME_MATTER = 0.66;
    private static final double SAME_EVENT = 0.4;
    private static final Set<Act> BLAMES = Set.of(Act.ACCUSE, Act.WARN, Act.CONCERN);
    private static final Set<Act> TELLS = Set.of(Act.ASSERT, Act.ANNOUNCE, Act.PROMISE, Act.SUPPORT, Act.DENY);
    private static final Set<Act> ASKS = Set.of(Act.DEMAND, Act.REQUEST, Act.CONFIRM, Act.ANNOUNCE);

    private final List<Assertion> all;
    private final Meanings meanings;

    OpposedClaims(List<Assertion> all, Meanings meanings) {
        this.all = all;
        this.meanings = meanings;
    }

    /** Each accusation, demand or denial with the nearest statement of every side that says the opposite. */
    List<DerivedLink> of() {
        Map<String, List<Assertion>> near = new HashMap<>();
        for (Assertion each : all) {
            places(each).forEach(place -> near.computeIfAbsent(place, key -> new ArrayList<>())
                    .add(each));
        }
        List<DerivedLink> links = new ArrayList<>();
        for (Assertion one : all) {
            Set<Assertion> others = new LinkedHashSet<>();
            for (String place : places(one)) {
                near.getOrDefault(place, List.of()).stream()
                        .filter(other -> opposed(one, other))
                        .limit(MOST_COMPARED)
                        .forEach(others::add);
            }
            nearest(one, others, links);
        }
        return links;
    }

    private void nearest(Assertion one, Set<Assertion> others, List<DerivedLink> links) {
        if (others.isEmpty()) {
            return;
        }
        List<String> texts = new ArrayList<>(List.of(one.text()));
        others.forEach(other -> texts.add(other.text()));
        meanings.prepare(texts);
        Map<String, Assertion> best = new HashMap<>();
        Map<String, Double> most = new HashMap<>();
        for (Assertion other : others) {
            double is = meanings.likeness(one.text(), other.text());
            String side = Objects.requireNonNull(other.side());
            if (is >= (refusesEvent(one, other) ? SAME_EVENT : SAME_MATTER) && is > most.getOrDefault(side, 0.0)) {
                most.put(side, is);
                best.put(side, other);
            }
        }
        best.forEach((side, other) -> links.add(new DerivedLink(
                one.ref(),
                Kind.CONTRADICTS,
                other.ref(),
                Rule.OPPOSED_CLAIMS.id(),
                Math.min(0.9, Objects.requireNonNull(most.get(side)) - 0.1))));
    }

    /** Where the other side's word is looked for: what is told of the same events, and the same article. */
    static Set<String> places(Assertion each) {
        Set<String> places = new LinkedHashSet<>(each.events());
        places.add("article " + each.ref().article());
        return places;
    }

    /** What is refused and what the other wants or tells to come is one event: words need not be near. */
    private static boolean refusesEvent(Assertion one, Assertion other) {
        return one.statement().act() == Act.REJECT && one.own().stream().anyMatch(other.own()::contains);
    }

    private static boolean opposed(Assertion one, Assertion other) {
        if (one == other
                || one.side() == null
                || other.side() == null
                || one.side().equals(other.side())
                || !within(one.day(), other.day())) {
            return false;
        }
        Act a = one.statement().act();
        Act b = other.statement().act();
        boolean aimed = one.against(other.side());
        boolean blamed = BLAMES.contains(a) && aimed && TELLS.contains(b);
        boolean refused = a == Act.REJECT && !StatementLinks.denies(one) && ASKS.contains(b);
        boolean denied = StatementLinks.denies(one)
                && one.statement().reports() == null
                && b == Act.ACCUSE
                && other.against(one.side());
        boolean blamesBack = a == Act.ACCUSE && b == Act.ACCUSE && aimed && other.against(one.side());
        return blamed || refused || denied || blamesBack;
    }

    private static boolean within(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS;
    }
}
