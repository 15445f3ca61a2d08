package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.parley.domain.Span;

/** What stands between quotation marks in a text: pairs within a paragraph, an unclosed one running to its end. */
final class Quotes {
    private static final String OPEN = "“„‟«";
    private static final String CLOSE = "”»";

    private final List<Span> inner = new ArrayList<>();

    Quotes(String text) {
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            line(text, from, to);
            from = to + 1;
        }
    }

    private void line(String text, int from, int to) {
        int start = -1;
        int found = inner.size();
        for (int i = from; i < to; i++) {
            int n = mark(text, i, to);
            if (n == 0) {
                continue;
            }
            char c = text.charAt(i);
            if (start < 0) {
                if (CLOSE.indexOf(c) < 0) {
                    start = i + n;
                }
            } else if (OPEN.indexOf(c) < 0 && c != '`') {
                add(text, start, i);
                start = -1;
            }
            i += n - 1;
        }
        if (start >= 0 && to - start > 1) {
            add(text, start, to);
        }
        if (inner.size() == found) {
            single(text, from, to);
        }
    }

    /** Length of the double mark at {@code i}, 0 when there is none. */
    private static int mark(String text, int i, int to) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || c == ' ') {
            return 0;
        }
        if (c == '"' || c == '″' || OPEN.indexOf(c) >= 0 || CLOSE.indexOf(c) >= 0) {
            return 1;
        }
        boolean two = i + 1 < to && text.charAt(i + 1) == c;
        return two && (c == '\'' || c == '`' || c == '’' || c == '‘') ? 2 : 0;
    }

    /** Single marks count only in a line without double ones, as in British papers and headlines. */
    private void single(String text, int from, int to) {
        int start = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean apostrophe = c == '\'' || c == '’';
            boolean before = i == from || !Character.isLetterOrDigit(text.charAt(i - 1));
            boolean after = i + 1 == to || !Character.isLetterOrDigit(text.charAt(i + 1));
            if (start < 0 && (c == '‘' || c == '\'') && before && !after) {
                start = i + 1;
            } else if (start >= 0 && apostrophe && !before && after && !plural(text, i)
                    || start >= 0 && apostrophe && i > from && ".,!?".indexOf(text.charAt(i - 1)) >= 0 && after) {
                add(text, start, i);
                start = -1;
            }
        }
    }

    /** "the separatists' army": an apostrophe after s with a small letter to follow may be a genitive. */
    private static boolean plural(String text, int i) {
        return text.charAt(i - 1) == 's'
                && i + 2 < text.length()
                && text.charAt(i + 1) == ' '
                && Character.isLowerCase(text.charAt(i + 2))
                && text.indexOf('\'', i + 1) > 0
                && text.indexOf('\'', i + 1) - i < 60
                && text.substring(i + 1, text.indexOf('\'', i + 1)).indexOf('\n') < 0;
    }

    private void add(String text, int start, int end) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            inner.add(new Span(start, end));
        }
    }

    /** All stretches, in order. */
    List<Span> all() {
        return inner;
    }

    /** The quoted parts of a content. */
    List<Span> in(List<Span> content) {
        List<Span> out = new ArrayList<>();
        for (Span c : content) {
            for (int k = firstAfter(c.start()); k < inner.size() && inner.get(k).start() < c.end(); k++) {
                Span q = inner.get(k);
                out.add(new Span(Math.max(c.start(), q.start()), Math.min(c.end(), q.end())));
            }
        }
        return out;
    }

    private int firstAfter(int position) {
        int low = 0;
        int high = inner.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inner.get(middle).end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean covers(int position) {
        int k = firstAfter(position);
        return k < inner.size() && inner.get(k).start() <= position;
    }
}
