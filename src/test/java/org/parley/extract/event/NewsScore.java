package org.parley.extract.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Event;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.Span;
import org.parley.domain.Statement;

/** Counts what was right in invented passages: events and figures found, and each detail of what was found. */
final class NewsScore {
    private final Map<String, int[]> shares = new TreeMap<>();
    private final List<String> details = new ArrayList<>();

    /** Shares of what was asked for, by name: recall, precision and details. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        shares.forEach((name, share) -> figures.put(name, share[0] / (double) share[1]));
        return figures;
    }

    /** Every answer that was wrong. */
    List<String> details() {
        return List.copyOf(details);
    }

    void add(NewsCase news, ExtractionRecord record) {
        events(news, record);
        figures(news, record);
    }

    private void events(NewsCase news, ExtractionRecord record) {
        List<NewsCase.Line> wanted =
                news.lines().stream().filter(NewsCase.Line::event).toList();
        for (NewsCase.Line line : wanted) {
            List<Event> hits = record.events().stream()
                    .filter(event -> touches(line, triggers(event)))
                    .toList();
            if (line.optional()) {
                continue;
            }
            answer("events recall", !hits.isEmpty(), record, "missed event " + words(line, record));
            if (hits.isEmpty()) {
                continue;
            }
            check("event type", line, record, hits.stream().map(Event::type), line.names());
            check(
                    "event status",
                    line,
                    record,
                    hits.stream().map(e -> e.status().code()),
                    line.answer());
            actors("by", line, record, hits.stream().flatMap(e -> e.agents().stream()));
            actors("on", line, record, hits.stream().flatMap(e -> e.targets().stream()));
            actors("at", line, record, hits.stream().map(Event::place).filter(Objects::nonNull));
            String when = line.more().get("when");
            if (when != null) {
                LocalDate from = LocalDate.parse((when + "-01-01").substring(0, 10));
                check("event when", line, record, hits.stream().map(e -> String.valueOf(e.from())), List.of("" + from));
            }
        }
        for (Event event : record.events()) {
            boolean spoken =
                    record.statements().stream().anyMatch(s -> event.trigger().equals(s.cue()));
            boolean known = wanted.stream().anyMatch(line -> touches(line, triggers(event)));
            boolean free = wanted.stream().anyMatch(line -> line.optional() && touches(line, triggers(event)));
            // a request or show of support that is a statement too is counted with the statements
            if (!(spoken && !known) && !free) {
                answer(
                        "events precision",
                        known,
                        record,
                        "extra event " + event.type() + ": "
                                + event.trigger().in(record.article().text()));
            }
        }
    }

    private void figures(NewsCase news, ExtractionRecord record) {
        List<NewsCase.Line> wanted =
                news.lines().stream().filter(line -> !line.event()).toList();
        for (NewsCase.Line line : wanted) {
            Figure hit = record.figures().stream()
                    .filter(figure -> counts(line, figure))
                    .findFirst()
                    .orElse(null);
            if (line.optional()) {
                continue;
            }
            answer("figures recall", hit != null, record, "missed figure " + line.names() + words(line, record));
            if (hit == null) {
                continue;
            }
            check(
                    "figure bound",
                    line,
                    record,
                    Stream.of(hit.bound().code()),
                    List.of(line.answer().get(1)));
            if (line.more().containsKey("group")) {
                check(
                        "figure group",
                        line,
                        record,
                        Stream.of("" + hit.group()),
                        List.of(line.more().get("group")));
            }
            if (line.more().containsKey("part")) {
                String whole = record.figures().stream()
                        .filter(figure -> figure.id().equals(hit.partOf()))
                        .map(figure -> String.valueOf(figure.value()))
                        .findFirst()
                        .orElse("none");
                check(
                        "figure part",
                        line,
                        record,
                        Stream.of(whole),
                        List.of(line.more().get("part")));
            } else {
                check("figure whole", line, record, Stream.of("" + hit.partOf()), List.of("null"));
            }
            claimant(line, record, hit);
        }
        for (Figure figure : record.figures()) {
            boolean known = wanted.stream().anyMatch(line -> counts(line, figure));
            boolean free = wanted.stream().anyMatch(line -> line.optional() && counts(line, figure));
            if (!free) {
                answer(
                        "figures precision",
                        known,
                        record,
                        "extra figure " + figure.measure() + " " + figure.value() + ": "
                                + figure.span().in(record.article().text()));
            }
        }
    }

    private void claimant(NewsCase.Line line, ExtractionRecord record, Figure hit) {
        if (!line.more().containsKey("by")) {
            return;
        }
        Stream<String> speakers = record.statements().stream()
                .filter(statement -> statement.id().equals(hit.statement()))
                .map(Statement::speaker)
                .filter(Objects::nonNull);
        actors("by", "figure by", line, record, speakers);
    }

    private static boolean counts(NewsCase.Line line, Figure figure) {
        return line.names().contains(figure.measure())
                && Long.valueOf(line.answer().get(0)).equals(figure.value())
                && touches(line, List.of(figure.span()));
    }

    private static List<Span> triggers(Event event) {
        return Stream.concat(Stream.of(event.trigger()), event.otherTriggers().stream())
                .toList();
    }

    private static boolean touches(NewsCase.Line line, List<Span> spans) {
        return line.spans().stream().anyMatch(span -> spans.stream().anyMatch(span::overlaps));
    }

    private void actors(String key, NewsCase.Line line, ExtractionRecord record, Stream<@Nullable String> ids) {
        actors(key, "event " + key, line, record, ids);
    }

    private void actors(
            String key, String name, NewsCase.Line line, ExtractionRecord record, Stream<@Nullable String> ids) {
        String wanted = line.more().get(key);
        if (wanted == null) {
            return;
        }
        List<String> found = ids.flatMap(id ->
                        record.actors().stream().filter(actor -> actor.id().equals(id)))
                .flatMap(actor -> Stream.concat(
                        Stream.of(actor.name()), actor.mentions().stream().map(m -> m.span()
                                .in(record.article().text()))))
                .map(words -> words.toLowerCase(Locale.ROOT))
                .toList();
        String low = wanted.toLowerCase(Locale.ROOT);
        boolean right = found.stream().anyMatch(words -> words.contains(low) || low.contains(words));
        answer(name, right, record, name + " of " + words(line, record) + ": " + wanted + ", got " + found);
    }

    private void check(
            String name, NewsCase.Line line, ExtractionRecord record, Stream<String> found, List<String> right) {
        List<String> all = found.toList();
        answer(
                name,
                all.stream().anyMatch(right::contains),
                record,
                name + " of " + words(line, record) + ": " + right + ", got " + all);
    }

    private void answer(String name, boolean right, ExtractionRecord record, String detail) {
        int[] share = shares.computeIfAbsent(name, key -> new int[2]);
        share[0] += right ? 1 : 0;
        share[1]++;
        if (!right) {
            details.add(record.article().id() + ": " + detail);
        }
    }

    private static String words(NewsCase.Line line, ExtractionRecord record) {
        return "'" + line.spans().get(0).in(record.article().text()) + "'";
    }
}
