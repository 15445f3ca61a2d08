package org.parley.extract.figure;

import java.util.List;
import java.util.Set;
import org.parley.extract.words.Phrases.Hit;
import org.parley.extract.words.Words;

/** How a number goes on from the figure before it in the sentence: as a part of it, or as one more of its kind. */
final class Sequel {
    private static final Set<String> COORDINATORS = Set.of("and", ",", "or");
    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");
    private static final Set<String> PLACES = Set.of("in", "at", "near", "around", "from", "outside", "elsewhere");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "''", "``");
    private static final Set<String> COUNTS = Set.of("number", "figure", "total", "count", "estimate");
    private static final int FARTHEST_COUNT = 3;
    private static final int FARTHEST_PART = 14;
    private static final int FARTHEST_PLACE = 9;
    private static final int MOST_OPENING = 4;

    private final Words words;
    private final Between between;
    private final int start;
    private final int end;

    /** Numbers between the words {@code start} and {@code end} of one sentence. */
    Sequel(Words words, Between between, int start, int end) {
        this.words = words;
        this.between = between;
        this.start = start;
        this.end = end;
    }

    /** A part phrase stands between the last figure and this number. */
    boolean part(Numeral number, int lastEnd) {
        for (int at = Math.max(start, lastEnd + 1); at < number.first(); at++) {
            for (Hit<List<String>> hit : between.parts(at, number.first())) {
                int rest = number.first() - hit.last() - 1;
                if (rest <= 3 || coordinatedFrom(hit.last() + 1, number.first())) {
                    return between.noClauseEnd(lastEnd + 1, at);
                }
            }
        }
        // "469 people, 185 of them children"
        int next = number.last() + 1;
        boolean ofThem = next + 1 < end
                && words.get(next).text().equals("of")
                && Set.of("them", "whom", "these", "those")
                        .contains(words.get(next + 1).text());
        // "of the 44 people killed, 21 were children"
        boolean ofAll = words.get(start).text().equals("of")
                && words.get(number.first() - 1).text().equals(",");
        return lastEnd >= 0 && (ofThem && unquoted(lastEnd + 1, number.first()) || ofAll);
    }

    /** "Of these, 18,100 are in shelters", at the head of a sentence. */
    boolean ofThese(Numeral number) {
        return number.first() - start <= MOST_OPENING
                && number.first() > start + 1
                && Set.of("of", "among").contains(words.get(start).text())
                && Set.of("them", "these", "those", "whom")
                        .contains(words.get(start + 1).text());
    }

    /** "six of them were", "13 of whom are": what became of the part is told at once. */
    boolean fate(Numeral number) {
        int verb = number.last() + 3;
        return verb < end
                && words.get(number.last() + 1).text().equals("of")
                && words.get(verb).forms().stream().anyMatch(Set.of("be", "have", "get", "die")::contains);
    }

    /** "... put the number at 1,800", "estimated their number at between 20 and 30": the count of before, told anew. */
    boolean recounts(Numeral number) {
        int at = number.first() - 1;
        at -= at > start && words.get(at).text().equals("between") ? 1 : 0;
        if (at <= start || !Set.of("at", "to").contains(words.get(at).text())) {
            return false;
        }
        for (int i = at - 1; i >= start && at - i <= FARTHEST_COUNT; i--) {
            if (words.get(i).isNoun() && COUNTS.contains(words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean coordinatedFrom(int from, int to) {
        return to - from <= FARTHEST_PART
                && between.noClauseEnd(from, to)
                && from < to
                && words.get(to - 1).text().equals("and");
    }

    /** "13 deaths – eight civilians and five soldiers": a dash breaks the number down. */
    boolean broken(Numeral number, int lastEnd) {
        return lastEnd >= 0
                && number.first() - lastEnd == 2
                && Set.of("–", "—", "--", ":").contains(words.get(lastEnd + 1).text());
    }

    /** "Eight children and two medics". */
    boolean joined(Numeral number, int lastEnd) {
        return number.first() - lastEnd == 2 && words.get(lastEnd + 1).text().equals("and");
    }

    boolean coordinated(Numeral number, int lastEnd) {
        int from = lastEnd + 1;
        if (number.first() <= from || number.first() - from > 3) {
            return false;
        }
        for (int at = from; at < number.first(); at++) {
            // "a mother and her three children"
            boolean whose = at > from && OWNERS.contains(words.get(at).text());
            if (!whose && !COORDINATORS.contains(words.get(at).text())) {
                return false;
            }
        }
        return true;
    }

    /** "30 people in Rafah and 12 in Jabalia": a bare number with a place of its own. */
    boolean elsewhere(Numeral number, int lastEnd) {
        int next = number.last() + 1;
        int before = number.first() - 1;
        return next < end
                && before > lastEnd
                && COORDINATORS.contains(words.get(before).text())
                && PLACES.contains(words.get(next).text())
                && number.first() - lastEnd <= FARTHEST_PLACE
                && between.noClauseEnd(lastEnd + 1, number.first())
                && between.noVerb(lastEnd + 1, number.first());
    }

    private boolean unquoted(int from, int to) {
        for (int at = from; at < to; at++) {
            if (QUOTES.contains(words.get(at).text())) {
                return false;
            }
        }
        return true;
    }
}
