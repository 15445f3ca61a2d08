package org.parley.extract.figure;

import java.util.List;
import java.util.Set;
import org.parley.extract.words.Phrases;
import org.parley.extract.words.Word;
import org.parley.extract.words.Words;

/** What stands between two words of a sentence: whether a number and the word that says what it counts can belong together. */
final class Between {
    private static final Set<String> CLAUSE_ENDS =
            Set.of(";", "while", "but", "although", "because", "whereas", "–", "—");
    private static final Set<String> OPENERS = Set.of("as", "when", "if", "until", "since", "where");
    private static final Set<String> SAYING = Set.of("say", "tell", "add", "warn", "note", "claim");
    private static final Set<String> DESCRIBES = Set.of(
            "the",
            "of",
            "another",
            "other",
            "more",
            "their",
            "its",
            "his",
            "all",
            "lives",
            "life",
            "also",
            "up",
            "than",
            "as",
            "many",
            "a",
            "total",
            "some",
            "so",
            "far",
            "by",
            "an",
            "estimated",
            "dead",
            "hostage",
            "prisoner");
    private static final Set<String> ALONG = Set.of("along", "together");
    private static final Set<String> ASIDE = Set.of("whom", "them", "these", "those");

    private final Words words;
    private final Phrases<List<String>> parts;

    Between(Words words, Phrases<List<String>> parts) {
        this.words = words;
        this.parts = parts;
    }

    /** Phrases at {@code at} that make what follows a part of the figure before. */
    List<Phrases.Hit<List<String>>> parts(int at, int to) {
        return parts.at(words, at, to);
    }

    /** Behind "with", "along with", "together with": "was arrested with nine others". */
    int along(int at) {
        int with = at < words.size() && ALONG.contains(words.get(at).text()) ? at + 1 : at;
        boolean there = with < words.size() && words.get(with).text().equals("with");
        return there
                ? with + 1
                : words.get(Math.min(at, words.size() - 1)).text().equals("alongside") ? at + 1 : at;
    }

    boolean onlyDescribes(int from, int to) {
        for (int at = from; at < to; at++) {
            Word word = words.get(at);
            if (word.isSign() || !word.isAdverb() && !DESCRIBES.contains(word.text())) {
                return false;
            }
        }
        return true;
    }

    /** No number but that of "from 25" or "in 2020". */
    boolean noNumber(int from, int to) {
        for (int at = from; at < to; at++) {
            if (number(words.get(at))) {
                String before = words.get(at - 1).text();
                if (!before.equals("from") && !before.equals("in")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** No end of clause and no other subject; what stands between commas about a part of them does not count. */
    boolean clear(int from, int to) {
        boolean aside = false;
        for (int at = from; at < to; at++) {
            Word word = words.get(at);
            if (CLAUSE_ENDS.contains(word.text()) || speaks(at) || !aside && opens(at, from)) {
                return false;
            }
            if (!aside && (!parts(at, to).isEmpty() || aside(at, to))) {
                aside = true;
            } else if (aside && word.text().equals(",")) {
                aside = false;
            } else if (!aside
                    && at > from
                    && Character.isDigit(word.text().charAt(0))
                    && word.span().length() < 4
                    && !joined(at, from)) {
                return false;
            }
        }
        return true;
    }

    private static boolean number(Word word) {
        return Character.isDigit(word.text().charAt(0)) || word.upos().equals("NUM");
    }

    /** "An officer and some 27 of his men lost their lives": the number behind "and" counts one more subject of the same verb. */
    private boolean joined(int number, int from) {
        int at = number - 1;
        while (at > from && number - at <= 3 && !words.get(at).text().equals("and")) {
            at--;
        }
        return words.get(at).text().equals("and") && noVerb(from, number);
    }

    /** Where another clause opens: "..., as the displaced top ...", "a monitor shows that ...". */
    private boolean opens(int at, int from) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        return OPENERS.contains(word.text()) && word.upos().equals("SCONJ")
                || word.text().equals("that") && (word.upos().equals("SCONJ") || before.isVerb()) && at > from;
    }

    /** "One of them said ...", but not "25 are said to have been killed". */
    private boolean speaks(int at) {
        return words.get(at).isVerb()
                && !words.get(at - 1).forms().contains("be")
                && words.get(at).forms().stream().anyMatch(SAYING::contains);
    }

    /** ", half of them children," and ", who had fled," open an aside. */
    private boolean aside(int at, int to) {
        if (!words.get(at).text().equals(",") || at + 1 >= to) {
            return false;
        }
        if (words.get(at + 1).text().equals("who")) {
            return true;
        }
        for (int i = at + 2; i + 1 < to && i < at + 6; i++) {
            if (words.get(i).text().equals("of")
                    && ASIDE.contains(words.get(i + 1).text())) {
                return true;
            }
        }
        return false;
    }

    boolean noSign(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.get(at).isSign()) {
                return false;
            }
        }
        return true;
    }

    boolean noClauseEnd(int from, int to) {
        for (int at = from; at < to; at++) {
            if (CLAUSE_ENDS.contains(words.get(at).text())) {
                return false;
            }
        }
        return true;
    }

    /** No verb at all, as far as the words are known. */
    boolean noVerb(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.get(at).isVerb()) {
                return false;
            }
        }
        return true;
    }
}
