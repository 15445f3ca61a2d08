package org.parley.analyse.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.time.TimeFinder.Found;
import org.parley.domain.Sentence;
import org.parley.domain.TimeExpression;
import org.parley.domain.TimeExpression.Precision;

/** Computes the days that one match means. */
final class Resolver {
    private final String text;
    private final Tense tense;
    private final @Nullable LocalDate published;

    Resolver(String text, List<Sentence> sentences, @Nullable LocalDate published) {
        this.text = text;
        this.tense = new Tense(text, sentences);
        this.published = published;
    }

    /** Everything that needs nothing but the day of publication; the rest comes back vague. */
    TimeExpression absolute(Found found) {
        try {
            return switch (found.rule()) {
                case ISO_DATE ->
                    Days.day(
                            found,
                            LocalDate.of(Days.number(found, "y"), Days.number(found, "mn"), Days.number(found, "d")));
                case NUMERIC_DATE -> Days.day(found, numeric(found));
                case DATE -> edge(found, date(found, Days.number(found, "d")));
                case DATE_RANGE ->
                    Days.span(
                            found,
                            date(found, Days.number(found, "d")),
                            date(found, Days.number(found, "e")),
                            Precision.INTERVAL);
                case WEEKDAY -> edge(found, weekday(found));
                case RELATIVE_DAY -> Days.day(found, relativeDay(found));
                case MONTH -> month(found);
                case SEASON -> season(found);
                case YEAR_RANGE ->
                    Days.span(
                            found,
                            LocalDate.of(Days.number(found, "y"), 1, 1),
                            LocalDate.of(secondYear(found), 12, 31),
                            Precision.INTERVAL);
                case DECADE -> decade(found);
                case SINCE -> since(found);
                case YEAR -> Days.year(found, Days.number(found, "y"));
                case AGO -> Days.shifted(found, published, -count(found));
                case LAST_UNIT, LAST_UNITS -> lastUnit(found);
                case AFTER_BEFORE, OTHER_DAY, EVE, VAGUE -> Days.vague(found);
            };
        } catch (DateTimeException e) {
            // "30 February": words that look like a date and are none
            return Days.vague(found);
        }
    }

    /** A day, or all that lies before or after it: "since Tuesday", "by Sunday". */
    private TimeExpression edge(Found found, @Nullable LocalDate day) {
        return day == null ? Days.vague(found) : open(found, Words.level(found.group("lead")), day, day, Precision.DAY);
    }

    private LocalDate numeric(Found found) {
        int first = Days.number(found, "d");
        int second = Days.number(found, "mn");
        return second > 12
                ? LocalDate.of(Days.number(found, "y"), first, second)
                : LocalDate.of(Days.number(found, "y"), second, first);
    }

