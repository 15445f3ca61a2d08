package org.parley.extract.statement;

import java.util.List;
import org.parley.domain.Act;
import org.parley.domain.Span;
import org.parley.domain.lexicon.CueLexicon.Match;

/** What looks like a statement and is none: silence, the wish to stay unnamed, a reporter's question. */
final class Unsaid {
    /** Words of a wish to stay silent at most, and within how many of them it has to be told. */
    private static final int SILENCE = 22;

    private static final int SILENCE_OPENS = 8;

    private final Page page;

    Unsaid(Page page) {
        this.page = page;
    }

    boolean is(Draft d) {
        return silence(d) || question(d) || naming(d) || nobody(d) || unconfirmed(d);
    }

    /** "No group has claimed responsibility", "Neither side has confirmed it". */
    private boolean nobody(Draft d) {
        return d.source != null && page.is(page.first(d.source), "no", "none", "neither", "nobody");
    }

    /** "Neither tally could be confirmed": nobody says so. */
    private boolean unconfirmed(Draft d) {
        return d.source == null
                && d.hasCue("confirm", "verify", "substantiate")
                && page.is(page.first(d.hull()), "no", "none", "neither", "nothing");
    }

    /** "a fire at what he called an industrial site": he names the thing by the way, and what happens to it is not his to tell. */
    private boolean naming(Draft d) {
        boolean calls = d.hasCue("call", "describe", "term", "dub", "label", "see", "consider", "say");
        return calls
                && d.source != null
                && d.source.end() <= d.cueSpan().start()
                && page.is(page.first(d.source) - 1, "what");
    }

    /** "declined to comment", "asked not to be named": a wish to stay silent or unknown tells nothing of the conflict. */
    private boolean silence(Draft d) {
        Match m = d.match;
        if (m == null) {
            return false;
        }
        boolean refusal = m.cue().act() == Act.REJECT || Cues.in(m, List.of("prefer", "choose", "decline"));
        boolean wish = m.cue().act() == Act.REQUEST || m.cue().act() == Act.DEMAND;
        Span hull = d.hull();
        int first = page.first(hull);
        boolean opens = page.is(first, "to", "not", "that") || page.is(first - 1, "to") || page.words(d.content) <= 3;
        if (!opens || !refusal && !wish || page.end(hull) - first > SILENCE) {
            return false;
        }
        Span head = page.span(first, Math.min(page.end(hull), first + SILENCE_OPENS));
        return page.has("unnamed", head) || refusal && page.has("silence", head);
    }

    /** "Asked whether there would be a war, he answered": the question is the reporter's, not the one's who answers. */
    private boolean question(Draft d) {
        Span cue = d.cue;
        if (cue == null) {
            return false;
        }
        int i = page.first(cue);
        boolean opens = i == page.from(i) || page.is(i - 1, "when", "if", ",", "“", "\"");
        int next = page.first(d.hull());
        return page.is(i, "asked", "questioned", "pressed", "quizzed")
                && opens
                && (page.is(next, "whether", "if", "about", "why", "how", "what", "when", "who")
                        || page.is(page.end(cue) - 1, "about")
                        || page.is(i + 1, "by"));
    }
}
