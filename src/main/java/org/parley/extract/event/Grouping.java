package org.parley.extract.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Sentence;
import org.parley.domain.TimeExpression;

/**
 * Puts the sightings of one event together. A group is looked up by what its sightings have in common with the next, and knows
 * the days, matters and places that keep others apart, so that a long article costs no more by the sentence than a short one.
 */
final class Grouping {
    private final Sameness sameness;
    /** By order of their first sighting. */
    private final TreeMap<Integer, Group> groups = new TreeMap<>();

    private final Map<Sameness.Mark, Set<Group>> byMark = new HashMap<>();
    private final Map<Sentence, List<Member>> bySentence = new IdentityHashMap<>();

    private record Member(Sighting sighting, Group group) {}

    Grouping(Sameness sameness) {
        this.sameness = sameness;
    }

    List<List<Sighting>> of(List<Sighting> sightings) {
        List<Sighting> ordered = new ArrayList<>(sightings);
        // what only adds to an event comes when all events are there
        ordered.sort(Comparator.comparing(Sighting::join));
        ordered.forEach(this::take);
        List<List<Sighting>> out = new ArrayList<>();
        groups.values().forEach(group -> out.add(group.sightings));
        return out;
    }

    private void take(Sighting next) {
        TreeMap<Integer, Group> linked = new TreeMap<>();
        for (Member known : bySentence.getOrDefault(next.trigger().sentence(), List.of())) {
            if (sameness.linked(known.sighting(), next)) {
                Group group = known.group().whole();
                linked.put(group.number, group);
            }
        }
        List<Group> fitting = new ArrayList<>(linked.values());
        Group same = same(next, linked);
        if (same != null) {
            fitting.add(0, same);
        }
        if (fitting.isEmpty() && next.join()) {
            return;
        }
        // what this sighting ties together is one event
        Group whole = fitting.isEmpty() ? new Group(groups.isEmpty() ? 0 : groups.lastKey() + 1) : fitting.get(0);
        groups.putIfAbsent(whole.number, whole);
        for (int i = 1; i < fitting.size(); i++) {
            whole.takeOver(fitting.get(i));
            groups.remove(fitting.get(i).number);
        }
        whole.add(next);
        for (Sameness.Mark mark : sameness.marks(next)) {
            byMark.computeIfAbsent(mark, x -> new LinkedHashSet<>()).add(whole);
        }
        bySentence
                .computeIfAbsent(next.trigger().sentence(), x -> new ArrayList<>())
                .add(new Member(next, whole));
    }

    /** The last group, but for those {@code linked} anyhow, that tells the same event and from which nothing keeps this apart. */
    private @Nullable Group same(Sighting next, Map<Integer, Group> linked) {
        TreeMap<Integer, Group> candidates = new TreeMap<>();
        for (Sameness.Mark mark : sameness.wanted(next)) {
            for (Group group : known(mark)) {
                candidates.put(group.number, group);
            }
        }
        for (Group group : candidates.descendingMap().values()) {
            if (!linked.containsKey(group.number) && !group.apart(next)) {
                return group;
            }
        }
        return null;
    }

    private Set<Group> known(Sameness.Mark mark) {
        Set<Group> known = byMark.getOrDefault(mark, Set.of());
        if (known.stream().anyMatch(group -> group.into != null)) {
            known = known.stream().map(Group::whole).collect(Collectors.toCollection(LinkedHashSet::new));
            byMark.put(mark, known);
        }
        return known;
    }

    /** The sightings of one event so far. */
    private final class Group {
        private final int number;
        private final List<Sighting> sightings = new ArrayList<>();
        private final Set<Set<Integer>> matters = new LinkedHashSet<>();
        private final Set<String> places = new LinkedHashSet<>();
        private @Nullable LocalDate firstEnd;
        private @Nullable LocalDate lastStart;
        private @Nullable Group into;

        Group(int number) {
            this.number = number;
        }

        /** The group that took this one over, itself when none did. */
        Group whole() {
            Group at = this;
            while (at.into != null) {
                at = at.into;
            }
            if (at != this) {
                into = at;
            }
            return at;
        }

        void add(Sighting sighting) {
            sightings.add(sighting);
            matters.add(sameness.matters(sighting.trigger()));
            String place = sameness.place(sighting);
            if (place != null) {
                places.add(place);
            }
            TimeExpression time = sighting.time();
            if (time != null && time.from() != null && time.to() != null) {
                days(time.from(), time.to());
            }
        }

        private void days(@Nullable LocalDate start, @Nullable LocalDate end) {
            if (end != null && (firstEnd == null || end.isBefore(firstEnd))) {
                firstEnd = end;
            }
            if (start != null && (lastStart == null || start.isAfter(lastStart))) {
                lastStart = start;
            }
        }

        void takeOver(Group other) {
            sightings.addAll(other.sightings);
            matters.addAll(other.matters);
            places.addAll(other.places);
            days(other.lastStart, other.firstEnd);
            other.into = this;
        }

        /** Whether anything known here keeps {@code next} apart. */
        boolean apart(Sighting next) {
            TimeExpression time = next.time();
            boolean days = time != null
                    && time.from() != null
                    && time.to() != null
                    && firstEnd != null
                    && lastStart != null
                    && (firstEnd.isBefore(time.from()) || time.to().isBefore(lastStart));
            return days || sameness.mattersClash(matters, next) || sameness.placesClash(places, next);
        }
    }
}
