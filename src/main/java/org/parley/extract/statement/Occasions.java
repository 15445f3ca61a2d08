package org.parley.extract.statement;

import org.parley.domain.Span;

/** Whom a letter, an interview or a call went to: "in a letter to the Council", "in an interview with the broadcaster". */
final class Occasions {
    private static final int NOUNS = 7;

    private final Page page;
    private final Roles roles;

    Occasions(Page page, Roles roles) {
        this.page = page;
        this.roles = roles;
    }

    /** Looks beside the cue, outside what is said. */
    void fill(Draft d) {
        if (d.cue == null || d.addressee != null || d.within != null) {
            return;
        }
        int cue = page.first(d.cue);
        for (int i = page.from(cue) + 2, end = page.to(cue); i + 1 < end; i++) {
            if (page.is(i, "with", "to") && outside(d, i) && isOccasion(i)) {
                Span who = roles.phraseAfter(i + 1, end);
                if (who != null && outside(d, page.first(who))) {
                    d.addressee = who;
                    d.relayedBy = page.has("media", who) ? who : d.relayedBy;
                    return;
                }
            }
        }
    }

    /** A noun of talk stands right before token {@code i}, behind "in", "during" or "at". */
    private boolean isOccasion(int i) {
        for (int from = i - 2; from >= Math.max(page.from(i), i - NOUNS); from--) {
            if (page.is(from, "in", "during", "at", "on", "via", "through")) {
                return page.has("talk", page.span(i - 1, i));
            }
            if (!page.isWord(from) && !page.is(from, "-") || page.upos(from).equals("VERB")) {
                return false;
            }
        }
        return false;
    }

    private boolean outside(Draft d, int i) {
        Span at = page.tokens.get(i).span();
        return d.content.stream().noneMatch(c -> c.overlaps(at)) && !page.quotes.covers(at.start());
    }
}
