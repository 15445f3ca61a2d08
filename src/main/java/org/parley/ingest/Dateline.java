package org.parley.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.domain.Boilerplate;
import org.parley.domain.BoilerplateKind;

/**
 * The day an article was published, as its own text or file name says it.
 *
 * <p>Only full dates count (day, month and year). All-numeric dates count only year first, since 04/05/2023 means two days.
 */
final class Dateline {
    private static final String MONTHS =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
                    + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTHS + ",?\\s+(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTHS + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/_.]?(\\d{2})[-/_.]?(\\d{2})(?!\\d)");
    /** "KYIV, Sept 20 (Reuters) - ": month and day, the year from elsewhere; kept to wire datelines that give the year. */
    private static final Pattern WIRE =
            Pattern.compile("(?s)^\\s*\\p{Lu}[\\p{L} .'-]{1,40},[^\\n]{0,60}?(\\(|—|–|-{1,2})");

    private static final int NEAR_TOP = 600;

    private Dateline() {}

    /** The first full date in a short stretch of text. */
    static Optional<LocalDate> of(String words) {
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            Optional<LocalDate> day = date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher dayFirst = DAY_FIRST.matcher(words);
        if (dayFirst.find()) {
            return date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(words);
        if (monthFirst.find()) {
            return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        return Optional.empty();
    }

    /** The date on a line of its own, or in a wire dateline at the top; never one in a teaser or in running prose. */
    static Optional<LocalDate> inText(String text, List<Boilerplate> boilerplate) {
        for (Boilerplate mark : boilerplate) {
            if (mark.kind() == BoilerplateKind.DATELINE) {
                Optional<LocalDate> day = of(mark.span().in(text));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        String top = text.substring(0, Math.min(text.length(), NEAR_TOP));
        for (String line : top.split("\\R")) {
            Matcher wire = WIRE.matcher(line);
            if (wire.find()) {
                Optional<LocalDate> day = of(line.substring(wire.start(), wire.end()));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** The date in a file's name, for example {@code 2023-09-20-karabakh.txt}. */
    static Optional<LocalDate> inFileName(String name) {
        Matcher iso = ISO.matcher(name);
        while (iso.find()) {
            int year = Integer.parseInt(iso.group(1));
            Optional<LocalDate> day = date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
            if (day.isPresent() && year >= 1900 && year <= 2100) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static int month(String word) {
        String head = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(head)) {
                return month.getValue();
            }
        }
        throw new IllegalStateException("no month begins with " + head);
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // 2023-13-45 in a file name is a number, not a date
            return Optional.empty();
        }
    }
}
