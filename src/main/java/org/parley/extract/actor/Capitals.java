package org.parley.extract.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;

/** Runs of capitalised words, with the small words that stand inside names. */
final class Capitals {
    private static final int LONGEST = 6;
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ben", "ibn", "abu", "ag", "bint", "de", "da", "do", "dos", "di", "del", "della", "van",
            "von", "der", "den", "la", "le", "ur", "oghlu", "oglu", "dan", "um");

    private Capitals() {}

    /** The run that begins at word {@code first}, ending before {@code end}; null when that word has no capital. */
    static @Nullable Span run(Words words, int first, int end) {
        int last = first;
        int i = first;
        while (i < words.size() && i - first < LONGEST) {
            Words.Word word = words.get(i);
            if (word.span().start() >= end || i > first && !word.joined()) {
                break;
            }
            boolean particle = PARTICLES.contains(word.folded()) && !word.capital();
            if (!word.capital() && !particle) {
                break;
            }
            i++;
            if (!particle) {
                last = i;
            }
            if (word.possessive()) {
                break;
            }
        }
        return last == first
                ? null
                : new Span(
                        words.get(first).span().start(),
                        words.get(last - 1).span().end());
    }
}
