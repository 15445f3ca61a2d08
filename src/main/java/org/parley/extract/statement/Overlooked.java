package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.lexicon.CueLexicon.Match;
import org.parley.domain.lexicon.CueLexicon.Utterance;

/** Utterances the reader's tags passed over: a verb of saying with its own subject and its own content in the parse. */
final class Overlooked {
    private static final double CONFIDENCE = 0.55;
    private static final double SAME = 0.5;
    private static final int TAIL = 10;
    private static final int SUBJECT = 13;

    private final Page page;
    private final Clauses clauses;

    Overlooked(Page page, Clauses clauses) {
        this.page = page;
        this.clauses = clauses;
    }

    List<Draft> find(List<Draft> known) {
        List<Draft> out = new ArrayList<>();
        if (!page.tagged()) {
            return out;
        }
        SpanIndex<Draft> told = new SpanIndex<>();
        known.forEach(d -> told.add(d.hull(), d));
        boolean[] taken = taken(known);
        for (int v = 0; v < taken.length; v++) {
            if (taken[v] || !page.upos(v).equals("VERB") || page.sentence(v).boilerplate()) {
                continue;
            }
            Draft d = trailing(v);
            d = d == null ? inverted(v) : d;
            d = d == null ? draft(v) : d;
            if (d != null && isNew(told, d)) {
                out.add(d);
            }
        }
        return out;
    }

    /** Words the reader has tagged, or that stand inside a quotation or a known content. */
    private boolean[] taken(List<Draft> known) {
        boolean[] taken = new boolean[page.tokens.size()];
        SpanIndex<Span> kept =
                SpanIndex.of(known.stream().flatMap(d -> d.content.stream()).toList());
        // what is tagged as said without a cue was not made a statement by itself
        page.analysis.attributions().stream().filter(a -> !a.cue().isEmpty()).forEach(a -> {
            a.cue().forEach(s -> mark(taken, s));
            // what the tags add from another clause or sentence was not made a part of the statement
            int cue = page.first(a.cue().get(0));
            boolean stated = a.content().stream().anyMatch(kept::touches);
            a.content().stream()
                    .filter(s -> !stated || kept.touches(s))
                    .forEach(s -> mark(taken, stated ? within(s, cue) : s));
        });
        known.forEach(d -> d.content.forEach(s -> mark(taken, s)));
        page.quotes.all().forEach(s -> mark(taken, s));
        return taken;
    }

    /** The part of a content that stands in the sentence of its cue; all of it where none does. */
    private Span within(Span content, int cue) {
        Span sentence = page.sentence(cue).span();
        int start = Math.max(content.start(), sentence.start());
        int end = Math.min(content.end(), sentence.end());
        return start < end ? new Span(start, end) : new Span(content.start(), content.start() + 1);
    }

    private void mark(boolean[] taken, Span s) {
        for (int i = page.first(s), end = page.end(s); i < end; i++) {
            taken[i] = true;
        }
    }

    private @Nullable Draft draft(int v) {
        Match m = utterance(page, v);
        int subject = clauses.subject(v);
        if (m == null
                || subject < 0
                || subject > v && !clauses.relation(v).equals("parataxis")
                || clauses.isPassive(v)
                || clauses.isNegated(v)
                || page.is(subject, "that", "which", "this", "there")
                || page.is(subject, "it") && !m.cue().words().contains("of")) {
            return null;
        }
        boolean plain = m.cue().act() == Act.ASSERT
                || m.cue().act() == Act.ANNOUNCE
                || m.cue().act() == Act.CONFIRM;
        // "another resident spoke of 30 bodies"
        boolean of = m.cue().words().contains("of");
        boolean counts = m.cue().words().size() > 2 && m.cue().takes("obl:at");
        Span content = counts || m.cue().words().get(0).equals("put")
                ? number(v, m)
                : parted(m) ? rest(v, m) : plain && !of ? clauses.clause(v) : clauses.content(v, m.cue());
        int least = plain && !of ? 3 : 1;
        content = content != null && !plain ? withObject(v, content) : content;
        content = content == null && page.is(v, "says", "say", "said") ? behind(v, subject) : content;
        if (content == null || page.words(List.of(content)) < least || least == 1 && !thing(content)) {
            return null;
        }
        Draft d = new Draft(List.of(content), CONFIDENCE);
        d.match = m;
        d.cue = page.tokens.get(v).span();
        d.source = clauses.phrase(subject);
        return d.source.overlaps(content) ? null : d;
    }

