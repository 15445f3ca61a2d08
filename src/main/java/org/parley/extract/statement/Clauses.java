package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.domain.Token;
import org.parley.domain.lexicon.CueLexicon.Cue;

/** The parse around a verb of saying: who is its subject, which words are its content. */
final class Clauses {
    private final Page page;
    private final int[] firstChild;
    private final int[] nextSibling;

    Clauses(Page page) {
        this.page = page;
        int n = page.tokens.size();
        firstChild = new int[n];
        nextSibling = new int[n];
        java.util.Arrays.fill(firstChild, -1);
        for (int i = n - 1; i >= 0; i--) {
            int head = page.tokens.get(i).head();
            nextSibling[i] = -1;
            if (head >= 0) {
                nextSibling[i] = firstChild[head];
                firstChild[head] = i;
            }
        }
    }

    private List<Integer> children(int i) {
        List<Integer> out = new ArrayList<>();
        for (int c = firstChild[i]; c >= 0; c = nextSibling[c]) {
            out.add(c);
        }
        return out;
    }

    String relation(int i) {
        return page.tokens.get(i).deprel();
    }

    private int child(int i, String... relations) {
        for (int c : children(i)) {
            if (List.of(relations).contains(relation(c))) {
                return c;
            }
        }
        return -1;
    }

    /** First token and token after the last of the words under {@code i}. */
    int[] extent(int i) {
        int[] out = {i, i + 1};
        List<Integer> open = new ArrayList<>(List.of(i));
        while (!open.isEmpty()) {
            int k = open.remove(open.size() - 1);
            out[0] = Math.min(out[0], k);
            out[1] = Math.max(out[1], k + 1);
            open.addAll(children(k));
        }
        return out;
    }

    /** The subject of a verb, or of the verb it is coordinated with; -1 when it has none. */
    int subject(int verb) {
        for (int v = verb, steps = 0; v >= 0 && steps < 4; steps++) {
            int s = child(v, "nsubj", "nsubj:outer");
            if (s >= 0) {
                return s;
            }
            if (!relation(v).equals("conj")) {
                return -1;
            }
            v = page.tokens.get(v).head();
        }
        return -1;
    }

    /** The subject of a verb, of the verb it is joined to, or of the verb that a participle ("..., calling it") goes with; -1 for none. */
    int speaker(int verb) {
        int v = verb;
        for (int steps = 0; v >= 0 && steps < 3; steps++) {
            int s = subject(v);
            if (s < 0 && isPassive(v)) {
                s = child(v, "nsubj:pass");
            }
            if (s >= 0) {
                return s;
            }
            boolean participle = page.low(v).endsWith("ing")
                    && List.of("advcl", "conj", "xcomp").contains(relation(v));
            if (!participle && !relation(v).equals("conj")) {
                return -1;
            }
            v = page.tokens.get(v).head();
        }
        return -1;
    }

    /** Whether an auxiliary or copula makes the tense of a verb or predicate: "had agreed", "would leave", "was ready". */
    boolean isCompound(int verb) {
        return child(verb, "aux", "aux:pass", "cop") >= 0;
    }

    boolean hasOwnSubject(int verb) {
        return child(verb, "nsubj", "nsubj:outer", "nsubj:pass", "csubj", "expl") >= 0;
    }

    boolean isPassive(int verb) {
        return child(verb, "aux:pass", "nsubj:pass") >= 0;
    }

    /** Has, have or had: the verb tells an earlier utterance. */
    boolean isPerfect(int verb) {
        for (int c : children(verb)) {
            if (relation(c).equals("aux") && page.is(c, "has", "have", "had", "'ve", "’ve")) {
                return true;
            }
        }
        return false;
    }

    boolean isNegated(int verb) {
        return children(verb).stream()
                .anyMatch(c -> page.isNegation(c) && relation(c).equals("advmod"));
    }

