package org.parley.analyse.time;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The meanings of single words in time expressions. */
final class Words {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

    private Words() {}

    /** Lower case, blanks single; empty for null. */
    static String level(@Nullable String words) {
        return words == null
                ? ""
                : words.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
    }

    static Month month(String word) {
        String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no month");
    }

    /** First month of a season, as the north counts them. */
    static int seasonStart(String word) {
        return SEASONS.getOrDefault(level(word), 3);
    }

    /** Singular unit; empty for null. */
    static String unit(@Nullable String word) {
        return level(word);
    }

    /** Digits or a number word; null for null. */
    static @Nullable Integer number(@Nullable String word) {
        if (word == null) {
            return null;
        }
        String level = level(word);
        if (level.matches("\\d+")) {
            return Integer.valueOf(level);
        }
        if (level.equals("a") || level.equals("an")) {
            return 1;
        }
        int small = SMALL.indexOf(level);
        return small >= 0 ? Integer.valueOf(small) : TENS.get(level);
    }
}
