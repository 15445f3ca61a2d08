package org.parley.resolve.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.catalogue.Gazetteer;
import org.parley.catalogue.GazetteerEntry;
import org.parley.domain.ActorType;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Ref;
import org.parley.resolve.actor.Actors.Doubt;
import org.parley.resolve.link.Decision;
import org.parley.resolve.link.Linker;
import org.parley.resolve.link.Profile;

/** Makes one actor of all the records' actors that are the same: by the gazetteer first, then by their names. */
public final class ActorResolver {
    private final Gazetteer gazetteer;
    private final Linker linker;
    private final Profiles profiles;

    public ActorResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.linker = new Linker(gazetteer);
        this.profiles = new Profiles(gazetteer);
    }

    /** @param records sorted by article id */
    public Actors resolve(List<ExtractionRecord> records) {
        Map<String, Cluster> linked = new TreeMap<>();
        List<Profile> unlinked = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (ExtractionRecord record : records) {
            List<Profile> here = profiles.of(record);
            List<GazetteerEntry> neighbours = neighbours(here);
            Map<String, Profile> taken = new HashMap<>();
            for (Profile profile : here) {
                Decision decision = linker.decide(profile, neighbours);
                doubt(profile, decision, doubts);
                GazetteerEntry entry = decision.entry();
                if (entry == null
                        || profile.type() == ActorType.PERSON
                                && taken.putIfAbsent(entry.id(), profile) != null
                                && profile.named()) {
                    unlinked.add(profile);
                    continue;
                }
                Cluster cluster = linked.computeIfAbsent(entry.id(), x -> new Cluster(entry));
                cluster.add(profile);
                if (cluster.decision == null || cluster.decision.score() < decision.score()) {
                    cluster.decision = decision;
                }
            }
        }
        List<Cluster> clusters = new NameClusters(new ArrayList<>(linked.values())).of(unlinked);
        clusters.sort(Comparator.comparing(Cluster::first));
        doubts.sort(Comparator.comparingDouble(Doubt::margin).thenComparing(Doubt::example));
        return new KnownActors(gazetteer).of(clusters, doubts);
    }

    /** The places the article names that lie in a state it names. */
    private List<GazetteerEntry> neighbours(List<Profile> here) {
        List<GazetteerEntry> out = new ArrayList<>();
        for (Profile profile : here) {
            if (profile.type() == ActorType.PLACE) {
                for (GazetteerEntry entry : gazetteer.byName(profile.name())) {
                    if (entry.location() != null
                            && entry.country() != null
                            && profile.states().containsKey(entry.country())) {
                        out.add(entry);
                    }
                }
            }
        }
        return out;
    }

    private static void doubt(Profile profile, Decision decision, List<Doubt> doubts) {
        if (decision.score() <= 0) {
            return;
        }
        double toThreshold = Math.abs(decision.score() - Linker.TAKEN);
        double toSecond = decision.second() > 0 ? Math.abs(decision.score() - decision.second() - Linker.MARGIN) : 1;
        double margin = Math.min(toThreshold, toSecond);
        if (margin < 0.15) {
            String what = decision.entry() == null
                    ? "not linked, score %.2f".formatted(decision.score())
                    : "taken for %s, score %.2f (%s)"
                            .formatted(decision.entry().id(), decision.score(), decision.evidence());
            Ref ref = profile.ref();
            doubts.add(new Doubt("", profile.name(), margin, what, ref));
        }
    }
}
