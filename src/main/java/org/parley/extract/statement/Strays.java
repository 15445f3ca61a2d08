package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;

/** Words that the reader has put to a content from another sentence or from between two quotations. */
final class Strays {
    private static final int QUOTED = 4;

    private final Page page;

    Strays(Page page) {
        this.page = page;
    }

    /**
     * Takes the strays out of a content.
     *
     * @return a quotation that goes on in the next sentence, which its speaker said without this cue; null for none
     */
    @Nullable
    Draft after(Draft d) {
        if (d.cue == null) {
            return null;
        }
        between(d);
        Span last = d.content.get(d.content.size() - 1);
        int first = page.first(last);
        int to = page.to(first);
        boolean runsOn = page.end(last) > to && to > first && last.start() > d.cue.start() && !quoted(last.start());
        if (!runsOn || quoted(page.tokens.get(to - 1).span().start())) {
            return null;
        }
        d.content.set(d.content.size() - 1, page.span(first, to));
        List<Span> rest =
                page.quotes.in(List.of(new Span(page.tokens.get(to).span().start(), last.end())));
        if (page.words(rest) < QUOTED) {
            return null;
        }
        return new Draft(rest, d.confidence);
    }

    /** "From our side ...," said the leader, who asked not to be named. "From theirs ...": only what is quoted goes on. */
    private void between(Draft d) {
        Span first = d.content.get(0);
        if (d.content.size() < 2 || first.end() > d.cueSpan().start() || !quoted(first.start())) {
            return;
        }
        List<Span> out = new ArrayList<>(List.of(first));
        for (Span part : d.content.subList(1, d.content.size())) {
            List<Span> quotes = page.quotes.in(List.of(part));
            boolean opens = !quotes.isEmpty()
                    && Character.isUpperCase(page.text.charAt(quotes.get(0).start()))
                    && page.words(quotes) < page.words(List.of(part));
            if (opens && !quoted(part.start())) {
                out.addAll(quotes);
            } else {
                out.add(part);
            }
        }
        d.content = out;
    }

    private boolean quoted(int position) {
        return page.quotes.covers(position) || page.quotes.covers(position + 1);
    }
}
