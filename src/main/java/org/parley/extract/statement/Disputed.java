package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.Token;
import org.parley.domain.lexicon.CueLexicon.Match;

/** What somebody denies and somebody else is said to have said: "rejected media reports that ...", "denies Congo's claim that ...". */
final class Disputed {
    private static final double FACTOR = 0.75;
    private static final Set<Act> REFUSALS = Set.of(Act.DENY, Act.REJECT);
    private static final Set<String> OWNERS = Set.of("nmod:poss", "compound", "nmod");
    private static final Set<String> CLAUSES = Set.of("acl", "ccomp", "acl:relcl");
    private static final Set<String> BY = Set.of("by", "from", "in");

    private final Page page;
    private final Clauses clauses;

    Disputed(Page page, Clauses clauses) {
        this.page = page;
        this.clauses = clauses;
    }

    List<Draft> find(List<Draft> known) {
        List<Draft> out = new ArrayList<>();
        if (!page.tagged()) {
            return out;
        }
        SpanIndex<Draft> byCue = new SpanIndex<>();
        known.stream().filter(d -> d.cue != null).forEach(d -> byCue.add(d.cueSpan(), d));
        for (Draft outer : known) {
            boolean refuses = outer.reports == null
                    && outer.match != null
                    && REFUSALS.contains(outer.match.cue().act());
            for (Span part : refuses ? outer.content : List.<Span>of()) {
                Draft inner = inside(outer, part, byCue);
                if (inner != null && outer.reports == null) {
                    outer.reports = inner;
                    inner.within = outer;
                    out.add(inner);
                }
            }
        }
        return out;
    }

    private @Nullable Draft inside(Draft outer, Span part, SpanIndex<Draft> byCue) {
        for (int n = page.first(part), end = page.end(part); n < end; n++) {
            Match match = page.upos(n).equals("NOUN") ? match(n) : null;
            int clause = match == null ? -1 : clause(n, end);
            Span source = clause < 0 ? null : source(n, clause);
            Span cue = page.tokens.get(n).span();
            if (source == null || byCue.touching(cue).stream().anyMatch(k -> k != outer)) {
                continue;
            }
            Draft inner = new Draft(List.of(page.span(clause, end)), outer.confidence * FACTOR);
            inner.match = match;
            inner.cue = cue;
            inner.source = source;
            return inner;
        }
        return null;
    }

    private @Nullable Match match(int noun) {
        for (Match m : page.cuesAt(noun)) {
            if (m.cue().pos().equals("NOUN") && m.cue().takes("acl")) {
                return m;
            }
        }
        return null;
    }

    /** The first word after the "that" of the clause that hangs on the noun, -1 for none. */
    private int clause(int noun, int end) {
        for (int i = noun + 1; i < end; i++) {
            Token token = page.tokens.get(i);
            boolean opens = token.lemma().equals("that") && token.deprel().equals("mark");
            boolean hangs =
                    opens && token.head() > i && page.tokens.get(token.head()).head() == noun;
            // a "that" which only marks its clause makes no relative clause, whatever the parse calls it
            if (hangs && CLAUSES.contains(clauses.relation(token.head()))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whose report or claim it is; null when nobody is told. */
    private @Nullable Span source(int noun, int clause) {
        for (int i = page.from(noun); i < clause; i++) {
            Token token = page.tokens.get(i);
            boolean owns = token.head() == noun
                    && OWNERS.contains(token.deprel())
                    && (!token.deprel().equals("nmod") || BY.contains(preposition(i)));
            if (owns) {
                return clauses.phrase(i);
            }
        }
        return null;
    }

    private String preposition(int noun) {
        for (int i = page.from(noun); i < noun; i++) {
            if (page.tokens.get(i).head() == noun && page.tokens.get(i).deprel().equals("case")) {
                return page.tokens.get(i).lemma();
            }
        }
        return "";
    }
}