    /** "Israel says 24 have died": where the parse sees no clause, all up to the next semicolon behind a subject right before the verb. */
    private @Nullable Span behind(int v, int subject) {
        int end = v + 1;
        boolean verb = false;
        while (end < page.to(v) && !page.is(end, ";", "\"", "“", ":")) {
            verb |= page.upos(end).equals("VERB") || page.upos(end).equals("AUX");
            end++;
        }
        boolean starts = List.of("NUM", "DET", "PROPN", "NOUN", "PRON", "ADJ")
                .contains(page.upos(Math.min(v + 1, page.to(v) - 1)));
        return subject == v - 1 && verb && starts && !page.is(end, "\"", "“", ":") ? page.span(v + 1, end) : null;
    }

    /** "put the number of wounded at 21", "put its losses at one soldier killed": the number with its count. */
    private @Nullable Span number(int v, Match m) {
        int at = m.tokens().get(m.tokens().size() - 1);
        if (at <= v + 1 || at + 1 >= page.to(v)) {
            return null;
        }
        int head = page.tokens.get(at).head();
        int end = clauses.extent(head > at && head < page.to(v) ? head : at + 1)[1];
        for (int i = at + 1; i < end; i++) {
            if (page.upos(i).equals("NUM")) {
                return page.span(v + 1, further(end, page.to(v)));
            }
        }
        return null;
    }

    /** "... to nine, with 21 wounded": a further number told by the way. */
    private int further(int end, int to) {
        boolean with = page.is(end, ",") && page.is(end + 1, "with", "and") && end + 2 < to;
        if (!with || !page.upos(end + 2).equals("NUM")) {
            return end;
        }
        int i = end + 2;
        while (i < to && (page.isWord(i) || page.is(i, "-"))) {
            i++;
        }
        return i;
    }

    /** "denied [accusations by Khartoum] that it arms them": the clause tells what is in the object before it. */
    private Span withObject(int v, Span content) {
        int from = page.first(content);
        for (int i = v + 1; i < from; i++) {
            boolean object =
                    clauses.relation(i).equals("obj") && page.tokens.get(i).head() == v;
            if (object && page.has("claim", page.span(i, i + 1))) {
                return page.span(Math.max(v + 1, clauses.extent(i)[0]), page.end(content));
            }
        }
        return content;
    }

    /** "held [the group] responsible for the attack": whom and what stand between the words of the cue and behind them. */
    private static boolean parted(Match m) {
        return m.cue().act() == Act.ACCUSE
                && m.cue().target().contains("obj")
                && m.tokens().get(m.tokens().size() - 1) > m.lastAdjacent();
    }

    private @Nullable Span rest(int v, Match m) {
        int last = m.tokens().get(m.tokens().size() - 1);
        for (int i = v + 1; i < last; i++) {
            if (!page.isWord(i) && !page.is(i, "'s", "’s", "-") || page.upos(i).equals("VERB")) {
                return null;
            }
        }
        return page.span(v + 1, clauses.extent(last)[1]);
    }

    /** What is welcomed, denied or demanded is a thing, not somebody: "the truce", "responsibility", but not "him". */
    private boolean thing(Span content) {
        int first = page.first(content);
        int end = page.end(content);
        if (end - first > 2) {
            return true;
        }
        String last = page.upos(end - 1);
        // "spoken of five dead"
        boolean counted = page.upos(first).equals("NUM");
        return counted || last.equals("NOUN") && page.nameAt(end - 1) == null;
    }

    private boolean isNew(SpanIndex<Draft> known, Draft d) {
        return known.touching(d.hull()).stream()
                .noneMatch(
                        k -> same(k, d) && (k.cue == null || d.content.stream().noneMatch(c -> c.covers(k.cue))));
    }

