package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.parley.domain.Attribution;
import org.parley.domain.Span;
import org.parley.domain.lexicon.CueLexicon.Match;

/** From the reader's attributions to statements. */
final class Attributed {
    private final Page page;
    private final Cues cues;
    private final Contents contents;
    private final Clauses clauses;
    private final Splits splits;
    private final Strays strays;
    private final Reach reach;
    private final Uttered uttered;

    Attributed(Page page, Clauses clauses) {
        this.page = page;
        this.clauses = clauses;
        this.splits = new Splits(page, clauses);
        this.strays = new Strays(page);
        this.cues = new Cues(page);
        this.contents = new Contents(page);
        this.reach = new Reach(page, contents, clauses);
        this.uttered = new Uttered(page, cues);
    }

    /** The statements of an attribution: none, one, or one for each coordinated clause. */
    List<Draft> drafts(Attribution a) {
        Span cue = a.cueHull();
        Span source = a.sourceHull();
        List<Span> content = reach.of(a.content(), source, cue);
        Draft d = new Draft(content, a.score());
        d.source = source;
        d.cue = cue;
        int quoted = page.words(page.quotes.in(content));
        int words = page.words(content);
        if (words == 0) {
            return List.of();
        }
        boolean direct = quoted == words;
        if (cue == null) {
            return direct && words >= 4 ? List.of(d) : List.of();
        }
        d.match = cues.match(
                cue, page.anyStartsWith(content, "that"), page.anyStartsWith(content, "to") || told(content, cue));
        joined(d);
        new Sources(page, clauses).settle(d);
        List<Draft> out = new ArrayList<>();
        Draft rest = strays.after(d);
        if (rest != null) {
            out.add(rest);
        }
        for (Draft one : splits.of(d)) {
            if (!one.content.isEmpty() && uttered.isUtterance(one)) {
                calledThing(one);
                clauses(one, out);
            }
        }
        return out;
    }

    private void clauses(Draft d, List<Draft> out) {
        boolean first = true;
        for (List<Span> part : contents.clauses(d.content)) {
            if (!contents.trimmed(part).isEmpty()) {
                Draft one = first ? d : d.sibling(part);
                one.content = new ArrayList<>(part);
                out.add(one);
                first = false;
            }
        }
    }

    /** "an accusation the army dismissed as propaganda": what is called so belongs to the content. */
    private void calledThing(Draft d) {
        Match m = d.match;
        if (m == null
                || !page.tagged()
                || !(m.cue().takes("obl:as") || d.hasCue("call", "dismiss"))
                || d.hull().start() < d.cueSpan().start()) {
            return;
        }
        int noun = clauses.antecedent(m.first());
        if (noun < 0 || noun >= m.first() || page.isPronoun(noun)) {
            return;
        }
        int from = noun;
        while (from > page.from(noun) && page.isWord(from - 1) && noun - from < 4) {
            from--;
        }
        Span thing = page.span(from, noun + 1);
        if (d.source == null || !d.source.overlaps(thing)) {
            d.content.add(0, thing);
        }
    }

    /** "told [residents] to leave": the one who is told stands before the infinitive. */
    private boolean told(List<Span> content, Span cue) {
        int verb = page.first(cue);
        int from = page.first(content.get(0));
        for (int i = from + 1; page.tagged() && i < page.end(content.get(0)); i++) {
            if (page.tokens.get(i).head() == verb
                    && clauses.relation(i).equals("xcomp")
                    && page.upos(i).equals("VERB")) {
                for (int k = from + 1; k < i; k++) {
                    if (page.is(k, "to") && page.tokens.get(k).head() == i) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "The agency raised the toll to six, and said 27 were hurt": the first verb's clause is not what is said, its subject says it. */
    private void joined(Draft d) {
        Match m = d.match;
        if (d.source != null
                || m == null
                || !page.tagged()
                || !clauses.relation(m.first()).equals("conj")) {
            return;
        }
        int head = page.tokens.get(m.first()).head();
        int subject = clauses.subject(m.first());
        if (d.content.size() < 2 || subject < 0 || clauses.hasOwnSubject(m.first())) {
            return;
        }
        Span verb = page.tokens.get(head).span();
        if (d.content.removeIf(
                c -> c.end() <= d.cueSpan().start() && c.covers(verb) && !page.quotes.covers(c.start()))) {
            d.source = clauses.phrase(subject);
        }
    }
}
