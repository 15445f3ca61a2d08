package org.parley.extract.statement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;

/** Through whom a statement came: the agency that was told, that published it, or that reports it at the end of the sentence. */
final class Relay {
    private static final int NAME = 9;

    private final Page page;
    private final Clauses clauses;

    Relay(Page page, Clauses clauses) {
        this.page = page;
        this.clauses = clauses;
    }

    void fill(List<Draft> drafts) {
        SpanIndex<Draft> said = new SpanIndex<>();
        drafts.forEach(d -> d.content.forEach(part -> said.add(part, d)));
        Draft last = null;
        for (Draft d : drafts) {
            if (d.relayedBy == null && d.cue != null) {
                d.relayedBy = beside(d, said);
            }
            if (d.relayedBy == null && last != null && last.relayedBy != null && goesOn(last, d)) {
                d.relayedBy = last.relayedBy;
            }
            last = d;
        }
    }

    /** "in comments published by the daily Hurriyet", "..., the agency reports", outside all that is said in the sentence. */
    private @Nullable Span beside(Draft d, SpanIndex<Draft> said) {
        int cue = page.first(d.cueSpan());
        for (int v = page.from(cue), end = page.to(cue); v < end; v++) {
            Span at = page.tokens.get(v).span();
            if (d.cueSpan().overlaps(at)) {
                continue;
            }
            boolean passed = page.is(v + 1, "by", "on") && page.has("relaying", at);
            Span relay = passed ? name(v + 2, end) : reporting(v);
            boolean other = relay != null && (d.source == null || !d.source.overlaps(relay));
            // "in a statement carried by the NNA": only an outlet carries words
            boolean outlet =
                    passed && v > 0 && page.has("talk", page.tokens.get(v - 1).span());
            if (relay != null
                    && other
                    && (page.has("media", relay) || outlet && page.nameAt(page.end(relay) - 1) != null)
                    && !said.touches(at)) {
                return relay;
            }
        }
        return null;
    }

    private @Nullable Span reporting(int v) {
        if (!page.upos(v).equals("VERB") || !page.is(v, "reports", "reported", "quoted", "quotes", "cites", "cited")) {
            return null;
        }
        int subject = clauses.subject(v);
        return subject < 0 || subject > v ? null : clauses.phrase(subject);
    }

    /** The words of a name or noun up to the next preposition, verb, comma or quotation mark. */
    private @Nullable Span name(int from, int limit) {
        int i = from;
        while (i < limit
                && i - from < NAME
                && (page.isWord(i) || page.is(i, "-", "'s", "’s"))
                && !page.upos(i).equals("VERB")
                && !page.isAuxiliary(i)
                && !(page.isPreposition(i) && !page.is(i, "of"))) {
            i++;
        }
        return i > from ? page.span(from, i) : null;
    }

    /** Another statement of the same scene: its speaker is the last one's, or "another", "he", "one of them". */
    private boolean goesOn(Draft last, Draft d) {
        if (d.source == null) {
            return false;
        }
        boolean same = d.source.equals(last.source)
                && page.sentence(page.first(d.source)).span().covers(d.hull());
        return same || anaphor(d) && follows(last, d);
    }

    /** "another", "one of them", "he", "the source": somebody of the same scene. */
    private boolean anaphor(Draft d) {
        Span who = Objects.requireNonNull(d.speakerFull == null ? d.source : d.speakerFull, "source");
        int i = page.first(who);
        int words = page.end(who) - i;
        return page.is(i, "another", "he", "she", "they", "one") && (words == 1 || page.is(i + 1, "of"))
                || page.is(i, "the") && words == 2 && page.is(i + 1, "source", "sources", "official", "person");
    }

    private boolean follows(Draft last, Draft d) {
        int a = page.analysis.sentenceAt(last.hull().start()).paragraph();
        int b = page.analysis.sentenceAt(d.hull().start()).paragraph();
        return b - a <= 1;
    }
}