    /** "..., the Albanian presidency confirmed on Tuesday evening.": the sentence before the comma is what is said. */
    private @Nullable Draft trailing(int v) {
        Match m = utterance(page, v);
        int from = page.from(v);
        if (m == null
                || parted(m)
                || page.to(v) - v > TAIL
                || page.low(v).endsWith("ing")
                || page.is(m.lastAdjacent() + 1, "that")) {
            return null;
        }
        for (int i = m.lastAdjacent() + 1; i < page.to(v); i++) {
            // "..., the prime minister announced after hosting talks"
            boolean when = page.low(i).endsWith("ing") && page.is(i - 1, "after", "before", "while");
            if (page.upos(i).equals("VERB") && !when || page.upos(i).equals("AUX") || page.is(i, ":")) {
                return null;
            }
        }
        int k = comma(v, from);
        // "..., the city's mayor, Ihor Terekhov, said": the subject has its name or office between commas
        if (k == v - 1) {
            int inner = comma(k, from);
            k = inner > from && k - inner < SUBJECT ? comma(inner, from) : inner;
        }
        if (!page.is(k, ",")
                || k == v - 1
                || k - from < 4
                || page.is(k + 1, "and", "but", "which", "who", "that")
                || page.quotes.covers(page.tokens.get(k).span().start())) {
            return null;
        }
        for (int i = k + 1; i < v; i++) {
            // "a month after an incident that Washington blamed on Tehran" is no subject
            if (page.is(i, "that", "which", "who", "after", "before", "as", "when", "because", "if", "whom")) {
                return null;
            }
        }
        Draft d = new Draft(List.of(page.span(from, k)), CONFIDENCE);
        d.match = m;
        d.cue = page.tokens.get(v).span();
        d.source = page.span(k + 1, v);
        return d;
    }

    /** "..., said the governor, Colonel X, who ...": the sentence before the comma is what is said. */
    private @Nullable Draft inverted(int v) {
        Match m = page.is(v - 1, ",") ? utterance(page, v) : null;
        int subject = m == null ? -1 : clauses.subject(v);
        int from = page.from(v);
        if (m == null
                || subject <= v
                || subject - v > SUBJECT
                || v - 1 - from < 4
                || !page.is(v, "said", "says", "added", "announced", "reported", "wrote", "warned")
                || clauses.isPassive(v)
                || page.quotes.covers(page.tokens.get(v - 1).span().start())) {
            return null;
        }
        for (int i = v + 1; i < subject; i++) {
            if (page.is(i, ",", "that")) {
                return null;
            }
        }
        Draft d = new Draft(List.of(page.span(from, v - 1)), CONFIDENCE);
        d.match = m;
        d.cue = page.tokens.get(v).span();
        d.source = clauses.phrase(subject);
        return d;
    }

    /** The comma before token {@code i}, with no verb and no more than a subject between. */
    private int comma(int i, int from) {
        int k = i - 1;
        while (k > from
                && !page.is(k, ",")
                && !page.upos(k).equals("VERB")
                && !page.upos(k).equals("AUX")
                && i - k < SUBJECT) {
            k--;
        }
        return k;
    }

    /** The lexicon's row of an utterance that begins with this verb. */
    static @Nullable Match utterance(Page page, int v) {
        for (Match m : page.cuesAt(v)) {
            boolean near = m.tokens().get(m.tokens().size() - 1) == m.lastAdjacent()
                    || m.cue().words().size() > 2 && m.cue().takes("obl:at")
                    || m.cue().words().get(0).equals("put") && m.cue().takes("obl:at")
                    || parted(m);
            if (m.cue().pos().equals("VERB") && m.cue().frame() == null && near) {
                boolean puts = m.cue().words().get(0).equals("put") && m.cue().takes("obl:at");
                return m.cue().utterance() == Utterance.YES || puts ? m : null;
            }
        }
        return null;
    }

    private boolean same(Draft a, Draft b) {
        if (!a.hull().overlaps(b.hull())) {
            return false;
        }
        int both = 0;
        int all = 0;
        for (int i = Math.min(page.first(a.hull()), page.first(b.hull())),
                        end = Math.max(page.end(a.hull()), page.end(b.hull()));
                i < end;
                i++) {
            Span t = page.tokens.get(i).span();
            boolean x = a.content.stream().anyMatch(s -> s.overlaps(t));
            boolean y = b.content.stream().anyMatch(s -> s.overlaps(t));
            both += x && y ? 1 : 0;
            all += x || y ? 1 : 0;
            if (i - page.first(b.hull()) > 400) {
                break;
            }
        }
        return all > 0 && both > SAME * all;
    }
}
