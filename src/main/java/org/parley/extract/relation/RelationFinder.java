package org.parley.extract.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.Token;
import org.parley.domain.lexicon.CueLexicon;
import org.parley.domain.lexicon.EventLexicon;
import org.parley.domain.lexicon.Inflections;
import org.parley.domain.lexicon.RelationLexicon;
import org.parley.extract.words.Tree;
import org.parley.extract.words.Words;

/**
 * The PLOVER root of what one actor does towards another in a sentence.
 *
 * <p>The words that tie the two in the parse are read from the outermost inwards, and the first that has a root decides: to ask
 * for help is a request, not help. Only an intention looks further in: to promise help is agreement, to promise war a threat.
 */
public final class RelationFinder {
    private static final Set<String> OUTER = Set.of("REQUEST", "THREATEN", "REJECT", "ACCUSE");
    private static final Set<String> BELOW =
            Set.of("obj", "obl", "xcomp", "nsubj:pass", "ccomp", "advcl", "compound:prt");
    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "wo");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "no", "neither");
    private static final String INTENT = "AGREE";
    private static final String STOP = "STOP";
    private static final String ENDED = "SANCTION";

    private final CodedWords coded;
    private final RelationLexicon lexicon;
    private final Inflections inflections;

    public RelationFinder(RelationLexicon lexicon, EventLexicon events, CueLexicon cues) {
        this.coded = new CodedWords(lexicon, events, cues);
        this.lexicon = lexicon;
        this.inflections = events.inflections();
    }

    /** The root of what {@code source} does to {@code target}, both words of one sentence; empty when no word tells. */
    public Optional<String> between(Analysis analysis, Span source, Span target) {
        Sentence sentence = analysis.sentenceAt(source.start());
        Tree tree = new Tree(analysis);
        Map<Integer, Coded> codes = coded.of(new Words(analysis, inflections), tree, sentence);
        int from = head(analysis, source);
        int to = head(analysis, target);
        List<Integer> spine = spine(tree, from, to);
        boolean future = false;
        for (int i = 0; i < spine.size(); i++) {
            int at = spine.get(i);
            Coded code = code(codes, tree, at, spine);
            future |= has(tree, at, FUTURE) || i == 0 && headline(tree, at);
            if (code == null) {
                continue;
            }
            if (code.root().equals(STOP)) {
                return Optional.of(stopped(codes, tree, spine, i, code.token()));
            }
            if (code.root().equals(INTENT)) {
                return Optional.of(intent(codes, tree, spine, i, code.token()));
            }
            if (OUTER.contains(code.root())) {
                return Optional.of(code.root());
            }
            if (has(tree, code.token(), NOT) || has(tree, at, NOT)) {
                return Optional.of(lexicon.negated().getOrDefault(code.root(), code.root()));
            }
            return Optional.of(future ? lexicon.planned().getOrDefault(code.root(), code.root()) : code.root());
        }
        return codes.values().stream()
                .filter(code -> code.token() != from && code.token() != to)
                .min(Comparator.comparing((Coded code) -> !code.verb())
                        .thenComparing(code -> Math.abs(code.token() - to)))
                .map(Coded::root);
    }

    /** Agreement, unless what is intended is force. */
    private String intent(Map<Integer, Coded> codes, Tree tree, List<Integer> spine, int at, int token) {
        for (int i = at; i < spine.size(); i++) {
            for (int child : below(tree, spine.get(i))) {
                Coded inner = codes.get(child);
                if (inner != null && child != token) {
                    String turned = lexicon.planned().getOrDefault(inner.root(), INTENT);
                    return OUTER.contains(inner.root()) && inner.verb() ? inner.root() : turned;
                }
            }
        }
        return INTENT;
    }

    /** What is ended below; without any, talks and help are. */
    private String stopped(Map<Integer, Coded> codes, Tree tree, List<Integer> spine, int at, int token) {
        for (int i = at; i < spine.size(); i++) {
            List<Integer> near = new ArrayList<>(below(tree, spine.get(i)));
            near.add(0, spine.get(i));
            for (int child : near) {
                Coded inner = codes.get(child);
                if (inner != null && child != token && lexicon.stopped().containsKey(inner.root())) {
                    return lexicon.stopped().get(inner.root());
                }
            }
        }
        return ENDED;
    }

    /** "Ruritania to send aid to ...": an infinitive for a sentence. */
    private static boolean headline(Tree tree, int at) {
        return tree.token(at).head() < 0
                && tree.children(at).stream()
                        .map(tree::token)
                        .anyMatch(child ->
                                child.deprel().equals("mark") && child.lemma().equals("to"));
    }

    private @Nullable Coded code(Map<Integer, Coded> codes, Tree tree, int at, List<Integer> spine) {
        Coded own = codes.get(at);
        if (own != null) {
            return own;
        }
        if (!tree.token(at).upos().equals("VERB")) {
            return null;
        }
        return below(tree, at).stream()
                .filter(child -> !spine.contains(child))
                .map(codes::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Integer> below(Tree tree, int at) {
        return tree.children(at).stream()
                .filter(child -> BELOW.contains(tree.token(child).deprel()))
                .toList();
    }

    private static boolean has(Tree tree, int at, Set<String> lemmas) {
        return tree.children(at).stream()
                .map(tree::token)
                .anyMatch(child -> lemmas.contains(child.lemma())
                        && Set.of("aux", "advmod", "det").contains(child.deprel()));
    }

    /** The words between the two in the parse, the one above both first, then those towards the target, then towards the source. */
    private static List<Integer> spine(Tree tree, int from, int to) {
        List<Integer> upFrom = up(tree, from);
        List<Integer> upTo = up(tree, to);
        int top = upFrom.stream().filter(upTo::contains).findFirst().orElse(upFrom.get(upFrom.size() - 1));
        Set<Integer> spine = new LinkedHashSet<>();
        if (top == from || top == to) {
            // "X and Y met", "X's offer to Y": what governs both
            up(tree, top).stream()
                    .skip(1)
                    .filter(token -> tree.token(token).upos().equals("VERB"))
                    .findFirst()
                    .ifPresent(spine::add);
        }
        spine.add(top);
        spine.addAll(downTo(upTo, top));
        spine.addAll(downTo(upFrom, top));
        spine.remove(from);
        spine.remove(to);
        return List.copyOf(spine);
    }

    private static List<Integer> downTo(List<Integer> up, int top) {
        int end = up.indexOf(top);
        List<Integer> down = new ArrayList<>(end < 0 ? up : up.subList(0, end));
        java.util.Collections.reverse(down);
        return down;
    }

    private static List<Integer> up(Tree tree, int token) {
        List<Integer> up = new ArrayList<>();
        for (int at = token; at >= 0 && !up.contains(at); at = tree.token(at).head()) {
            up.add(at);
        }
        return up;
    }

    private static int head(Analysis analysis, Span span) {
        int last = -1;
        for (int i = 0; i < analysis.tokens().size(); i++) {
            Token token = analysis.tokens().get(i);
            if (span.overlaps(token.span())) {
                last = i;
                int head = token.head();
                if (head < 0 || !span.overlaps(analysis.tokens().get(head).span())) {
                    return i;
                }
            }
        }
        return Math.max(last, 0);
    }
}
