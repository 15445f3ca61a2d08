package org.parley.extract.event;

import java.util.Set;
import org.parley.domain.Analysis;
import org.parley.domain.NameSpan;
import org.parley.domain.Span;
import org.parley.domain.Token;
import org.parley.extract.words.Tree;

/** The words of the noun phrase around a head: "the armed forces of Ruritania", "its neighbour". */
final class Nouns {
    private static final Set<String> INSIDE =
            Set.of("det", "amod", "compound", "nummod", "nmod:poss", "flat", "flat:name", "fixed", "det:poss");

    private Nouns() {}

    /** The phrase of {@code head}: what describes it, and one "of" that names whose it is. */
    static Span phrase(Analysis analysis, Tree tree, int head) {
        Span span = tree.token(head).span();
        for (int child : tree.children(head)) {
            Token token = tree.token(child);
            if (INSIDE.contains(token.deprel())) {
                span = span.hull(token.span());
            } else if (token.deprel().equals("nmod") && tree.preposition(child).equals("of") && child > head) {
                span = span.hull(phrase(analysis, tree, child));
            }
        }
        for (NameSpan name : analysis.names(tree.token(head).span())) {
            span = span.hull(name.span());
        }
        return span;
    }

    /** A word that can stand for somebody or some place. */
    static boolean nominal(Token token) {
        return Set.of("NOUN", "PROPN", "PRON", "ADJ").contains(token.upos());
    }
}
