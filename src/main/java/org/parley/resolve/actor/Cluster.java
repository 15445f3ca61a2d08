package org.parley.resolve.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.GazetteerEntry;
import org.parley.domain.ActorType;
import org.parley.domain.lexicon.PersonNames;
import org.parley.resolve.link.Decision;
import org.parley.resolve.link.Profile;

/** The profiles that are one actor. Lives only while the corpus is resolved. */
final class Cluster {
    final @Nullable GazetteerEntry entry;
    final List<Profile> profiles = new ArrayList<>();
    final Set<String> articles = new TreeSet<>();
    /** The best decision for the entry. */
    @Nullable
    Decision decision;

    Cluster(@Nullable GazetteerEntry entry) {
        this.entry = entry;
    }

    void add(Profile profile) {
        profiles.add(profile);
        articles.add(profile.ref().article());
    }

    boolean named() {
        return entry != null || profiles.stream().anyMatch(Profile::named);
    }

    ActorType type() {
        return entry != null
                ? entry.type()
                : most(profiles.stream().map(p -> p.type().name()).toList())
                        .map(ActorType::valueOf)
                        .orElseThrow();
    }

    /** The gazetteer's name, else the one most articles give, the fuller of equals. */
    String name() {
        if (entry != null) {
            return entry.name();
        }
        Map<String, Integer> counts = new TreeMap<>();
        profiles.forEach(p -> counts.merge(p.name(), 1, Integer::sum));
        return counts.keySet().stream()
                .max(Comparator.<String>comparingInt(PersonNames::length)
                        .thenComparing(counts::get)
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    @Nullable
    String state() {
        if (entry != null && entry.country() != null) {
            return entry.country();
        }
        return most(profiles.stream()
                        .map(Profile::state)
                        .filter(s -> s != null)
                        .map(String::valueOf)
                        .toList())
                .orElse(null);
    }

    /** The smallest reference, by which clusters are ordered. */
    org.parley.domain.Ref first() {
        return profiles.stream()
                .map(Profile::ref)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static java.util.Optional<String> most(List<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(v -> counts.merge(v, 1, Integer::sum));
        return counts.keySet().stream()
                .max(Comparator.<String, Integer>comparing(counts::get).thenComparing(Comparator.reverseOrder()));
    }
}
