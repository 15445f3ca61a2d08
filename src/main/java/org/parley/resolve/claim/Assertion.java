package org.parley.resolve.claim;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Ref;
import org.parley.domain.Statement;

/**
 * The fullest wording of an utterance, with what the rules compare.
 *
 * @param speaker known actor
 * @param text what was said
 * @param around the words beside the cue
 * @param events known events that any wording is about
 * @param own those that this wording is about
 * @param doers sides of the agents of those
 * @param aimed known actors it is addressed to, aimed at, or that its content names
 * @param to sides of those it is addressed to or aimed at
 * @param named sides of those whom its content names
 */
record Assertion(
        Ref ref,
        Statement statement,
        @Nullable String speaker,
        @Nullable String side,
        @Nullable LocalDate day,
        String text,
        String around,
        Set<String> events,
        Set<String> own,
        Set<String> doers,
        Set<String> aimed,
        Set<String> to,
        Set<String> named) {
    /** It is addressed to the side or aimed at it, or names it as one that does what it is about. */
    boolean against(String other) {
        return to.contains(other) || named.contains(other) && (doers.isEmpty() || doers.contains(other));
    }
}
