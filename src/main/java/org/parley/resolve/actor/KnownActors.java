package org.parley.resolve.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.Gazetteer;
import org.parley.catalogue.GazetteerEntry;
import org.parley.domain.ActorType;
import org.parley.domain.KnownActor;
import org.parley.domain.Ref;
import org.parley.domain.WikidataLink;
import org.parley.resolve.actor.Actors.Doubt;
import org.parley.resolve.link.Profile;

/** Writes down the known actors behind the clusters: id, names, affiliation, links. */
final class KnownActors {
    private final Gazetteer gazetteer;

    KnownActors(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** @param clusters in the order in which ids are given */
    Actors of(List<Cluster> clusters, List<Doubt> doubts) {
        Map<Cluster, String> ids = ids(clusters);
        Map<Ref, String> actorOf = new HashMap<>();
        clusters.forEach(c -> c.profiles.forEach(p -> actorOf.put(p.ref(), ids.get(c))));
        Map<String, KnownActor> known = new TreeMap<>();
        for (Cluster cluster : clusters) {
            String id = Objects.requireNonNull(ids.get(cluster));
            known.put(id, known(id, cluster, affiliation(id, cluster, actorOf)));
        }
        for (KnownActor actor : List.copyOf(known.values())) {
            ancestors(actor.affiliation(), known);
        }
        List<Doubt> named = doubts.stream()
                .map(d -> new Doubt(
                        Objects.requireNonNullElse(actorOf.get(d.example()), ""),
                        d.name(),
                        d.margin(),
                        d.what(),
                        d.example()))
                .toList();
        return new Actors(unlooped(known), actorOf, named);
    }

    private static Map<Cluster, String> ids(List<Cluster> clusters) {
        Set<String> taken = clusters.stream()
                .map(c -> c.entry)
                .filter(Objects::nonNull)
                .map(GazetteerEntry::id)
                .collect(Collectors.toSet());
        Slugs slugs = new Slugs(taken);
        Map<Cluster, String> ids = new HashMap<>();
        for (Cluster cluster : clusters) {
            GazetteerEntry entry = cluster.entry;
            String name = cluster.named() || cluster.profiles.size() > 1
                    ? cluster.name()
                    : cluster.name() + " " + cluster.first().article();
            ids.put(cluster, entry != null ? entry.id() : slugs.of(name));
        }
        return ids;
    }

    private static KnownActor known(String id, Cluster cluster, @Nullable String affiliation) {
        GazetteerEntry entry = cluster.entry;
        String name = cluster.name();
        Set<String> others = new TreeSet<>();
        cluster.profiles.stream().filter(Profile::named).forEach(p -> others.addAll(p.names()));
        others.remove(name);
        return new KnownActor(
                id,
                cluster.type(),
                name,
                others,
                affiliation,
                cluster.named() ? null : name,
                entry == null ? null : entry.location(),
                links(cluster),
                cluster.profiles.stream().map(Profile::ref).toList());
    }

    private static List<WikidataLink> links(Cluster cluster) {
        GazetteerEntry entry = cluster.entry;
        List<WikidataLink> links = new ArrayList<>();
        if (entry != null && entry.wikidata() != null && cluster.decision != null) {
            links.add(new WikidataLink(
                    entry.wikidata(),
                    cluster.decision.confirmed(),
                    Math.round(cluster.decision.score() * 100) / 100.0,
                    entry.source()));
        }
        cluster.profiles.stream()
                .map(Profile::wikidata)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .filter(qid -> links.stream().noneMatch(link -> link.qid().equals(qid)))
                .forEach(qid -> links.add(new WikidataLink(qid, false, 0.5, "the extraction record")));
        return links;
    }

    /** Whom most articles have it belong to; the gazetteer where no article tells. */
    private @Nullable String affiliation(String id, Cluster cluster, Map<Ref, String> actorOf) {
        GazetteerEntry entry = cluster.entry;
        if (entry != null && entry.type() != ActorType.PERSON) {
            return entry.affiliation();
        }
        List<String> owners = cluster.profiles.stream()
                .map(Profile::owner)
                .filter(Objects::nonNull)
                .map(actorOf::get)
                .filter(owner -> owner != null && !owner.equals(id))
                .map(String::valueOf)
                .toList();
        return Cluster.most(owners)
                .orElseGet(() -> entry != null && inOffice(entry, cluster) ? entry.affiliation() : null);
    }

    /** An affiliation through an office holds only for articles of its time. */
    private static boolean inOffice(GazetteerEntry entry, Cluster cluster) {
        return entry.roles().isEmpty()
                || cluster.profiles.stream()
                        .map(Profile::day)
                        .anyMatch(day -> day == null || entry.roles().stream().anyMatch(role -> role.heldOn(day)));
    }

    /** The gazetteer's chain above an actor, so that every side ends in its state. */
    private void ancestors(@Nullable String id, Map<String, KnownActor> known) {
        for (GazetteerEntry at = gazetteer.byId(id);
                at != null && !known.containsKey(at.id());
                at = gazetteer.byId(at.affiliation())) {
            List<WikidataLink> links =
                    at.wikidata() == null ? List.of() : List.of(new WikidataLink(at.wikidata(), true, 1, at.source()));
            known.put(
                    at.id(),
                    new KnownActor(
                            at.id(),
                            at.type(),
                            at.name(),
                            Set.of(),
                            at.affiliation(),
                            null,
                            at.location(),
                            links,
                            List.of()));
        }
    }

    /** No actor may belong to itself, not even through others: the last step of such a circle is dropped. */
    private static List<KnownActor> unlooped(Map<String, KnownActor> known) {
        List<KnownActor> out = new ArrayList<>();
        for (KnownActor actor : known.values()) {
            Set<String> seen = new HashSet<>(Set.of(actor.id()));
            boolean loop = false;
            for (KnownActor at = known.get(actor.affiliation() == null ? "" : actor.affiliation());
                    at != null;
                    at = known.get(at.affiliation() == null ? "" : at.affiliation())) {
                if (!seen.add(at.id())) {
                    loop = at.id().equals(actor.id());
                    break;
                }
            }
            boolean dangling = actor.affiliation() != null && !known.containsKey(actor.affiliation());
            out.add(loop || dangling ? without(actor) : actor);
        }
        out.sort(Comparator.comparing(KnownActor::id));
        return out;
    }

    private static KnownActor without(KnownActor a) {
        return new KnownActor(
                a.id(),
                a.type(),
                a.name(),
                a.otherNames(),
                null,
                a.description(),
                a.location(),
                a.links(),
                a.mentionedAs());
    }
}
