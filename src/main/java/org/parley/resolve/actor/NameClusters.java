package org.parley.resolve.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.domain.ActorType;
import org.parley.domain.lexicon.PersonNames;
import org.parley.domain.lexicon.Spelling;
import org.parley.resolve.link.Profile;

/**
 * Puts together the actors of different articles that bear the same name, in whatever spelling.
 *
 * <p>Full names first, then surnames alone, which join only when one bearer fits; names of bodies join within one state.
 * Everything happens in the order of names, so the order of the articles does not matter.
 */
final class NameClusters {
    private static final Set<String> NUMBERS =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "many");

    private final List<Cluster> clusters;
    private final Map<String, List<Cluster>> persons = new HashMap<>();

    /** @param known clusters that the gazetteer made already */
    NameClusters(List<Cluster> known) {
        this.clusters = new ArrayList<>(known);
        for (Cluster cluster : known) {
            if (cluster.type() == ActorType.PERSON) {
                file(cluster);
            }
        }
    }

    List<Cluster> of(List<Profile> unlinked) {
        List<Profile> sorted = new ArrayList<>(unlinked);
        sorted.sort(Comparator.comparingInt((Profile p) -> -PersonNames.length(p.name()))
                .thenComparing(Profile::name)
                .thenComparing(Profile::ref));
        Map<String, List<Profile>> bodies = new TreeMap<>();
        for (Profile profile : sorted) {
            if (profile.type() == ActorType.PERSON && profile.named()) {
                person(profile);
            } else if (profile.named() || isShared(profile)) {
                bodies.computeIfAbsent(key(profile), x -> new ArrayList<>()).add(profile);
            } else {
                alone(profile);
            }
        }
        bodies.values().forEach(this::bodies);
        return clusters;
    }

    private Cluster alone(Profile profile) {
        Cluster cluster = new Cluster(null);
        cluster.add(profile);
        clusters.add(cluster);
        return cluster;
    }

    // ---- persons

    private void person(Profile profile) {
        boolean full = PersonNames.length(profile.name()) > 1;
        List<Cluster> fitting = persons.getOrDefault(PersonNames.block(profile.name()), List.of()).stream()
                .filter(cluster -> !cluster.articles.contains(profile.ref().article()))
                .filter(cluster ->
                        full ? sameFull(cluster, profile) && !conflict(cluster, profile) : surname(cluster, profile))
                .toList();
        if (fitting.size() == 1 || full && !fitting.isEmpty()) {
            fitting.get(0).add(profile);
        } else {
            file(alone(profile));
        }
    }

    private void file(Cluster cluster) {
        Set<String> keys = new java.util.TreeSet<>();
        keys.add(PersonNames.block(cluster.name()));
        cluster.profiles.forEach(p -> keys.add(PersonNames.block(p.name())));
        keys.forEach(key -> persons.computeIfAbsent(key, x -> new ArrayList<>()).add(cluster));
    }

    private static boolean sameFull(Cluster cluster, Profile profile) {
        return PersonNames.sameFull(cluster.name(), profile.name())
                || cluster.profiles.stream().anyMatch(p -> PersonNames.sameFull(p.name(), profile.name()));
    }

    private static boolean conflict(Cluster cluster, Profile profile) {
        String state = cluster.state();
        return state != null && profile.state() != null && !state.equals(profile.state());
    }

    /** A surname alone means a bearer whose state its article speaks of. */
    private static boolean surname(Cluster cluster, Profile profile) {
        if (!PersonNames.match(cluster.name(), profile.name())) {
            return false;
        }
        String state = cluster.state();
        if (state == null) {
            return cluster.profiles.stream().anyMatch(p -> shares(p.states(), profile.states()));
        }
        return profile.state() != null
                ? state.equals(profile.state())
                : profile.states().containsKey(state);
    }

    private static boolean shares(Map<String, Double> a, Map<String, Double> b) {
        return a.isEmpty() && b.isEmpty() || a.keySet().stream().anyMatch(b::containsKey);
    }

    // ---- everybody else

    private static String key(Profile profile) {
        ActorType type = profile.type() == ActorType.GROUP ? ActorType.ORGANISATION : profile.type();
        return type + " " + Spelling.fold(profile.name().replaceFirst("^(?i:the) ", ""));
    }

    /** A group without a name is the same in two articles only where its description names a people or a place. */
    private static boolean isShared(Profile profile) {
        if (profile.type() != ActorType.GROUP && profile.type() != ActorType.ORGANISATION) {
            return false;
        }
        String name = profile.name();
        String first = Spelling.words(name).stream().findFirst().orElse("");
        boolean proper = name.chars().skip(1).anyMatch(Character::isUpperCase)
                || Character.isUpperCase(name.codePointAt(0)) && name.indexOf(' ') > 0 && profile.state() != null;
        return proper && !NUMBERS.contains(first) && !first.chars().anyMatch(Character::isDigit);
    }

    /** Bodies of one name: one a state; those whose state is not told join when there is only one. */
    private void bodies(List<Profile> profiles) {
        Map<String, Cluster> byState = new TreeMap<>();
        for (Profile profile : profiles) {
            if (profile.state() != null) {
                byState.computeIfAbsent(profile.state(), x -> add()).add(profile);
            }
        }
        Cluster rest = byState.size() == 1 ? byState.values().iterator().next() : null;
        for (Profile profile : profiles) {
            if (profile.state() == null) {
                if (rest == null) {
                    rest = add();
                }
                rest.add(profile);
            }
        }
    }

    private Cluster add() {
        Cluster cluster = new Cluster(null);
        clusters.add(cluster);
        return cluster;
    }
}
