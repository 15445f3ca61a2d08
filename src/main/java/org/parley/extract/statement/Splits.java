package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Span;
import org.parley.domain.lexicon.CueLexicon.Match;
import org.parley.domain.lexicon.CueLexicon.Utterance;

/** Parts a content in which the same speaker goes on under another cue: "..., adding that ...", "... and accused them of ...". */
final class Splits {
    private static final int SUBJECT = 12;
    private static final Set<Act> CALLS = Set.of(Act.DEMAND, Act.REQUEST, Act.PROMISE, Act.WARN, Act.ACCUSE);

    private final Page page;
    private final Clauses clauses;

    Splits(Page page, Clauses clauses) {
        this.page = page;
        this.clauses = clauses;
    }

    /** The draft itself, its content shortened, and one draft for each further cue. */
    List<Draft> of(Draft d) {
        List<Draft> out = new ArrayList<>();
        if (d.cue == null) {
            return List.of(d);
        }
        before(d, out);
        contrast(d, out);
        answered(d, out);
        out.add(d);
        Draft current = d;
        for (Span part : List.copyOf(d.content)) {
            if (part.start() < d.cue.start() && current == d && part.end() <= d.cue.start()) {
                continue;
            }
            Span rest = part;
            for (int v = page.first(part) + 1, end = page.end(part); v + 1 < end; v++) {
                Match m = further(d, v, page.first(part));
                if (m == null) {
                    continue;
                }
                int to = v;
                while (to > page.first(rest)
                        && (!page.isWord(to - 1) || page.is(to - 1, "and", "but", "while", "also", "then"))) {
                    to--;
                }
                int from = Math.min(m.lastAdjacent() + 1, end - 1);
                shorten(current, rest, to);
                Draft next =
                        new Draft(List.of(new Span(page.tokens.get(from).span().start(), part.end())), d.confidence);
                next.source = d.source;
                next.match = m;
                next.cue = page.span(v, from);
                out.add(next);
                rest = next.content.get(0);
                current = next;
                v = from;
            }
        }
        return out;
    }

    /** "admitted that they had left, and alleged that ...": what stands before this cue behind another verb of saying is that one's. */
    private void before(Draft d, List<Draft> out) {
        Span source = d.source;
        if (source == null || !page.tagged()) {
            return;
        }
        for (Span part : List.copyOf(d.content)) {
            if (d.content.size() < 2
                    || part.start() < source.end()
                    || part.end() > d.cueSpan().start()) {
                continue;
            }
            int from = page.first(part);
            for (int v = from - 1; v >= page.end(source) && v >= page.from(from); v--) {
                Match m = page.upos(v).equals("VERB") ? saying(v, page.is(from, "that")) : null;
                if (m != null && m.lastAdjacent() < from) {
                    Draft other = new Draft(List.of(part), d.confidence);
                    other.source = source;
                    other.match = m;
                    other.cue = page.span(v, m.lastAdjacent() + 1);
                    out.add(other);
                    d.content.remove(part);
                    break;
                }
            }
        }
    }

    /** "..., while the army denied that ...": a clause of somebody else who says something is no part of what the first one says. */
    private void contrast(Draft d, List<Draft> out) {
        Span part = d.content.get(d.content.size() - 1);
        int end = page.end(part);
        for (int i = page.first(part) + 3; page.tagged() && i + 3 < end; i++) {
            boolean opens = page.is(i, "while", "whereas", "whilst") && (page.is(i - 1, ",") || i == page.first(part));
            if (!opens || page.quotes.covers(page.tokens.get(i).span().start())) {
                continue;
            }
            for (int v = i + 2; v < Math.min(end, i + SUBJECT); v++) {
                Match m = page.upos(v).equals("VERB") ? saying(v, false) : null;
                if (m == null || m.cue().utterance() != Utterance.YES || m.lastAdjacent() + 1 >= end) {
                    continue;
                }
                int subject = clauses.subject(v);
                if (subject > i && subject < v && !page.isPronoun(subject) && !clauses.isPassive(v)) {
                    Draft other = new Draft(
                            List.of(new Span(
                                    page.tokens.get(m.lastAdjacent() + 1).span().start(), part.end())),
                            d.confidence);
                    other.source = page.span(i + 1, v);
                    other.match = m;
                    other.cue = page.span(v, m.lastAdjacent() + 1);
                    out.add(other);
                    shorten(d, part, Math.max(page.first(part) + 1, i - 1));
                    return;
                }
            }
        }
    }

