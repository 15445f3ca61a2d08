package org.parley.evaluate.polnear;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Attribution;
import org.parley.domain.Span;

/** One attribution, of gold or of the system, as fragments per role; a role without fragments is absent. */
record Attributed(Map<Role, List<Span>> fragments) {
    Attributed {
        fragments = Map.copyOf(fragments);
    }

    static Attributed of(Attribution a) {
        Map<Role, List<Span>> parts = new EnumMap<>(Role.class);
        parts.put(Role.CONTENT, a.content());
        parts.put(Role.SOURCE, a.source());
        parts.put(Role.CUE, a.cue());
        return new Attributed(parts);
    }

    List<Span> of(Role role) {
        return fragments.getOrDefault(role, List.of());
    }

    @Nullable
    Span hull(Role role) {
        return of(role).isEmpty() ? null : Span.hull(of(role));
    }
}
