package org.parley.resolve.claim;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Ref;
import org.parley.domain.Statement;

/**
 * The fullest wording of an utterance, with what the rules compare.
 *
 * @param text what was said
 * @param events known events it is about
 * @param to sides of those it is addressed to or aimed at
 * @param named sides of those whom its content names
 */
record Assertion(
        Ref ref,
        Statement statement,
        @Nullable String side,
        @Nullable LocalDate day,
        String text,
        Set<String> events,
        Set<String> to,
        Set<String> named) {}
