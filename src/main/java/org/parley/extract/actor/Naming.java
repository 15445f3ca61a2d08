package org.parley.extract.actor;

import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;

/**
 * A name as it stands in the text, and what it is taken for.
 *
 * @param name canonical where the lexicon knows it, else as printed
 * @param key what mentions of one actor share; persons have none and are matched by their names
 * @param state key of the state or place it belongs to
 * @param suffix kind of body, for the bodies of states
 * @param known id in the gazetteer
 * @param certain the reader or the lexicon vouches for the kind
 */
record Naming(
        Span span,
        Kind kind,
        String name,
        String key,
        @Nullable String state,
        @Nullable String suffix,
        @Nullable String known,
        boolean certain) {

    /** What sort of name it is. */
    enum Kind {
        PERSON,
        ORGANISATION,
        POLITY,
        /** A capital, or the seat of a government: a place, or whoever sits there. */
        CAPITAL,
        PLACE,
        DEMONYM,
        GROUP
    }

    Naming at(Span newSpan) {
        return new Naming(newSpan, kind, name, key, state, suffix, known, certain);
    }

    Naming as(Kind newKind) {
        return new Naming(span, newKind, name, key, state, suffix, known, certain);
    }
}
