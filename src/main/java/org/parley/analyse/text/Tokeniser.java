package org.parley.analyse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.analyse.model.Words.Word;
import org.parley.domain.Span;

/** Joins and parts basic words to the tokens of English treebanks: {@code U.S.}, {@code 1,500}, {@code 's}, {@code do} + {@code n't}. */
public final class Tokeniser {
    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

    private final Abbreviations abbreviations;

    Tokeniser(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    List<Piece> tokens(String text, List<Word> words) {
        List<Piece> out = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            i = next(text, words, i, out);
        }
        return out;
    }

    /** Adds the token or tokens that begin with word {@code i}; gives the first word after them. */
    private int next(String text, List<Word> words, int i, List<Piece> out) {
        Word w = words.get(i);
        char first = text.charAt(w.start());
        if (Character.isDigit(first)) {
            int j = i + 1;
            while (touches(words, j - 1)
                    && touches(words, j)
                    && isNumberSign(text, words.get(j))
                    && Character.isDigit(text.charAt(words.get(j + 1).start()))) {
                j += 2;
            }
            return add(out, words, i, j, false);
        }
        if (isLetter(text, w)) {
            return word(text, words, i, out);
        }
        if (w.norm().equals("'")
                && touches(words, i)
                && i > 0
                && touches(words, i - 1)
                && CLITICS.contains(words.get(i + 1).norm())
                && !touchesLetter(text, words, i + 1)) {
            return add(out, words, i, i + 2, false);
        }
        if (first == '.' || first == '-') {
            int j = i + 1;
            while (touches(words, j - 1) && text.charAt(words.get(j).start()) == first) {
                j++;
            }
            return add(out, words, i, j, false);
        }
        return add(out, words, i, i + 1, false);
    }

    private int word(String text, List<Word> words, int i, List<Piece> out) {
        Word w = words.get(i);
        if (negated(text, words, i)) {
            // do + n't: the treebanks part the word before its n
            int cut = w.end() - 1;
            out.add(new Piece(new Span(w.start(), cut), i, false));
            out.add(new Piece(new Span(cut, words.get(i + 2).end()), i + 1, false));
            return i + 3;
        }
        int j = i + 1;
        // O'Brien, Sana'a
        while (touches(words, j - 1)
                && touches(words, j)
                && words.get(j).norm().equals("'")
                && isLetter(text, words.get(j + 1))
                && (!CLITICS.contains(words.get(j + 1).norm()) || touchesLetter(text, words, j + 1))
                && !negated(text, words, j - 1)) {
            j += 2;
        }
        if (j > i + 1) {
            return add(out, words, i, j, false);
        }
        int dotted = initials(text, words, i);
        if (dotted > i) {
            return add(out, words, i, dotted, true);
        }
        if (touches(words, i)
                && text.charAt(words.get(i + 1).start()) == '.'
                && !(touches(words, i + 1) && text.charAt(words.get(i + 2).start()) == '.')) {
            Abbreviations.Kind kind = abbreviations.kind(text.substring(w.start(), w.end()));
            boolean capital = Character.isUpperCase(text.charAt(w.start()));
            if (kind == Abbreviations.Kind.NUMBER
                            && i + 2 < words.size()
                            && Character.isDigit(text.charAt(words.get(i + 2).start()))
                    || kind == Abbreviations.Kind.TITLE && capital
                    || kind == Abbreviations.Kind.PLAIN && i + 2 < words.size()) {
                return add(out, words, i, i + 2, true);
            }
        }
        return add(out, words, i, i + 1, false);
    }

    /** End of a run of single letters with dots (U.S., J., a.m.); {@code i} when there is none. */
    private static int initials(String text, List<Word> words, int i) {
        int j = i;
        while (j + 1 < words.size()
                && isSingleLetter(text, words.get(j))
                && touches(words, j)
                && text.charAt(words.get(j + 1).start()) == '.') {
            j += 2;
            if (j >= words.size() || !touches(words, j - 1)) {
                break;
            }
        }
        if (j == i + 2 && Character.isLowerCase(text.charAt(words.get(i).start()))) {
            return i;
        }
        // "Vitamin C." at the end of a line is the end of a sentence
        boolean last = j == i + 2
                && (j >= words.size()
                        || text.substring(words.get(j - 1).end(), words.get(j).start())
                                .contains("\n"));
        return last ? i : j;
    }

    private static boolean negated(String text, List<Word> words, int i) {
        return touches(words, i)
                && touches(words, i + 1)
                && words.get(i).norm().endsWith("n")
                && words.get(i).norm().length() > 2
                && Character.toLowerCase(text.charAt(words.get(i).end() - 1)) == 'n'
                && words.get(i + 1).norm().equals("'")
                && words.get(i + 2).norm().equals("t")
                && !touchesLetter(text, words, i + 2);
    }

    private static boolean touchesLetter(String text, List<Word> words, int i) {
        return touches(words, i) && isLetter(text, words.get(i + 1));
    }

    private static int add(List<Piece> out, List<Word> words, int i, int end, boolean abbreviation) {
        out.add(new Piece(new Span(words.get(i).start(), words.get(end - 1).end()), i, abbreviation));
        return end;
    }

    /** Whether the word after word {@code i} follows without a gap. */
    private static boolean touches(List<Word> words, int i) {
        return i + 1 < words.size() && words.get(i).end() == words.get(i + 1).start();
    }

    private static boolean isNumberSign(String text, Word w) {
        char c = text.charAt(w.start());
        return c == '.' || c == ',';
    }

    private static boolean isSingleLetter(String text, Word w) {
        return w.end() - w.start() == 1 && Character.isLetter(text.charAt(w.start()));
    }

    private static boolean isLetter(String text, Word w) {
        return Character.isLetter(text.codePointAt(w.start()));
    }
}
