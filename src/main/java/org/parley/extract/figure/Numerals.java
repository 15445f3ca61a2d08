package org.parley.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Bound;
import org.parley.domain.TimeExpression;
import org.parley.domain.TimeExpression.Precision;
import org.parley.domain.lexicon.FigureLexicon;
import org.parley.domain.lexicon.FigureLexicon.Vague;
import org.parley.extract.words.Words;

/** Reads the numbers of a sentence: digits with separators, number words, scales, ranges, vague words, bounds. */
final class Numerals {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:[,.\\u00a0\\u202f]\\d{3})+|\\d+(?:\\.\\d+)?");
    private static final Pattern SEPARATED = Pattern.compile("\\d{1,3}(?:[,.\\u00a0\\u202f]\\d{3})+");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> JOINS = Set.of("to", "-", "–", "—", "or");
    private static final Set<String> NONE = Set.of("none", "not", "neither");
    private static final Set<String> BEHIND = Set.of("or", "and", "plus");
    private static final int LONGEST_PHRASE = 4;
    private static final int LONGEST_NUMBER = 5;

    private final FigureLexicon lexicon;
    private final Phrasing phrasing;
    private final Words words;

    Numerals(FigureLexicon lexicon, Phrasing phrasing, Words words) {
        this.lexicon = lexicon;
        this.phrasing = phrasing;
        this.words = words;
    }

    /** The numbers between two words, in order. */
    List<Numeral> between(int start, int end) {
        List<Numeral> found = new ArrayList<>();
        int at = start;
        while (at < end) {
            Numeral numeral = at(at, start, end);
            if (numeral == null) {
                at++;
            } else {
                found.add(numeral);
                at = numeral.last() + 1;
            }
        }
        return found;
    }

    private @Nullable Numeral at(int at, int start, int end) {
        Numeral vague = vague(at, start, end);
        if (vague != null) {
            return vague;
        }
        if (!mayBegin(words.get(at).text())
                || partOfTime(at)
                || clock(at)
                || share(at, start, end)
                || (at > start && isMoney(words.get(at - 1).text()))) {
            return null;
        }
        if (nobody(at, start, end)) {
            return null;
        }
        Read read = number(at, end);
        if (read == null) {
            boolean article = words.get(at).text().equals("a") && !single(at, start, end)
                    || words.get(at).text().equals("an");
            return article ? new Numeral(at, at, at, 1L, null, Bound.EXACT, true) : null;
        }
        Read upper = read.last() + 2 < end && joins(read.last() + 1, at, start) ? number(read.last() + 2, end) : null;
        // "20-30" comes as two words without anything between
        if (upper == null && read.last() + 1 < end && hyphen(read.last())) {
            upper = number(read.last() + 1, end);
        }
        if (upper != null && (upper.value() <= read.value() || partOfTime(upper.last()))) {
            upper = null;
        }
        if (upper != null && rises(at, start)) {
            return bounded(read.last() + 2, upper.last(), upper.value(), null, start, end);
        }
        return bounded(at, upper == null ? read.last() : upper.last(), read.value(), upper, start, end);
    }

    /** What does not begin so is no number, so that nothing else is asked of most words. */
    private boolean mayBegin(String word) {
        return Character.isDigit(word.charAt(0))
                || lexicon.numbers().containsKey(word)
                || phrasing.numbers().contains(word)
                || ARTICLES.contains(word)
                || word.equals("half");
    }

    /** "15:31", at the head of an entry of a live page. */
    private boolean clock(int at) {
        String text = words.analysis().text();
        int start = words.get(at).span().start();
        int end = words.get(at).span().end();
        boolean after = start > 1 && text.charAt(start - 1) == ':' && Character.isDigit(text.charAt(start - 2));
        boolean before = end + 1 < text.length() && text.charAt(end) == ':' && Character.isDigit(text.charAt(end + 1));
        return Character.isDigit(text.charAt(start)) && (after || before);
    }

    /** "One in ten people", "three out of four": a share, either number of it. */
    private boolean share(int at, int start, int end) {
        for (int first = Math.max(start, at - 3); first <= at; first++) {
            int of = first + 1;
            boolean in = of < end
                    && words.get(of).text().equals("in")
                    && words.get(first).text().equals("one");
            boolean out = of + 1 < end
                    && words.get(of).text().equals("out")
                    && words.get(of + 1).text().equals("of")
                    && lexicon.numbers().containsKey(words.get(first).text());
            int second = in ? of + 1 : of + 2;
            if ((in || out)
                    && second < end
                    && (at == first || at == second)
                    && lexicon.numbers().containsKey(words.get(second).text())) {
                return true;
            }
        }
        return false;
    }

    /** "Rose from 25 to 32" gives the second number alone. */
    private boolean rises(int at, int start) {
        return at - 2 >= start
                && words.get(at - 1).text().equals("from")
                && words.get(at - 2).isVerb();
    }

    private static boolean isMoney(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("$€£¥".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** "Not a single soldier". */
    private boolean single(int at, int start, int end) {
        Vague vague = at > start && at + 1 < end ? vague(at - 1, 3) : null;
        return vague != null && vague.low() == null;
    }

    /** Inside a phrase that gives no number: "no one", "one another". */
    private boolean nobody(int at, int start, int end) {
        boolean number = lexicon.numbers().containsKey(words.get(at).text());
        for (int from = Math.max(start, at - 2); number && from <= at; from++) {
            for (int length = Math.max(2, at - from + 1); length <= LONGEST_PHRASE && from + length <= end; length++) {
                Vague vague = vague(from, length);
                if (vague != null && vague.low() == null) {
                    return true;
                }
            }
        }
        // "none of the 14"
        for (int length = 2; length <= LONGEST_PHRASE && at - length >= start; length++) {
            boolean none = NONE.contains(words.get(at - length).text());
            Vague vague = none ? vague(at - length, length) : null;
            if (vague != null && vague.low() == null) {
                return true;
            }
        }
        return false;
    }

    private boolean hyphen(int at) {
        int gap = words.get(at).span().end();
        return words.get(at + 1).span().start() == gap + 1
                && words.analysis().text().charAt(gap) == '-';
    }

    /** "X to Y", "X or Y", and "X and Y" after "between". */
    private boolean joins(int at, int number, int start) {
        String word = words.get(at).text();
        return JOINS.contains(word)
                || (word.equals("and")
                        && number > start
                        && words.get(number - 1).text().equals("between"));
    }

    private boolean partOfTime(int at) {
        for (TimeExpression time : words.analysis().times(words.get(at).span())) {
            if (time.precision() != Precision.VAGUE
                    && time.span().covers(words.get(at).span())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Numeral vague(int at, int start, int end) {
        for (int length = LONGEST_PHRASE; length > 0; length--) {
            if (at + length <= end) {
                Vague vague = vague(at, length);
                if (vague != null && vague.low() != null) {
                    int last = at + length - 1;
                    return new Numeral(boundStart(at, start), last, last, vague.low(), null, Bound.AT_LEAST, false);
                }
            }
        }
        return null;
    }

    /** A number that was read: its last word and value. */
    private record Read(int last, long value) {}

    private @Nullable Read number(int at, int end) {
        boolean several = phrasing.numbers().contains(words.get(at).text());
        for (int length = LONGEST_NUMBER; several && length > 1; length--) {
            Long whole = at + length <= end ? lexicon.numbers().get(String.join(" ", phrase(at, length))) : null;
            if (whole != null) {
                return new Read(at + length - 1, whole);
            }
        }
        String text = words.get(at).text();
        BigDecimal value;
        if (Character.isDigit(text.charAt(0)) && DIGITS.matcher(text).matches()) {
            value = digits(text);
        } else if (lexicon.numbers().containsKey(text)) {
            return spelled(at, end);
        } else if ((text.equals("a") || text.equals("half"))
                && at + 1 < end
                && lexicon.scales().containsKey(words.get(at + 1).text())
                && words.get(at + 1).text().length() > 2) {
            return new Read(at + 1, factor(words.get(at + 1).text()));
        } else {
            return null;
        }
        int last = at;
        while (last + 1 < end
                && lexicon.scales().containsKey(words.get(last + 1).text())) {
            last++;
            value = value.multiply(BigDecimal.valueOf(factor(words.get(last).text())));
        }
        return value.remainder(BigDecimal.ONE).signum() != 0 ? null : new Read(last, value.longValueExact());
    }

    private static BigDecimal digits(String text) {
        boolean separated = SEPARATED.matcher(text).matches();
        return new BigDecimal(separated ? text.replaceAll("\\D", "") : text);
    }

    /** "Two hundred and fifty thousand": units add up, scales multiply. */
    private Read spelled(int at, int end) {
        Map<String, Long> numbers = lexicon.numbers();
        long total = 0;
        long part = 0;
        int last = at;
        for (int i = at; i < end; i++) {
            String text = words.get(i).text();
            if (numbers.containsKey(text)) {
                long next = numbers.get(text);
                boolean fits =
                        i == at || last != i - 1 || scale(words.get(i - 1).text()) || (part % 100 >= 20 && next < 10);
                if (!fits) {
                    break;
                }
                part += next;
            } else if (scale(text) && (text.length() > 2)) {
                long factor = factor(text);
                if (factor < 1000) {
                    part *= factor;
                } else {
                    total += part * factor;
                    part = 0;
                }
            } else if (text.equals("and")
                    && i + 1 < end
                    && scale(words.get(i - 1).text())
                    && numbers.containsKey(words.get(i + 1).text())) {
                continue;
            } else {
                break;
            }
            last = i;
        }
        return new Read(last, total + part);
    }

    private long factor(String scale) {
        return Objects.requireNonNull(lexicon.scales().get(scale), scale);
    }

    private boolean scale(String word) {
        return lexicon.scales().containsKey(word);
    }

    private Numeral bounded(int at, int last, long value, @Nullable Read upper, int start, int end) {
        Bound bound = Bound.EXACT;
        int first = at;
        for (int length = LONGEST_PHRASE; length > 0 && first == at; length--) {
            Bound before = at - length >= start ? bound(at - length, length) : null;
            if (before != null) {
                bound = before;
                first = at - length;
            }
        }
        int after = last;
        for (int length = 2; length > 0 && after == last; length--) {
            Bound behind =
                    last + length < end && BEHIND.contains(words.get(last + 1).text()) ? bound(last + 1, length) : null;
            if (behind != null) {
                bound = behind;
                after = last + length;
            }
        }
        return new Numeral(first, last, after, value, upper == null ? null : upper.value(), bound, false);
    }

    private int boundStart(int at, int start) {
        for (int length = LONGEST_PHRASE; length > 0; length--) {
            if (at - length >= start && bound(at - length, length) != null) {
                return at - length;
            }
        }
        return at;
    }

    private @Nullable Vague vague(int at, int length) {
        return phrasing.vagues().contains(words.get(at).text())
                ? lexicon.vagues().get(phrase(at, length))
                : null;
    }

    private @Nullable Bound bound(int at, int length) {
        return phrasing.bounds().contains(words.get(at).text())
                ? lexicon.bounds().get(phrase(at, length))
                : null;
    }

    private List<String> phrase(int at, int length) {
        List<String> phrase = new ArrayList<>(length);
        for (int i = at; i < at + length; i++) {
            phrase.add(words.get(i).text());
        }
        return phrase;
    }
}
