package org.parley.resolve.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Bound;
import org.parley.domain.DerivedLink;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.Ref;
import org.parley.domain.Statement;
import org.parley.resolve.Sides;

/** Which figure updates which, and which contradict each other. */
final class FigureLinks {
    private static final int SAME_COUNT_DAYS = 60;
    private static final String REPORTERS = "";

    /** A figure with what the rules compare; {@code side} is empty for an article's own voice. */
    private record Told(Ref ref, Figure figure, String side, String group, LocalDate asOf) {}

    private final Sides sides;
    private final Map<Ref, String> eventOf;

    FigureLinks(Sides sides, Map<Ref, String> eventOf) {
        this.sides = sides;
        this.eventOf = eventOf;
    }

    List<DerivedLink> of(List<ExtractionRecord> records) {
        Map<String, List<Told>> blocks = new TreeMap<>();
        for (ExtractionRecord record : records) {
            for (Figure figure : record.figures()) {
                String event = figure.event() == null
                        ? null
                        : eventOf.get(new Ref(record.article().id(), figure.event()));
                Told told = told(record, figure);
                if (told != null && event != null) {
                    String block = figure.measure() + "|" + told.group() + "|" + event;
                    blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(told);
                }
            }
        }
        List<DerivedLink> links = new ArrayList<>();
        for (List<Told> block : blocks.values()) {
            block.sort(Comparator.comparing(Told::asOf).thenComparing(Told::ref));
            updates(block, links);
            contradictions(block, links);
        }
        return links;
    }

    private @Nullable Told told(ExtractionRecord record, Figure figure) {
        LocalDate asOf =
                figure.asOf() != null ? figure.asOf() : record.article().published();
        if (asOf == null || figure.value() == null) {
            return null;
        }
        Statement statement = record.statements().stream()
                .filter(each -> each.id().equals(figure.statement()))
                .findFirst()
                .orElse(null);
        String side = statement == null
                ? REPORTERS
                : sides.side(sides.actor(record.article().id(), statement.speaker()));
        return side == null
                ? null
                : new Told(new Ref(record.article().id(), figure.id()), figure, side, group(figure.group()), asOf);
    }

    /** The last word of the group in the singular, so that "Karabakh civilians" are civilians; nobody in particular is empty. */
    private static String group(@Nullable String group) {
        if (group == null) {
            return "";
        }
        String[] words = group.toLowerCase(Locale.ROOT).strip().split("\\s+");
        String last = words[words.length - 1].replaceAll("s$", "");
        return Set.of("people", "person", "other").contains(last) ? "" : last;
    }

    /** The same side's later figure updates the nearest earlier one. */
    private static void updates(List<Told> block, List<DerivedLink> links) {
        Set<String> done = new HashSet<>();
        for (int i = 0; i < block.size(); i++) {
            Told later = block.get(i);
            if (later.side().equals(REPORTERS) || !done.add(key(later))) {
                continue;
            }
            for (int j = i - 1; j >= 0; j--) {
                Told earlier = block.get(j);
                long days = ChronoUnit.DAYS.between(earlier.asOf(), later.asOf());
                if (days > SAME_COUNT_DAYS) {
                    break;
                }
                if (earlier.side().equals(later.side()) && days > 0 && !Objects.equals(key(earlier), key(later))) {
                    links.add(new DerivedLink(
                            later.ref(),
                            DerivedLink.Kind.UPDATES,
                            earlier.ref(),
                            Rule.FIGURE_UPDATE.id(),
                            value(later.figure()) >= value(earlier.figure()) ? 0.9 : 0.7));
                    break;
                }
            }
        }
    }

    private static String key(Told told) {
        return told.side() + "|" + told.asOf() + "|" + told.figure().value();
    }

    /** Different sides, the same day, no number in common. */
    private static void contradictions(List<Told> block, List<DerivedLink> links) {
        Set<String> done = new HashSet<>();
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1;
                    j < block.size() && block.get(j).asOf().equals(block.get(i).asOf());
                    j++) {
                Told one = block.get(i);
                Told other = block.get(j);
                boolean sided = !one.side().equals(REPORTERS) && !other.side().equals(REPORTERS);
                if (sided
                        && !one.side().equals(other.side())
                        && disjoint(one.figure(), other.figure())
                        && done.add(key(one) + "|" + key(other))) {
                    links.add(new DerivedLink(
                            one.ref(), DerivedLink.Kind.CONTRADICTS, other.ref(), Rule.FIGURE_CONTRADICTION.id(), 0.8));
                }
            }
        }
    }

    /** The bounds leave no number in common; "about" leaves a tenth to either side. */
    static boolean disjoint(Figure one, Figure other) {
        return high(one) < low(other) || high(other) < low(one);
    }

    /** Of a figure that is compared: those without a number are not. */
    private static long value(Figure figure) {
        return Objects.requireNonNull(figure.value(), figure.id());
    }

    private static double low(Figure figure) {
        double value = value(figure);
        return figure.bound() == Bound.AT_MOST ? 0 : figure.bound() == Bound.ABOUT ? value * 0.9 : value;
    }

    private static double high(Figure figure) {
        double value = figure.upTo() != null ? figure.upTo() : value(figure);
        return figure.bound() == Bound.AT_LEAST
                ? Double.MAX_VALUE
                : figure.bound() == Bound.ABOUT ? value * 1.1 : value;
    }
}
