package org.parley.analyse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds where sentences and paragraphs end among tokens; every token lies in exactly one sentence. */
public final class Sentences {
    /** Tokens {@code first} to {@code end}, exclusive, in a paragraph. */
    public record Range(int first, int end, int paragraph) {}

    private static final String CLOSERS = "\"”’'»)]}";
    private static final String OPENERS = "\"“„‘«([{¿¡";

    private final Abbreviations abbreviations;
    private final Set<String> starters;

    Sentences(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        this.starters =
                Table.rows("sentence-starters.tsv").stream().map(r -> r[0]).collect(Collectors.toSet());
    }

    List<Range> of(String text, List<Piece> tokens) {
        List<Range> out = new ArrayList<>();
        Lines lines = Lines.of(text);
        int first = 0;
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            boolean line = !last
                    && lines.breaks(
                            text,
                            tokens.get(i).span().end(),
                            tokens.get(i + 1).span().start());
            if (last || line || endsAfter(text, tokens, i, first)) {
                out.add(new Range(first, i + 1, paragraph));
                first = i + 1;
                paragraph += line ? 1 : 0;
            }
        }
        return out;
    }

    /** Whether a sentence ends after token {@code i}, which is not the last of its line. */
    private boolean endsAfter(String text, List<Piece> tokens, int i, int first) {
        int mark = i;
        while (mark > first && closes(text, tokens, mark)) {
            mark--;
        }
        if (!isTerminal(text, tokens.get(mark)) || mark < i && mark == first) {
            return false;
        }
        Piece next = tokens.get(i + 1);
        boolean gap = next.span().start() > tokens.get(i).span().end();
        if (closes(text, tokens, i + 1) && !gap) {
            return false;
        }
        int after = i + 1;
        while (after + 1 < tokens.size()
                && OPENERS.indexOf(text.charAt(tokens.get(after).span().start())) >= 0) {
            after++;
        }
        int start = text.codePointAt(tokens.get(after).span().start());
        boolean opened = after > i + 1;
        if (tokens.get(mark).abbreviation()) {
            return gap && endsAbbreviation(text, tokens.get(mark), tokens.get(after), opened);
        }
        boolean capital = Character.isUpperCase(start) || Character.isTitleCase(start);
        if (!gap) {
            // a missing blank: "over.The next" and "said.“We", but neither "bbc.com" nor ".5"
            return capital && (opened || mark < i || isLowerWord(text, tokens, mark - 1, first));
        }
        if (text.charAt(tokens.get(mark).span().start()) == '.'
                && tokens.get(mark).span().length() > 1) {
            return capital;
        }
        return !Character.isLowerCase(start) && (Character.isLetterOrDigit(start) || opened || !isSign(start))
                || opened && mark == i;
    }

    private boolean endsAbbreviation(String text, Piece token, Piece next, boolean opened) {
        String word = token.span().in(text);
        String bare = word.substring(0, word.length() - 1);
        Abbreviations.Kind kind = abbreviations.kind(bare);
        if (kind == Abbreviations.Kind.TITLE || kind == Abbreviations.Kind.NUMBER) {
            return false;
        }
        if (kind == null && bare.indexOf('.') < 0) {
            return false;
        }
        return opened || starters.contains(next.span().in(text));
    }

    private static boolean isLowerWord(String text, List<Piece> tokens, int i, int first) {
        if (i < first) {
            return false;
        }
        String word = tokens.get(i).span().in(text);
        return word.length() > 1 && word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSign(int c) {
        return c == ',' || c == ';' || c == ':' || c == '-' || c == '–' || c == '—';
    }

    /** A closing mark: one that stands right after what it closes. */
    private static boolean closes(String text, List<Piece> tokens, int i) {
        int at = tokens.get(i).span().start();
        if (CLOSERS.indexOf(text.charAt(at)) < 0 || at == 0) {
            return false;
        }
        return !Character.isWhitespace(text.charAt(at - 1));
    }

    private static boolean isTerminal(String text, Piece token) {
        char c = text.charAt(token.span().end() - 1);
        return token.abbreviation() || c == '.' || c == '!' || c == '?' || c == '…' || c == '։' || c == '。' || c == '؟';
    }
}
