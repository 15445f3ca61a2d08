package org.parley.extract.figure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.TimeExpression.Precision;
import org.parley.domain.lexicon.FigureLexicon;
import org.parley.extract.words.Phrases;
import org.parley.extract.words.Word;
import org.parley.extract.words.Words;

/**
 * The noun phrase a number counts.
 *
 * @param last its last word: that of the number when nothing nominal follows
 * @param group the noun as it is kept ("civilians"), null for everyone
 * @param printed what stands between number and end of the phrase, null when nothing does
 * @param other the noun makes the number no figure about people (days, kilometres, missiles)
 */
record Counted(int last, @Nullable String group, @Nullable String printed, boolean other) {
    private static final int FARTHEST = 6;
    /** Without a parser the noun is taken to come within so many words. */
    private static final int MOST_UNKNOWN = 3;

    private static final Set<String> OBJECT_STARTS = Set.of("the", "a", "an", "its", "their", "his", "her");
    private static final Set<String> STATES = Set.of("wounded", "injured", "dead");
    private static final Set<String> ENDS = Set.of(
            "and",
            "or",
            "but",
            "that",
            "who",
            "which",
            "when",
            "while",
            "as",
            "if",
            "in",
            "on",
            "at",
            "by",
            "with",
            "for",
            "to",
            "from",
            "after",
            "before",
            "during",
            "since",
            "including",
            "were",
            "was",
            "are",
            "is",
            "be",
            "been",
            "has",
            "have",
            "had",
            "will",
            "would",
            "said",
            "killed",
            "wounded",
            "injured",
            "dead",
            "died",
            "now",
            "live",
            "lived",
            "near",
            "into",
            "against",
            "over",
            "inside",
            "across",
            "per",
            "not");

    /** Finds nouns after numbers. */
    static final class Finder {
        private final Words words;
        private final Phrases<List<String>> groups;
        private final Phrases<List<String>> others;
        private final FigureLexicon lexicon;

        Finder(FigureLexicon lexicon, Phrasing phrasing, Words words) {
            this.lexicon = lexicon;
            this.words = words;
            this.groups = phrasing.groups();
            this.others = phrasing.others();
        }

        private boolean inTime(Word word) {
            return words.analysis().times(word.span()).stream()
                    .anyMatch(time ->
                            time.precision() != Precision.VAGUE && time.span().covers(word.span()));
        }

        Counted after(Numeral number, int end) {
            int limit = Math.min(end, number.last() + 1 + FARTHEST);
            int last = number.head();
            String group = null;
            for (int at = number.last() + 1; at < limit; at++) {
                Word word = words.get(at);
                if (word.isSign() && !word.text().equals("'s")) {
                    if (at == number.last() + 1 && word.text().equals("%")) {
                        return new Counted(at, null, null, true);
                    }
                    break;
                }
                boolean of = word.text().equals("of") && at > number.last() + 1;
                boolean verb = word.known()
                        && word.isVerb()
                        && (last > number.head()
                                || words.get(at - 1).upos().equals("PRON")
                                || at + 1 < end
                                        && OBJECT_STARTS.contains(
                                                words.get(at + 1).text()));
                boolean another = Character.isDigit(word.text().charAt(0))
                        && at > number.last() + 1
                        && !words.get(number.last() + 1).text().equals("of")
                        && !number.article();
                if (of || verb || another) {
                    break;
                }
                List<Phrases.Hit<List<String>>> found = groups.at(words, at, end);
                if (!found.isEmpty()) {
                    Phrases.Hit<List<String>> hit = found.get(0);
                    group = lexicon.groups().get(hit.value());
                    last = hit.last();
                    // "Armenian civilians", "construction engineer": the phrase goes on to its last noun
                    at = hit.last();
                    continue;
                }
                if (group == null && !others.at(words, at, end).isEmpty()) {
                    Phrases.Hit<List<String>> other = others.at(words, at, end).get(0);
                    // "a 34-year-old man" is one man
                    if (number.article() && other.value().contains("old")) {
                        at = other.last();
                        continue;
                    }
                    return new Counted(at, null, null, true);
                }
                boolean describes = at + 1 < end
                        && STATES.contains(word.text())
                        && !groups.at(words, at + 1, end).isEmpty();
                // "200 of the 500 or so gunmen"
                if (word.text().equals("or")
                        && at + 1 < end
                        && words.get(at + 1).text().equals("so")) {
                    at++;
                    continue;
                }
                if (group != null || ENDS.contains(word.text()) && !describes || inTime(word)) {
                    break;
                }
                if (word.known()
                        && (word.upos().equals("ADP") && !word.text().equals("of")
                                || word.upos().equals("AUX")
                                || word.upos().equals("SCONJ"))) {
                    break;
                }
                if (word.known() ? word.isNoun() : at - number.last() <= MOST_UNKNOWN) {
                    last = at;
                }
            }
            String printed = last > number.last()
                    ? words.span(number.last() + 1, last).in(words.analysis().text())
                    : null;
            return new Counted(last, group, printed, false);
        }
    }
}