    /** Words of a phrase without its relative clause and its apposition, at most so many. */
    Span phrase(int head) {
        int[] e = extent(head);
        int to = e[1];
        for (int c : children(head)) {
            // "the death of Ana Lima, 24, and the wounding of two others" goes on
            boolean goesOn = page.tokens.subList(c, e[1]).stream()
                            .anyMatch(t -> t.deprel().equals("conj"))
                    && child(head, "conj") > c;
            boolean mark = goesOn || page.is(c, "”", "“", "\"", "''", "’", "'");
            if (c > head
                    && !mark
                    && List.of("acl:relcl", "advcl:relcl", "appos", "parataxis", "punct")
                            .contains(relation(c))) {
                to = Math.min(to, extent(c)[0]);
            }
        }
        while (to > head + 1 && !page.isWord(to - 1)) {
            to--;
        }
        return page.span(Math.min(e[0], head), Math.max(to, head + 1));
    }

    /** What a verb of saying says: its clause, else the first slot of its cue that the sentence fills; null when there is none. */
    @Nullable
    Span content(int verb, Cue cue) {
        Span clause = clause(verb);
        if (clause != null) {
            return clause;
        }
        for (String slot : cue.content()) {
            int c = slot(verb, slot);
            if (c > verb) {
                if (slot.startsWith("obl") && isSetting(c)) {
                    continue;
                }
                Span whole =
                        List.of("NOUN", "PROPN", "PRON").contains(page.upos(c)) ? phrase(c) : span(extent(c), verb);
                return withoutCase(whole);
            }
        }
        return null;
    }

    /** "on Twitter", "on Friday", "in a statement": where and when it was said, not what. */
    private boolean isSetting(int i) {
        Span phrase = phrase(i);
        return page.has("venue", phrase) || !page.times(phrase).isEmpty() && page.words(List.of(phrase)) <= 4;
    }

    private Span span(int[] e, int verb) {
        return page.span(Math.max(e[0], verb + 1), e[1]);
    }

    /** "of violations" are the violations; "to leave" stays. */
    private Span withoutCase(Span s) {
        int first = page.first(s);
        boolean preposition = page.isPreposition(first) && !page.is(first, "to", "that") && page.end(s) > first + 1;
        return preposition ? page.span(first + 1, page.end(s)) : s;
    }

    /** The clause that a verb of saying reports, before or after it. */
    @Nullable
    Span clause(int verb) {
        int clause = child(verb, "ccomp");
        if (clause >= 0) {
            return outside(extent(clause), verb);
        }
        if (relation(verb).equals("parataxis")) {
            int head = page.tokens.get(verb).head();
            int start = extent(verb)[0];
            if (head >= 0 && head < start) {
                int from = extent(head)[0];
                int to = start;
                while (to > from && !page.isWord(to - 1)) {
                    to--;
                }
                return to - from >= 3 ? page.span(from, to) : null;
            }
        }
        return null;
    }

    private @Nullable Span outside(int[] e, int verb) {
        if (e[0] <= verb && verb < e[1]) {
            return null;
        }
        return e[1] - e[0] >= 2 ? page.span(e[0], e[1]) : null;
    }

    private int slot(int verb, String slot) {
        int colon = slot.indexOf(':');
        String relation = colon < 0 ? slot : slot.substring(0, colon);
        for (int c : children(verb)) {
            Token t = page.tokens.get(c);
            boolean same = t.deprel().equals(relation)
                    || relation.equals("obl") && t.deprel().startsWith("advcl");
            if (same && (colon < 0 || slot.startsWith("nsubj") || marked(c, slot.substring(colon + 1)))) {
                return c;
            }
        }
        return -1;
    }

    private boolean marked(int i, String preposition) {
        for (int c : children(i)) {
            if ((relation(c).equals("case") || relation(c).equals("mark")) && page.is(c, preposition)) {
                return true;
            }
        }
        return false;
    }

    /** The noun that a relative clause with this verb says something of, -1 when it is none. */
    int antecedent(int verb) {
        return relation(verb).endsWith(":relcl") || relation(verb).equals("acl")
                ? page.tokens.get(verb).head()
                : -1;
    }

    /** What a verb of calling calls its object: the complement behind it. */
    @Nullable
    Span complement(int verb) {
        int c = child(verb, "xcomp", "obj", "obl", "ccomp");
        if (c <= verb) {
            return null;
        }
        int[] e = extent(c);
        int from = Math.max(e[0], verb + 1);
        while (from + 1 < e[1] && page.is(from, "as")) {
            from++;
        }
        return page.span(from, e[1]);
    }
}
