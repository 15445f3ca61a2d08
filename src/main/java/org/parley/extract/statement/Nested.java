package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.lexicon.CueLexicon.Match;
import org.parley.domain.lexicon.CueLexicon.Utterance;

/** Utterances told inside others: "the agency reported that the ministry said ...", "an accusation that Baku called false". */
final class Nested {
    private static final double FACTOR = 0.75;
    private static final Set<Act> DEEDS = Set.of(Act.PROMISE, Act.DEMAND, Act.REQUEST, Act.REJECT);

    private final Page page;
    private final Clauses clauses;

    Nested(Page page, Clauses clauses) {
        this.page = page;
        this.clauses = clauses;
    }

    List<Draft> find(List<Draft> known) {
        List<Draft> out = new ArrayList<>();
        if (!page.tagged()) {
            return out;
        }
        SpanIndex<Integer> contents = new SpanIndex<>();
        SpanIndex<Draft> cues = new SpanIndex<>();
        for (int i = 0; i < known.size(); i++) {
            Draft d = known.get(i);
            for (Span part : d.content) {
                contents.add(part, i);
            }
            if (d.cue != null) {
                cues.add(d.cue, d);
            }
        }
        for (int i = 0; i < known.size(); i++) {
            enclosing(i, known, contents);
        }
        for (Draft d : known) {
            for (Span part : List.copyOf(d.content)) {
                for (int v = page.first(part), end = page.end(part); v < end; v++) {
                    if (page.upos(v).equals("VERB")
                            && !(isWish(d)
                                    && page.low(v).equals(page.tokens.get(v).lemma()))
                            && !page.quotes.covers(page.tokens.get(v).span().start())
                            && d.reports == null) {
                        inside(d, part, v, cues, out);
                    }
                }
            }
        }
        known.removeIf(d -> d.relays);
        return out;
    }

    /** "demanded that the authorities guarantee safety": a bare verb in what is asked for tells nothing that was done. */
    private static boolean isWish(Draft d) {
        return d.match != null
                && (d.match.cue().act() == Act.DEMAND || d.match.cue().act() == Act.REQUEST);
    }

    /** A statement the reader tagged whole inside another's content is what that one tells. */
    private void enclosing(int number, List<Draft> known, SpanIndex<Integer> contents) {
        Draft inner = known.get(number);
        if (inner.cue == null) {
            return;
        }
        Span cue = inner.cue;
        Span hull = inner.hull();
        for (int holder : new TreeSet<>(contents.touching(cue))) {
            Draft outer = known.get(holder);
            if (outer != inner && outer.reports == null && holds(outer, cue, hull)) {
                outer.reports = inner;
                inner.within = outer;
                relay(outer, inner);
                // what is passed on may reach farther than it was read
                contents.add(inner.content.get(inner.content.size() - 1), number);
            }
        }
    }

    private static boolean holds(Draft outer, Span cue, Span hull) {
        for (Span part : outer.content) {
            if (part.covers(cue) && part.overlaps(hull)) {
                return true;
            }
        }
        return false;
    }

    private void inside(Draft d, Span part, int v, SpanIndex<Draft> cues, List<Draft> out) {
        Draft calling = calling(d, part, v);
        Draft inner = calling != null ? calling : telling(part, v);
        if (inner == null || inner.cue != null && cues.touches(inner.cue)) {
            return;
        }
        inner.confidence = d.confidence * FACTOR;
        if (calling == null) {
            d.reports = inner;
            inner.within = d;
            relay(d, inner);
        }
        out.add(inner);
    }

