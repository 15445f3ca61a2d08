package org.parley.analyse.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.time.TimeFinder.Found;
import org.parley.domain.TimeExpression;
import org.parley.domain.TimeExpression.Precision;

/** Computes the days of expressions that hang on another time of the text: "a day after", "on the eve of". */
final class Anchors {
    private final @Nullable LocalDate published;

    Anchors(@Nullable LocalDate published) {
        this.published = published;
    }

    /** As {@code times.get(index)}, with the days of what hangs on another time of the text. */
    TimeExpression anchored(Found found, List<TimeExpression> times, int index) {
        switch (found.rule()) {
            case AFTER_BEFORE:
                return afterBefore(found, times, index);
            case OTHER_DAY:
                return otherDay(found, times, index);
            case EVE:
                return Days.day(found, Days.minus(nextNamed(found, times, index), 1));
            default:
                return times.get(index);
        }
    }

    /** "A day after", "hours before", "two days earlier": counted from a day named right after, or the last one before. */
    private TimeExpression afterBefore(Found found, List<TimeExpression> times, int index) {
        String direction = Words.level(found.group("dir"));
        boolean back = direction.equals("before") || direction.equals("earlier") || direction.startsWith("prior");
        String unit = Words.unit(found.group("u"));
        Integer many = Words.number(found.group("n"));
        boolean needsOther = direction.equals("before") || direction.equals("after") || direction.startsWith("prior");
        LocalDate anchor = following(times, index);
        if (anchor == null && (!needsOther || unit.equals("hour") || unit.equals("minute"))) {
            anchor = preceding(times, index);
        }
        if (unit.equals("hour") || unit.equals("minute")) {
            return Days.day(found, anchor == null ? published : anchor);
        }
        if (many == null || anchor == null) {
            return yearsOn(found, times, index, unit, many, back);
        }
        return Days.shifted(found, anchor, back ? -many : many);
    }

    /** "Thirty years later", counted from the last year named. */
    private TimeExpression yearsOn(
            Found found, List<TimeExpression> times, int index, String unit, @Nullable Integer many, boolean back) {
        if (many != null && unit.equals("year")) {
            for (int i = index - 1; i >= 0; i--) {
                TimeExpression other = times.get(i);
                if (other.from() != null && other.precision() != Precision.VAGUE) {
                    return Days.year(found, other.from().getYear() + (back ? -many : many));
                }
            }
        }
        return Days.vague(found);
    }

    private TimeExpression otherDay(Found found, List<TimeExpression> times, int index) {
        String words = Words.level(found.group("rel"));
        LocalDate anchor = preceding(times, index);
        if (anchor == null) {
            anchor = published;
        }
        // "the same day", "that evening"
        if (words.startsWith("same") || words.indexOf(' ') < 0) {
            return Days.day(found, anchor);
        }
        return Days.day(
                found, Days.minus(anchor, words.startsWith("previous") || words.startsWith("day before") ? 1 : -1));
    }

    /** A day named within the next few words. */
    private static @Nullable LocalDate following(List<TimeExpression> times, int index) {
        if (index + 1 < times.size()) {
            TimeExpression next = times.get(index + 1);
            if (next.isDay() && next.span().distance(times.get(index).span()) < 60) {
                return next.from();
            }
        }
        return null;
    }

    /** The last day named before, not too far up. */
    private static @Nullable LocalDate preceding(List<TimeExpression> times, int index) {
        for (int i = index - 1; i >= 0; i--) {
            TimeExpression other = times.get(i);
            if (other.span().distance(times.get(index).span()) > 700) {
                return null;
            }
            if (other.isDay()) {
                return other.from();
            }
        }
        return null;
    }

    /** A day named right after, else the first named day of the article that is not past. */
    private @Nullable LocalDate nextNamed(Found found, List<TimeExpression> times, int index) {
        LocalDate after = following(times, index);
        if (after != null || published == null) {
            return after;
        }
        return times.stream()
                .filter(TimeExpression::isDay)
                .map(TimeExpression::from)
                .filter(day -> !day.isBefore(published))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
