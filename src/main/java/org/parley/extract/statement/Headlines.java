package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;

/** Headlines that let somebody speak by a colon: "Ankara: Operation urgently needed", "Talks 'possible': Kremlin". */
final class Headlines {
    private static final int NAME = 7;
    private static final double CONFIDENCE = 0.6;

    private final Page page;

    Headlines(Page page) {
        this.page = page;
    }

    List<Draft> find(List<Draft> known) {
        List<Draft> out = new ArrayList<>();
        SpanIndex<Span> said = SpanIndex.of(known.stream().map(Draft::hull).toList());
        for (Sentence s : page.analysis.sentences()) {
            if (s.headline() && !said.touches(s.span())) {
                headline(s, out);
            }
        }
        return out;
    }

    private void headline(Sentence s, List<Draft> out) {
        int first = page.behindClock(s.first());
        for (int i = first + 1; i + 1 < s.last(); i++) {
            if (!page.is(i, ":")) {
                continue;
            }
            int says = i - first <= NAME ? says(i + 1, s.last()) : -1;
            if (says > i + 1 && s.last() - says > 2) {
                out.add(draft(i + 1, says, says + 1, s.last(), says));
                return;
            }
            if (i - first <= NAME && s.last() - i > 3 && isSpeaker(first, i)) {
                out.add(draft(first, i, i + 1, s.last(), i));
            } else if (s.last() - i - 1 <= NAME && i - first > 3 && isSpeaker(i + 1, s.last())) {
                out.add(draft(i + 1, s.last(), first, i, i));
            }
            return;
        }
    }

    /** "Mali: army says 40 killed": somebody else speaks behind the colon, and what stands before it is a rubric. */
    private int says(int from, int to) {
        for (int v = from + 1; v < Math.min(to, from + NAME); v++) {
            if (page.upos(v).equals("VERB")
                    && page.is(v, "says", "say", "said")
                    && !page.quotes.covers(page.tokens.get(v).span().start())) {
                return v;
            }
        }
        return -1;
    }

    private Draft draft(int first, int end, int from, int to, int colon) {
        Draft d = new Draft(List.of(page.span(from, to)), CONFIDENCE);
        d.source = page.span(first, end);
        d.cue = page.tokens.get(colon).span();
        return d;
    }

    /** "Aoun", where the article names Joseph Aoun. */
    private boolean isSurname(int token) {
        String word = page.tokens.get(token).text();
        return page.analysis.names().stream()
                .anyMatch(n -> n.kind().equals("PER") && n.span().in(page.text).endsWith(" " + word));
    }

    /** A name, an office or a body, not a rubric: "Ankara", "Ukraine's army chief", "Police", but not "Photo" or "Live". */
    private boolean isSpeaker(int first, int end) {
        Span phrase = page.span(first, end);
        if (!page.isCapital(first) || page.has("label", phrase)) {
            return false;
        }
        for (int k = first; k < end; k++) {
            boolean sign = !page.isWord(k) && !page.is(k, "'s", "’s", "-", ".", "’", "'");
            if (sign || page.isAuxiliary(k) && !page.is(k, "'s", "’s")) {
                return false;
            }
            if (page.upos(k).equals("VERB")) {
                return false;
            }
        }
        boolean names = page.names(phrase).stream()
                .anyMatch(n -> phrase.covers(n.span()) && !n.kind().equals("EVENT"));
        boolean unnamed = end - first <= 4 && page.speaks(end - 1);
        return names
                || unnamed
                || end - first == 1 && isSurname(first)
                || page.analysis.names().isEmpty() && page.isCapital(end - 1) && end - first <= 4;
    }
}
