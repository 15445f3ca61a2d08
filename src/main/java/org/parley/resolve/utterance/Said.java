package org.parley.resolve.utterance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.domain.DateBasis;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.QuoteType;
import org.parley.domain.Ref;
import org.parley.domain.Statement;
import org.parley.resolve.Sides;

/**
 * One statement of one record, with what decides whether another one is the same utterance.
 *
 * @param speaker known actor, null when the article names none
 * @param side of the speaker
 * @param byPaper the day is only the paper's own, so that it may have been said the day before
 * @param text what was said
 * @param parts its coordinated parts when it says more than one thing, otherwise empty
 * @param words its content words, cut to their stems
 * @param numbers that it gives
 * @param quotes content words of each quotation, in order
 * @param setting where in the article it stands
 */
record Said(
        Ref ref,
        Statement statement,
        @Nullable String speaker,
        @Nullable String side,
        @Nullable LocalDate day,
        boolean byPaper,
        String text,
        List<String> parts,
        Set<String> words,
        Set<String> numbers,
        List<String> quotes,
        Setting setting) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’]*");
    private static final Pattern JOINT =
            Pattern.compile("(?:[,;]|\\band\\b)(?:\\s+and\\b|\\s+also\\b|\\s+that\\b)*|[.!?]\\s");
    private static final Pattern BACKWARDS =
            Pattern.compile("\\b(?:it|this|that|them|these|those|such)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\S*");
    private static final int LEAST_PART = 3;
    private static final int BARE_WORDS = 3;
    private static final int STEM = 6;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "a", "an", "of", "in", "on", "to", "for", "and", "or", "that", "this", "it", "its", "is", "are",
            "was", "were", "be", "been", "has", "have", "had", "with", "by", "as", "at", "from", "they", "their", "he",
            "his", "she", "her", "would", "will", "not", "no", "which", "who", "there", "also", "we", "our", "i", "any",
            "such", "than", "more", "between", "into", "about", "all", "but", "only", "if", "so", "these", "those",
            "them");

    static Said of(ExtractionRecord record, Statement statement, Sides sides) {
        String article = record.article().id();
        String text = statement.content().stream()
                .map(span -> span.in(record.article().text()))
                .collect(Collectors.joining(" "));
        List<String> quotes = statement.quoted().stream()
                .map(span -> String.join(" ", stems(span.in(record.article().text()))))
                .toList();
        String speaker = sides.actor(article, statement.speaker());
        return new Said(
                new Ref(article, statement.id()),
                statement,
                speaker,
                sides.side(speaker),
                statement.saidOn(),
                statement.saidOnBasis() == DateBasis.PUBLICATION,
                text,
                parts(text),
                stems(text),
                Numbers.of(text),
                quotes,
                Setting.of(record, statement));
    }

    /** The same told by somebody of {@code other}'s side, for hearsay that another sentence gives its source. */
    Said by(Said other) {
        return new Said(
                ref,
                statement,
                other.speaker,
                other.side,
                other.day,
                byPaper,
                text,
                parts,
                words,
                numbers,
                quotes,
                setting);
    }

    /** "that A, and that B": the parts long enough to be said alone. */
    private static List<String> parts(String text) {
        List<String> parts = Arrays.stream(JOINT.split(text))
                .map(String::strip)
                .filter(part -> part.split("\\s+").length >= LEAST_PART)
                .toList();
        return parts.size() > 1 ? parts : List.of();
    }

    /** A remark that says nothing without the one before it: "it is now underway". */
    boolean bare() {
        boolean quoted = statement.quoteType() != QuoteType.INDIRECT;
        return words.size() <= 1 && quoted
                || words.size() <= BARE_WORDS && BACKWARDS.matcher(text).find();
    }

    /** It says something, be it little: a mere name is like all that is said of its bearer. */
    boolean telling() {
        return words.size() > 2 || stems(NAME.matcher(text).replaceAll(" ")).size() > 1;
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            String each = word.group().replace('’', '\'').replaceAll("'s?$", "");
            if (!EMPTY_WORDS.contains(each)) {
                stems.add(each.length() > STEM ? each.substring(0, STEM) : each);
            }
        }
        return stems;
    }
}
