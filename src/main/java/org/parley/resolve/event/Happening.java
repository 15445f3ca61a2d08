package org.parley.resolve.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.Event;
import org.parley.domain.EventStatus;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.KnownActor;
import org.parley.domain.Ref;
import org.parley.resolve.Sides;

/**
 * One event of one record, with what decides whether another one is the same.
 *
 * @param published day of the article
 * @param agents and {@code targets}: sides of the parties
 * @param place known actor, null when the article names none
 * @param placeName its name when it is no state, otherwise null
 * @param from and {@code to}: days it may have happened on, as the text tells or as the article's day lets expect
 * @param dated the text itself tells the time
 * @param words of the trigger
 * @param bodies organisations among the agents, when it is the meeting of a body
 * @param scene the sides that the whole article is most about
 */
record Happening(
        Ref ref,
        Event event,
        @Nullable LocalDate published,
        Set<String> agents,
        Set<String> targets,
        @Nullable String place,
        @Nullable String placeName,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean dated,
        String words,
        Set<String> bodies,
        Set<String> scene) {
    private static final Pattern SEVERAL =
            Pattern.compile("\\b(?:wars|conflicts|offensives|operations)\\b", Pattern.CASE_INSENSITIVE);
    private static final int NEWS_DAYS = 3;
    private static final int PLAN_DAYS = 21;

    static Happening of(ExtractionRecord record, Event event, Sides sides, Set<String> scene) {
        String article = record.article().id();
        LocalDate published = record.article().published();
        boolean dated = event.from() != null || event.to() != null;
        LocalDate from = event.from();
        LocalDate to = event.to();
        if (!dated && published != null) {
            boolean ahead = event.status() == EventStatus.PLANNED || event.status() == EventStatus.CONDITIONAL;
            from = ahead ? published.minusDays(1) : published.minusDays(NEWS_DAYS);
            to = ahead ? published.plusDays(PLAN_DAYS) : published;
        }
        return new Happening(
                new Ref(article, event.id()),
                event,
                published,
                sidesOf(article, event.agents(), sides),
                sidesOf(article, event.targets(), sides),
                place(sides, sides.actor(article, event.place())),
                placeName(sides, sides.actor(article, event.place())),
                from,
                to,
                dated,
                event.trigger().in(record.article().text()),
                SameEvent.convenes(
                                event.type(),
                                event.trigger().in(record.article().text()))
                        ? bodies(article, event.agents(), sides)
                        : Set.of(),
                scene);
    }

    /** Only what lies somewhere is a place; words like "the enclave" may have been taken for those who hold it. */
    private static @Nullable String place(Sides sides, @Nullable String actor) {
        KnownActor known = sides.known(actor);
        boolean place = known != null && (known.type() == ActorType.PLACE || known.type() == ActorType.POLITY);
        return place ? actor : null;
    }

    private static @Nullable String placeName(Sides sides, @Nullable String actor) {
        KnownActor known = sides.known(actor);
        return known != null && known.type() == ActorType.PLACE ? known.name() : null;
    }

    /** The same place, or one and the same by a longer name: "Karabakh" and "Nagorno-Karabakh". */
    boolean samePlace(Happening other) {
        if (place == null || other.place == null) {
            return false;
        }
        return place.equals(other.place)
                || placeName != null
                        && other.placeName != null
                        && (longer(placeName, other.placeName) || longer(other.placeName, placeName));
    }

    private static boolean longer(String name, String other) {
        return name.endsWith(" " + other) || name.endsWith("-" + other);
    }

    /** "Two wars": several told as one, which none of them alone is. */
    boolean several() {
        return SEVERAL.matcher(words).find();
    }

    /** The sides that take part in most events of an article, three at most. */
    static Set<String> scene(ExtractionRecord record, Sides sides) {
        Map<String, Integer> often = new TreeMap<>();
        for (Event event : record.events()) {
            List<String> all = new ArrayList<>(event.agents());
            all.addAll(event.targets());
            sidesOf(record.article().id(), all, sides).forEach(side -> often.merge(side, 1, Integer::sum));
        }
        return often.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> sidesOf(String article, List<String> ids, Sides sides) {
        Set<String> found = new TreeSet<>();
        for (String id : ids) {
            String side = sides.side(sides.actor(article, id));
            if (side != null) {
                found.add(side);
            }
        }
        return found;
    }

    private static Set<String> bodies(String article, List<String> ids, Sides sides) {
        Set<String> found = new TreeSet<>();
        for (String id : ids) {
            KnownActor known = sides.known(sides.actor(article, id));
            if (known != null && known.type() == ActorType.ORGANISATION) {
                found.add(known.id());
            }
        }
        return found;
    }

    /** Agents and targets. */
    Set<String> parties() {
        Set<String> all = new TreeSet<>(agents);
        all.addAll(targets);
        return all;
    }

    /** It began in a year before the article and goes on: "stationed there since 2020". */
    boolean lasting() {
        return dated && to == null && from != null && published != null && from.getYear() < published.getYear();
    }

    /** Told as done, not as planned or possible. */
    boolean done() {
        return event.status() == EventStatus.REPORTED || event.status() == EventStatus.CLAIMED;
    }

    /** It ended in a year before the article: a piece of history. */
    boolean past() {
        return dated && to != null && published != null && to.getYear() < published.getYear();
    }
}
