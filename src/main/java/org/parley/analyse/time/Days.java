package org.parley.analyse.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.time.TimeFinder.Found;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;
import org.parley.domain.TimeExpression.Precision;

/** Time expressions made of days and spans of days. */
final class Days {
    private Days() {}

    static TimeExpression shifted(Found found, @Nullable LocalDate anchor, int many) {
        String unit = Words.unit(found.group("u"));
        LocalDate day = anchor == null ? null : shift(anchor, unit, many);
        if (day == null) {
            return vague(found);
        }
        return switch (unit) {
            case "week" -> span(found, day.minusDays(3), day.plusDays(3), Precision.INTERVAL);
            case "month" ->
                span(found, YearMonth.from(day).atDay(1), YearMonth.from(day).atEndOfMonth(), Precision.MONTH);
            case "year" -> year(found, day.getYear());
            case "decade" -> vague(found);
            default -> day(found, day);
        };
    }

    static @Nullable LocalDate shift(LocalDate anchor, String unit, int many) {
        return switch (unit) {
            case "minute", "hour" -> anchor;
            case "day" -> anchor.plusDays(many);
            case "week" -> anchor.plusWeeks(many);
            case "month" -> anchor.plusMonths(many);
            case "year" -> anchor.plusYears(many);
            case "decade" -> anchor.plusYears(10L * many);
            default -> null;
        };
    }

    static int number(Found found, String group) {
        return Integer.parseInt(found.needed(group).replaceAll("\\D", ""));
    }

    static @Nullable LocalDate minus(@Nullable LocalDate day, int days) {
        return day == null ? null : day.minusDays(days);
    }

    static TimeExpression day(Found found, @Nullable LocalDate day) {
        return new TimeExpression(found.span(), day, day, day == null ? Precision.VAGUE : Precision.DAY);
    }

    static TimeExpression span(Found found, @Nullable LocalDate from, @Nullable LocalDate to, Precision precision) {
        return from != null && to != null && to.isBefore(from)
                ? vague(found)
                : new TimeExpression(found.span(), from, to, precision);
    }

    static TimeExpression vague(Found found) {
        Span span = found.span();
        return new TimeExpression(span, null, null, Precision.VAGUE);
    }

    static TimeExpression year(Found found, int year) {
        return span(found, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }
}
