package org.parley.extract.words;

import java.util.ArrayList;
import java.util.List;
import org.parley.domain.Analysis;
import org.parley.domain.Token;

/** The dependency parse of an article, downwards: which words hang on which. */
public final class Tree {
    private final List<Token> tokens;
    private final List<List<Integer>> children;
    private final boolean parsed;

    public Tree(Analysis analysis) {
        this.tokens = analysis.tokens();
        this.children = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            children.add(List.of());
        }
        boolean any = false;
        for (int i = 0; i < tokens.size(); i++) {
            int head = tokens.get(i).head();
            if (head >= 0) {
                if (children.get(head).isEmpty()) {
                    children.set(head, new ArrayList<>(2));
                }
                children.get(head).add(i);
                any = true;
            }
        }
        this.parsed = any;
    }

    /** Whether a model parsed the article at all. */
    public boolean parsed() {
        return parsed;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public List<Integer> children(int token) {
        return children.get(token);
    }

    /** The preposition or possessive mark that hangs on a word, empty when none does. */
    public String preposition(int token) {
        for (int child : children.get(token)) {
            if (tokens.get(child).deprel().equals("case")) {
                return tokens.get(child).lemma();
            }
        }
        return "";
    }

    /** Whether a word of {@code relation} with {@code lemma} hangs on {@code token}. */
    public boolean has(int token, String relation, String lemma) {
        for (int child : children.get(token)) {
            if (tokens.get(child).deprel().equals(relation)
                    && tokens.get(child).lemma().equals(lemma)) {
                return true;
            }
        }
        return false;
    }

    /** Words joined to {@code token} by "and", itself first. */
    public List<Integer> coordinated(int token) {
        List<Integer> all = new ArrayList<>(List.of(token));
        for (int child : children.get(token)) {
            if (tokens.get(child).deprel().equals("conj") && child > token) {
                all.add(child);
            }
        }
        return all;
    }
}
