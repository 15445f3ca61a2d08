package org.parley.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell a time, with the days they mean.
 *
 * @param from first and {@code to} last day meant; equal for one day, null for an open end
 * @param precision of the words
 */
public record TimeExpression(
        Span span, @Nullable LocalDate from, @Nullable LocalDate to, Precision precision) {
    /** How exact the words are. */
    public enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR,
        INTERVAL,
        VAGUE
    }

    /** Means exactly one day. */
    public boolean isDay() {
        return precision == Precision.DAY && from != null && from.equals(to);
    }
}
