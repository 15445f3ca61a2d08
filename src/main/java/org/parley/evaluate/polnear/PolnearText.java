package org.parley.evaluate.polnear;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.domain.Span;

/** A document of the corpus cut into the tokens that are counted, with paragraphs and quotation marks. */
final class PolnearText {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[’'.,\\-&][\\p{L}\\p{N}]+)*|[^\\p{IsWhite_Space}]");
    private static final Pattern MARK = Pattern.compile("[“”\"]|''|``");

    final String text;
    private final List<Span> tokens = new ArrayList<>();
    private final List<String> low = new ArrayList<>();
    private final BitSet word = new BitSet();
    private final BitSet quoted;
    private final int[] paragraph;

    PolnearText(String text) {
        this.text = text;
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            if (m.group().codePoints().anyMatch(Character::isLetterOrDigit)) {
                word.set(tokens.size());
            }
            tokens.add(new Span(m.start(), m.end()));
            low.add(m.group().toLowerCase(Locale.ROOT));
        }
        paragraph = new int[tokens.size()];
        for (int i = 1; i < paragraph.length; i++) {
            int gap = text.substring(tokens.get(i - 1).end(), tokens.get(i).start())
                    .indexOf('\n');
            paragraph[i] = paragraph[i - 1] + (gap >= 0 ? 1 : 0);
        }
        quoted = tokens(stretches());
    }

    /** Stretches between double marks, pairs within a paragraph, an unclosed one to its end; the marks belong to them. */
    private List<Span> stretches() {
        List<Span> out = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            int start = -1;
            Matcher m = MARK.matcher(line);
            while (m.find()) {
                if (start < 0) {
                    start = m.group().equals("”") ? -1 : m.start();
                } else if (!m.group().equals("“") && !m.group().equals("``")) {
                    out.add(new Span(from + start, from + m.end()));
                    start = -1;
                }
            }
            if (start >= 0 && line.length() - start > 1) {
                out.add(new Span(from + start, from + line.length()));
            }
            from += line.length() + 1;
        }
        return out;
    }

    /** Tokens that share a character with one of the spans. */
    BitSet tokens(List<Span> spans) {
        BitSet out = new BitSet();
        for (Span s : spans) {
            int i = after(s.start());
            while (i < tokens.size() && tokens.get(i).start() < s.end()) {
                out.set(i++);
            }
        }
        return out;
    }

    private int after(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    String low(int token) {
        return low.get(token);
    }

    boolean isWord(int token) {
        return word.get(token);
    }

    /** Without signs; signs alone stay. */
    BitSet loose(BitSet set) {
        BitSet out = (BitSet) set.clone();
        out.and(word);
        return out.isEmpty() ? set : out;
    }

    /** Runs of neighbouring tokens within a paragraph, as first and last token. */
    List<List<Integer>> segments(BitSet set) {
        List<List<Integer>> out = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            if (first >= 0 && (i != last + 1 || paragraph[i] != paragraph[last])) {
                out.add(List.of(first, last));
                first = -1;
            }
            first = first < 0 ? i : first;
            last = i;
        }
        if (first >= 0) {
            out.add(List.of(first, last));
        }
        return out;
    }

    /** Direct, mixed or indirect by the share of the content's words within marks. */
    Kind kind(BitSet content) {
        BitSet words = (BitSet) content.clone();
        words.and(word);
        BitSet marked = (BitSet) words.clone();
        marked.and(quoted);
        int n = marked.cardinality();
        return n == 0 ? Kind.INDIRECT : n == words.cardinality() ? Kind.DIRECT : Kind.MIXED;
    }

    /** How much of a content is quoted. */
    enum Kind {
        DIRECT,
        MIXED,
        INDIRECT
    }
}
