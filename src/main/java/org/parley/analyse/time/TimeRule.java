package org.parley.analyse.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the days of a time expression are computed; the names are those of the first column of {@code ontology/times.tsv}. */
enum TimeRule {
    /** Groups y, mn, d. */
    ISO_DATE,
    /** Groups d, mn, y, the day first as everywhere but in the United States; the month first when the second is no month. */
    NUMERIC_DATE,
    /** Groups m, d and perhaps y. */
    DATE,
    /** Groups m, d, e (the last day) and perhaps y. */
    DATE_RANGE,
    /** Group w, perhaps dir. */
    WEEKDAY,
    /** Group rel. */
    RELATIVE_DAY,
    /** Group m, perhaps y, mod or lead. */
    MONTH,
    /** Group s, y or lead. */
    SEASON,
    /** Groups y and z. */
    YEAR_RANGE,
    /** Group dec, perhaps mod. */
    DECADE,
    /** Groups lead and y, perhaps m: open at one end. */
    SINCE,
    /** Group y. */
    YEAR,
    /** Groups n and u. */
    AGO,
    /** Groups dir and u. */
    LAST_UNIT,
    /** Groups dir and u, perhaps n. */
    LAST_UNITS,
    /** Groups u and dir, perhaps n or few. */
    AFTER_BEFORE,
    /** Group rel. */
    OTHER_DAY,
    /** No groups: the day before the next day named. */
    EVE,
    /** No groups: no day at all. */
    VAGUE;

    static TimeRule of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not one of "
                            + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")),
                    e);
        }
    }
}
