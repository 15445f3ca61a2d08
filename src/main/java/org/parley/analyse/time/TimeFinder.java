package org.parley.analyse.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;

/**
 * Finds the words of an article that tell a time, and the days they mean, seen from the day of publication.
 *
 * <p>Own patterns, because no library fits: HeidelTime and SUTime are GPL; Microsoft's recognizers have no Java release on
 * Maven Central; natty (MIT, kept up) reads reminders, so that a bare "Thursday" lies ahead, and knows neither years,
 * seasons nor spans of time. All calendar arithmetic is that of {@code java.time}.
 */
public final class TimeFinder {
    private TimeFinder() {}

    /**
     * The time expressions of a text, in order, never overlapping.
     *
     * @param published day of publication; without it relative expressions have no days
     */
    public static List<TimeExpression> find(String text, List<Sentence> sentences, @Nullable LocalDate published) {
        List<Found> found = matches(text);
        Resolver resolver = new Resolver(text, sentences, published);
        Anchors anchors = new Anchors(published);
        List<TimeExpression> times = new ArrayList<>();
        for (Found each : found) {
            times.add(resolver.absolute(each));
        }
        for (int i = 0; i < times.size(); i++) {
            times.set(i, anchors.anchored(found.get(i), times, i));
        }
        return List.copyOf(times);
    }

    /** One match of one row, with the words of the groups that took part. */
    record Found(TimeRule rule, Span span, Map<String, String> groups) {
        /** The words of a group, null when it took no part or the pattern has none of that name. */
        @Nullable
        String group(String name) {
            return groups.get(name);
        }

        /** A group that is there whenever its rule matches. */
        String needed(String name) {
            return Objects.requireNonNull(group(name), name);
        }
    }

    private static List<Found> matches(String text) {
        List<Found> all = new ArrayList<>();
        Matcher[] matchers = TimePatterns.ROWS.stream()
                .map(row ->
                        row.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false))
                .toArray(Matcher[]::new);
        int[] from = new int[matchers.length];
        for (int at = 0; at < text.length(); at++) {
            if (at > 0 && TimePatterns.within(text.charAt(at - 1))) {
                continue;
            }
            for (int r : TimePatterns.OPENINGS.at(text, at)) {
                Matcher matcher = matchers[r];
                if (at >= from[r] && matcher.region(at, text.length()).lookingAt()) {
                    from[r] = matcher.end();
                    add(TimePatterns.ROWS.get(r), matcher, all);
                }
            }
        }
        all.sort(Comparator.comparing((Found f) -> f.span().start())
                .thenComparing(f -> -f.span().length()));
        List<Found> chosen = new ArrayList<>();
        int end = 0;
        for (Found each : all) {
            if (each.span().start() >= end) {
                chosen.add(each);
                end = each.span().end();
            }
        }
        return chosen;
    }

    private static void add(TimePatterns.Row row, Matcher matcher, List<Found> all) {
        Map<String, String> groups = new HashMap<>();
        for (String name : row.groups()) {
            if (matcher.group(name) != null) {
                groups.put(name, matcher.group(name));
            }
        }
        if (capital(groups.get("m")) && capital(groups.get("w"))) {
            all.add(new Found(row.rule(), new Span(matcher.start(), matcher.end()), groups));
        }
    }

    /** Months and weekdays have a capital in English; "may" and "march" without one are other words. */
    private static boolean capital(@Nullable String name) {
        return name == null || Character.isUpperCase(name.charAt(0));
    }
}