    /** "..., a charge Rwanda has repeatedly denied", "..., a figure the army disputed as inflated": what another says of the claim. */
    private void answered(Draft d, List<Draft> out) {
        Span part = d.content.get(d.content.size() - 1);
        int end = page.end(part);
        for (int i = page.first(part) + 4; page.tagged() && i + 4 < end; i++) {
            boolean claim = page.is(i - 1, ",") && page.is(i, "a", "an") && page.has("claim", page.span(i + 1, i + 2));
            if (!claim || page.quotes.covers(page.tokens.get(i).span().start())) {
                continue;
            }
            for (int v = i + 3; v < Math.min(end, i + SUBJECT); v++) {
                Match m = page.upos(v).equals("VERB") ? saying(v, true) : null;
                int from = page.is(i + 2, "that", "which") ? i + 3 : i + 2;
                int to = v;
                while (to > from && (page.isAuxiliary(to - 1) || page.isAdverb(to - 1))) {
                    to--;
                }
                if (m != null && to > from && !page.isPronoun(from)) {
                    Draft other = new Draft(List.of(page.span(i, i + 2)), d.confidence);
                    if (v + 1 < end) {
                        other.content.add(new Span(page.tokens.get(v + 1).span().start(), part.end()));
                    }
                    other.source = page.span(from, to);
                    other.match = m;
                    other.cue = page.span(v, v + 1);
                    out.add(other);
                    shorten(d, part, i - 1);
                    return;
                }
            }
        }
    }

    private void shorten(Draft d, Span part, int to) {
        int at = d.content.indexOf(part);
        if (at < 0) {
            return;
        }
        if (to > page.first(part)) {
            d.content.set(at, page.span(page.first(part), to));
        } else {
            d.content.remove(at);
        }
    }

    private @Nullable Match further(Draft d, int v, int first) {
        if (page.tagged() && !page.upos(v).equals("VERB")
                || page.quotes.covers(page.tokens.get(v).span().start())) {
            return null;
        }
        boolean participle = page.low(v).endsWith("ing") && opens(v);
        if (!participle && !joined(d, v)) {
            return null;
        }
        Match m = saying(v, false);
        return m == null || page.isNegated(v) ? null : m;
    }

    /** The lexicon's row of a verb of saying; a weak one needs "that" behind it, or in front of its content. */
    private @Nullable Match saying(int v, boolean that) {
        for (Match m : page.cuesAt(v)) {
            boolean near = m.tokens().get(m.tokens().size() - 1) == m.lastAdjacent();
            if (m.cue().pos().equals("VERB") && m.cue().frame() == null && near) {
                boolean calls = CALLS.contains(m.cue().act()) && page.is(m.lastAdjacent() + 1, "to");
                boolean weak = m.cue().utterance() == Utterance.WEAK
                        && (that || calls || page.is(m.lastAdjacent() + 1, "that"));
                return m.cue().utterance() == Utterance.YES || weak ? m : null;
            }
        }
        return null;
    }

    /**
     * "said ... and warned that ...": a second verb of the same tense as the cue, without a subject of its own. Where the parse joins
     * it to a verb of the content, that verb has to be of another tense.
     */
    private boolean joined(Draft d, int v) {
        int and = v - 1;
        while (and > 0 && page.isAdverb(and)) {
            and--;
        }
        int head = page.tokens.get(v).head();
        if (d.match == null
                || !page.is(and, "and", "but")
                || !clauses.relation(v).equals("conj")
                || head < 0
                || clauses.hasOwnSubject(v)) {
            return false;
        }
        int cue = d.match.first();
        boolean called = called(v);
        // "says that it breaks the truce and threatened to leave"
        if (page.isPast(v) != page.isPast(cue)) {
            return called && head > cue && page.isPast(v) && !page.isPast(head) && !clauses.isCompound(head);
        }
        // "has reports that 22 were arrested, and asks the authorities to free them"
        if (head == cue || head < cue || called && page.is(and - 1, ",")) {
            return true;
        }
        return clauses.isCompound(head) && page.isPast(v);
    }

    /** A verb by which somebody asks, warns or promises: more than what is told of others, it goes on telling of the speaker. */
    private boolean called(int v) {
        Match m = saying(v, false);
        return m != null && CALLS.contains(m.cue().act());
    }

    /** ", adding", ", while stressing", "a statement saying". */
    private boolean opens(int v) {
        int k = v - 1;
        while (k > 0 && page.is(k, "and", "but", "while", "also", "further")) {
            k--;
        }
        return page.is(k, ",", "–", "—")
                || page.is(v, "saying", "announcing", "declaring", "stating", "warning", "demanding")
                        && page.has("venue", page.span(Math.max(page.from(v), v - 5), v));
    }
}