    private void relay(Draft outer, Draft inner) {
        boolean media = outer.source != null && (page.has("media", outer.source) || reports(outer, outer.source));
        if (outer.source == null || !media && !page.has("office", outer.source)) {
            return;
        }
        inner.relayedBy = outer.source;
        Span all = outer.content.get(0);
        boolean opens = inner.source != null
                && outer.content.size() == 1
                && page.first(inner.source) <= page.first(all) + 1
                && !page.has("office", outer.source);
        if (opens) {
            Span last = inner.content.get(inner.content.size() - 1);
            if (last.end() < all.end()) {
                inner.content.set(inner.content.size() - 1, new Span(last.start(), all.end()));
            }
            inner.confidence = outer.confidence;
            inner.within = null;
            outer.relays = true;
        }
    }

    /** "the state-run MRTV reported": a named body whose verb is that of the press. */
    private boolean reports(Draft outer, Span source) {
        return outer.hasCue("report", "quote", "cite")
                && page.isCapital(page.end(source) - 1)
                && page.names(source).stream().noneMatch(n -> n.kind().equals("PER"));
    }

    private @Nullable Draft telling(Span part, int v) {
        Match m = match(v);
        int subject = clauses.subject(v);
        if (m == null
                || subject < 0
                || clauses.isPassive(v)
                || clauses.isNegated(v)
                || page.is(subject, "i", "we", "you", "that", "which", "who", "there", "this")) {
            return null;
        }
        boolean pronoun = page.isPronoun(subject);
        boolean deed = m.cue().utterance() == Utterance.WEAK;
        if (pronoun && (deed || !clauses.isPerfect(v))) {
            return null;
        }
        Span content = clauses.content(v, m.cue());
        if (deed && content != null && !page.is(page.first(content), "to", "that") && clauses.clause(v) == null) {
            return null;
        }
        if (content == null || !part.overlaps(content)) {
            return null;
        }
        Span told = new Span(Math.max(part.start(), content.start()), Math.min(part.end(), content.end()));
        if (page.words(List.of(told)) < 2) {
            return null;
        }
        return draft(v, m, subject, List.of(told));
    }

    private Draft draft(int v, Match m, int subject, List<Span> content) {
        Draft inner = new Draft(content, 0);
        inner.match = m;
        inner.cue = page.tokens.get(v).span();
        inner.source = clauses.phrase(subject);
        // the parse may take the place of the dateline for the subject
        if (page.inDateline(inner.source) && page.from(v) < v) {
            inner.source = page.span(page.from(v), v);
        }
        return inner;
    }

    private @Nullable Match match(int v) {
        for (Match m : page.cuesAt(v)) {
            boolean near = m.tokens().get(m.tokens().size() - 1) == m.lastAdjacent();
            if (!m.cue().pos().equals("VERB") || !near || m.cue().frame() != null) {
                continue;
            }
            boolean deed = m.cue().utterance() == Utterance.WEAK
                    && DEEDS.contains(m.cue().act());
            return m.cue().utterance() == Utterance.YES || deed ? m : null;
        }
        return null;
    }

    /** A relative clause that calls its noun something; the noun and what follows it leave the outer content. */
    private @Nullable Draft calling(Draft d, Span part, int v) {
        int noun = clauses.antecedent(v);
        int subject = clauses.subject(v);
        Match m = null;
        for (Match x : page.cuesAt(v)) {
            if (m == null
                    && x.cue().pos().equals("VERB")
                    && (x.cue().takes("obl:as") || x.cue().words().get(0).equals("call"))
                    && x.cue().target().contains("obj")) {
                m = x;
            }
        }
        if (m == null || noun < 0 || subject < 0 || subject > v || noun > v) {
            return null;
        }
        Span complement = clauses.complement(v);
        if (complement == null) {
            return null;
        }
        int from = noun;
        while (from > page.first(part) && page.isWord(from - 1)) {
            from--;
        }
        Draft inner = draft(v, m, subject, List.of(page.span(from, noun + 1), complement));
        if (from > page.first(part) && page.is(from, "a", "an", "the") && d.content.remove(part)) {
            d.content.add(page.span(page.first(part), from));
        }
        return inner.source != null && !inner.source.overlaps(complement) ? inner : null;
    }
}
