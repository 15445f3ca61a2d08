package org.parley.resolve.utterance;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.catalogue.FigureReader;

/** The numbers that a statement gives, by which two statements can be told apart: no days, no years, no names such as M23. */
final class Numbers {
    private static final String MONTHS =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\\b\\.?";
    private static final Pattern NO_COUNT = Pattern.compile(MONTHS + "\\s+\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}\\s+"
            + MONTHS + "|\\b(?:19|20)\\d\\d\\b|\\b(?:two|both)\\s+(?:sides|parties|countries|states|neighbou?rs)\\b");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}-])\\d[\\d,.]*\\d(?!\\p{L})|(?<![\\p{L}\\p{N}-])\\d(?!\\p{L})");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** Not "one", which is a pronoun as often. */
    private static final Map<String, String> SPELLED = FigureReader.spelled(2);

    private Numbers() {}

    /** As digits without separators. */
    static Set<String> of(String text) {
        Set<String> numbers = new HashSet<>();
        String counts = NO_COUNT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        NUMBER.matcher(counts)
                .results()
                .forEach(number -> numbers.add(number.group().replaceAll("[,.]", "")));
        WORD.matcher(counts)
                .results()
                .filter(word -> SPELLED.containsKey(word.group()))
                .forEach(word -> numbers.add(SPELLED.get(word.group())));
        return Set.copyOf(numbers);
    }
}