    private @Nullable LocalDate date(Found found, int day) {
        Month month = Words.month(found.needed("m"));
        if (found.group("y") != null) {
            return LocalDate.of(Days.number(found, "y"), month, day);
        }
        if (published == null) {
            return null;
        }
        LocalDate nearest = null;
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
            if (day <= YearMonth.of(year, month).lengthOfMonth()) {
                LocalDate candidate = LocalDate.of(year, month, day);
                if (nearest == null || distance(candidate) < distance(nearest)) {
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    private long distance(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(published, day));
    }

    /** The weekday nearest the day of publication, or the one that a clear tense points to. */
    private @Nullable LocalDate weekday(Found found) {
        if (published == null) {
            return null;
        }
        DayOfWeek wanted = DayOfWeek.valueOf(found.needed("w").toUpperCase(Locale.ROOT));
        int ahead = Math.floorMod(wanted.getValue() - published.getDayOfWeek().getValue(), 7);
        int nearest = ahead <= 3 ? ahead : ahead - 7;
        String direction = Words.level(found.group("dir"));
        if (direction.equals("last") || direction.equals("the previous")) {
            return published.plusDays(ahead - 7L);
        }
        if (direction.equals("next") || direction.equals("the following")) {
            return published.plusDays(ahead == 0 ? 7 : ahead);
        }
        return switch (tense.at(found.span())) {
            case FUTURE -> published.plusDays(nearest < 0 ? nearest + 7L : nearest);
            case PAST -> published.plusDays(nearest > 1 ? nearest - 7L : nearest);
            case UNKNOWN -> published.plusDays(nearest);
        };
    }

    private @Nullable LocalDate relativeDay(Found found) {
        String words = Words.level(found.group("rel"));
        if (words.startsWith("the day before")) {
            return Days.minus(published, 2);
        }
        if (words.startsWith("yesterday") || words.equals("last night") || words.equals("overnight")) {
            return Days.minus(published, 1);
        }
        return words.startsWith("tomorrow") ? Days.minus(published, -1) : published;
    }

    private TimeExpression month(Found found) {
        Month month = Words.month(found.needed("m"));
        String lead = Words.level(found.group("lead"));
        YearMonth at = null;
        if (found.group("y") != null) {
            at = YearMonth.of(Days.number(found, "y"), month);
        } else if (published != null) {
            YearMonth now = YearMonth.from(published);
            at = YearMonth.of(published.getYear(), month);
            boolean later = lead.equals("next") || lead.equals("by") || tense.at(found.span()) == Tense.Kind.FUTURE;
            if (later && at.isBefore(now)) {
                at = at.plusYears(1);
            } else if (!later && at.isAfter(now)) {
                at = at.minusYears(1);
            }
        }
        if (at == null) {
            return Days.vague(found);
        }
        LocalDate from = at.atDay(1);
        LocalDate to = at.atEndOfMonth();
        return open(found, lead, from, to, Precision.MONTH);
    }

    private TimeExpression season(Found found) {
        String lead = Words.level(found.group("lead"));
        int year;
        if (found.group("y") != null) {
            year = Days.number(found, "y");
        } else if (published == null) {
            return Days.vague(found);
        } else {
            year = published.getYear();
        }
        int first = Words.seasonStart(found.needed("s"));
        LocalDate from = LocalDate.of(year, first, 1);
        if (found.group("y") == null) {
            if (lead.equals("last") && !from.plusMonths(3).isBefore(published)) {
                from = from.minusYears(1);
            } else if (lead.equals("next") && !from.isAfter(published)) {
                from = from.plusYears(1);
            }
        }
        return open(found, lead, from, from.plusMonths(3).minusDays(1), Precision.SEASON);
    }

    private TimeExpression decade(Found found) {
        int start = Days.number(found, "dec");
        String part = Words.level(found.group("mod") == null ? found.group("mod2") : found.group("mod"));
        int from = part.equals("mid") ? start + 4 : part.equals("late") ? start + 6 : start;
        int to = part.equals("early") ? start + 3 : part.equals("mid") ? start + 6 : start + 9;
        return Days.span(found, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), Precision.INTERVAL);
    }

    private TimeExpression since(Found found) {
        int year = Days.number(found, "y");
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        if (found.group("m") != null) {
            YearMonth month = YearMonth.of(year, Words.month(found.needed("m")));
            from = month.atDay(1);
            to = month.atEndOfMonth();
        }
        return open(found, Words.level(found.group("lead")), from, to, Precision.YEAR);
    }

    /** Closed, unless a word such as "since" or "until" opens one end. */
    private TimeExpression open(Found found, String lead, LocalDate from, LocalDate to, Precision precision) {
        return switch (lead) {
            case "since" -> new TimeExpression(found.span(), from, null, Precision.INTERVAL);
            case "until", "till", "by" -> new TimeExpression(found.span(), null, to, Precision.INTERVAL);
            default -> Days.span(found, from, to, precision);
        };
    }

    private int secondYear(Found found) {
        int first = Days.number(found, "y");
        int second = Days.number(found, "z");
        return second < 100 ? first / 100 * 100 + second : second;
    }

    private TimeExpression lastUnit(Found found) {
        if (published == null) {
            return Days.vague(found);
        }
        String direction = Words.level(found.group("dir"));
        String unit = Words.unit(found.group("u"));
        boolean ahead = direction.contains("next") || direction.contains("coming");
        boolean here = direction.equals("this");
        if (found.rule() == TimeRule.LAST_UNITS) {
            Integer many = Words.number(found.group("n"));
            if (many == null) {
                return Days.vague(found);
            }
            LocalDate other = Days.shift(published, unit, ahead ? many : -many);
            return other == null
                    ? Days.vague(found)
                    : Days.span(found, ahead ? published : other, ahead ? other : published, Precision.INTERVAL);
        }
        int step = ahead ? 1 : here ? 0 : -1;
        LocalDate monday = published.minusDays(published.getDayOfWeek().getValue() - 1L);
        switch (unit) {
            case "weekend":
                LocalDate saturday = monday.plusDays(5);
                LocalDate meant = ahead || here || !saturday.isAfter(published) ? saturday : saturday.minusWeeks(1);
                return Days.span(found, meant, meant.plusDays(1), Precision.INTERVAL);
            case "week":
                return Days.span(
                        found, monday.plusWeeks(step), monday.plusWeeks(step).plusDays(6), Precision.INTERVAL);
            case "month":
                YearMonth month = YearMonth.from(published).plusMonths(step);
                return Days.span(found, month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
            case "year":
                return Days.year(found, published.getYear() + step);
            default:
                return Days.span(found, published.minusYears(10), published, Precision.INTERVAL);
        }
    }

    private int count(Found found) {
        Integer many = Words.number(found.group("n"));
        return many == null ? 0 : many;
    }
}
