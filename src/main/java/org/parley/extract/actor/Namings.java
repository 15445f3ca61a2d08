package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.extract.actor.Naming.Kind;

/** The names of one article by their place. */
final class Namings {
    private static final Set<String> PLACE_LINKS = Set.of("of", "from", "in", "for");

    private final NavigableMap<Integer, Naming> byStart = new TreeMap<>();

    Namings(List<Naming> namings) {
        namings.forEach(n -> byStart.put(n.span().start(), n));
    }

    List<Naming> all() {
        return List.copyOf(byStart.values());
    }

    /** The name that shares a character with {@code span}, the first of several. */
    @Nullable
    Naming at(Span span) {
        Map.Entry<Integer, Naming> before = byStart.floorEntry(span.start());
        if (before != null && before.getValue().span().overlaps(span)) {
            return before.getValue();
        }
        Map.Entry<Integer, Naming> next = byStart.ceilingEntry(span.start());
        return next != null && next.getValue().span().overlaps(span) ? next.getValue() : null;
    }

    /** The place that a link joins to the words at {@code span}: "... from Nagorno-Karabakh". */
    @Nullable
    Naming placeAfter(Span span, Words words) {
        int next = words.at(span.end());
        if (next + 1 >= words.size()
                || !PLACE_LINKS.contains(words.get(next).lower())
                || !words.get(next).joined()) {
            return null;
        }
        int first = words.get(next + 1).lower().equals("the") ? next + 2 : next + 1;
        Naming naming = first < words.size() ? at(words.get(first).span()) : null;
        return naming != null
                        && (naming.kind() == Kind.PLACE
                                || naming.kind() == Kind.POLITY
                                || naming.kind() == Kind.CAPITAL)
                ? naming
                : null;
    }

    /** The names that lie wholly inside {@code span}. */
    List<Naming> within(Span span) {
        List<Naming> out = new ArrayList<>();
        for (Naming naming : byStart.subMap(span.start(), span.end()).values()) {
            if (naming.span().end() <= span.end()) {
                out.add(naming);
            }
        }
        return out;
    }
}
