package org.parley.resolve.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Event;
import org.parley.domain.EventStatus;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.KnownActor;
import org.parley.domain.KnownEvent;
import org.parley.domain.Ref;
import org.parley.resolve.Sides;

/**
 * Puts together what articles tell of one event, by type, time, place and parties.
 *
 * <p>Events are compared only with those of their kind and month, and there with one cluster each, so that the cost grows
 * with the corpus and not with its square.
 */
public final class Events {
    private static final int MOST_COMPARED = 200;
    private static final int BEST_TOLD = 4;

    private Events() {}

    /** Every event of the records in exactly one known event, sorted by id. */
    public static List<KnownEvent> of(
            List<ExtractionRecord> records, Map<Ref, String> actorOf, List<KnownActor> actors) {
        Sides sides = new Sides(actors, actorOf);
        List<Happening> all = new ArrayList<>();
        for (ExtractionRecord record : records) {
            Set<String> scene = Happening.scene(record, sides);
            for (Event event : record.events()) {
                all.add(Happening.of(record, event, sides, scene));
            }
        }
        // the best told first, so that the vague ones join them
        all.sort(Comparator.comparing((Happening h) -> -told(h)).thenComparing(Happening::ref));
        Map<String, List<Cluster>> blocks = new HashMap<>();
        List<Cluster> clusters = new ArrayList<>();
        for (Happening next : all) {
            Cluster best = null;
            double most = 0;
            for (String block : blocks(next)) {
                List<Cluster> here = blocks.getOrDefault(block, List.of());
                // the latest clusters of a crowded block are the likeliest and bound the cost
                for (Cluster cluster : here.subList(Math.max(0, here.size() - MOST_COMPARED), here.size())) {
                    double score = cluster.score(next);
                    if (score > most) {
                        most = score;
                        best = cluster;
                    }
                }
            }
            if (best == null) {
                best = new Cluster();
                clusters.add(best);
            }
            best.add(next);
            for (String block : blocks(next)) {
                List<Cluster> here = blocks.computeIfAbsent(block, key -> new ArrayList<>());
                if (!here.contains(best)) {
                    here.add(best);
                }
            }
        }
        return known(clusters, sides);
    }

    private static int told(Happening happening) {
        return (happening.dated() ? 2 : 0)
                + (happening.place() == null ? 0 : 1)
                + Math.min(2, happening.parties().size())
                + (happening.event().status() == EventStatus.REPORTED ? 2 : 0)
                + Math.min(3, happening.event().otherTriggers().size());
    }

    /** Kind and month of first and last day; of past events kind and year. */
    private static Set<String> blocks(Happening happening) {
        String family = SameEvent.family(happening.event().type());
        Set<String> blocks = new LinkedHashSet<>();
        for (LocalDate day : new LocalDate[] {happening.from(), happening.to()}) {
            if (day != null) {
                blocks.add(family + "|"
                        + (happening.past() || happening.lasting()
                                ? "" + day.getYear()
                                : day.getYear() + "-" + day.getMonthValue()));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(family + "|" + happening.ref().article());
        }
        return blocks;
    }

    /** Records' events that are one event. */
    private static final class Cluster {
        private final List<Happening> members = new ArrayList<>();
        private final Set<String> articles = new LinkedHashSet<>();

        void add(Happening happening) {
            members.add(happening);
            articles.add(happening.ref().article());
        }

        /** The likeness to the likest of the best told members; an article's own events have been told apart already. */
        double score(Happening next) {
            if (articles.contains(next.ref().article())) {
                return -1;
            }
            double best = -1;
            for (Happening member : members.subList(0, Math.min(BEST_TOLD, members.size()))) {
                double score = SameEvent.of(member, next);
                if (score <= SameEvent.NEVER && member == members.get(0)) {
                    return score;
                }
                best = Math.max(best, score);
            }
            return best;
        }
    }

    private static List<KnownEvent> known(List<Cluster> clusters, Sides sides) {
        Map<Ref, String> idOf = new HashMap<>();
        Map<String, Cluster> byId = new TreeMap<>();
        for (Cluster cluster : clusters) {
            String id = id(cluster);
            String unique = id;
            for (int i = 2; byId.containsKey(unique); i++) {
                unique = id + "-" + i;
            }
            byId.put(unique, cluster);
            for (Happening member : cluster.members) {
                idOf.put(member.ref(), unique);
            }
        }
        List<KnownEvent> known = new ArrayList<>();
        byId.forEach((id, cluster) -> known.add(known(id, cluster, idOf, sides)));
        return known;
    }

    private static KnownEvent known(String id, Cluster cluster, Map<Ref, String> idOf, Sides sides) {
        Happening first = cluster.members.get(0);
        String partOf = cluster.members.stream()
                .filter(member -> member.event().partOf() != null)
                .map(member ->
                        idOf.get(new Ref(member.ref().article(), member.event().partOf())))
                .filter(larger -> larger != null && !larger.equals(id))
                .findFirst()
                .orElse(null);
        LocalDate from = cluster.members.stream()
                .map(member -> member.event().from())
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate to = cluster.members.stream()
                .map(member -> member.event().to())
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new KnownEvent(
                id,
                first.event().type(),
                label(first, from, to, sides),
                cluster.members.stream().map(Happening::ref).toList(),
                status(cluster),
                from,
                to,
                partOf);
    }

    /** What one article reports as a fact happened; else what is claimed; else what is planned. */
    private static EventStatus status(Cluster cluster) {
        for (EventStatus status :
                List.of(EventStatus.REPORTED, EventStatus.CLAIMED, EventStatus.PLANNED, EventStatus.CONDITIONAL)) {
            if (cluster.members.stream().anyMatch(member -> member.event().status() == status)) {
                return status;
            }
        }
        return EventStatus.CLAIMED;
    }

    private static String id(Cluster cluster) {
        Happening first = cluster.members.get(0);
        StringBuilder id = new StringBuilder(slug(first.event().type()));
        if (first.place() != null) {
            id.append('-').append(first.place());
        } else if (!first.parties().isEmpty()) {
            id.append('-').append(first.parties().iterator().next());
        }
        LocalDate day = first.event().from() != null ? first.event().from() : first.published();
        if (day != null) {
            id.append('-').append(first.past() ? "" + day.getYear() : day.toString());
        }
        return id.toString();
    }

    /** A body that meets tells more than the place it talks about. */
    private static boolean meeting(Happening first) {
        return first.bodies().size() == 1;
    }

    private static String slug(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String label(Happening first, @Nullable LocalDate from, @Nullable LocalDate to, Sides sides) {
        StringBuilder label = new StringBuilder(slug(first.event().type()).replace('-', ' '));
        KnownActor place =
                sides.known(meeting(first) ? first.bodies().iterator().next() : first.place());
        if (place != null) {
            label.append(", ").append(place.name());
        } else {
            first.parties().stream().findFirst().map(sides::known).ifPresent(actor -> label.append(", ")
                    .append(actor.name()));
        }
        if (from != null) {
            label.append(", ").append(first.past() && from.getDayOfYear() == 1 ? "" + from.getYear() : from.toString());
            if (to != null && !to.equals(from) && !(first.past() && from.getYear() == to.getYear())) {
                label.append(" to ").append(to);
            }
        }
        return label.toString();
    }
}
