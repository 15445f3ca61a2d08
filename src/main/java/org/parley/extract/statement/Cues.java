package org.parley.extract.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.domain.lexicon.CueLexicon.Match;
import org.parley.domain.lexicon.CueLexicon.Utterance;

/** What the words of a cue are in the lexicon, and whether they deny that anything was said. */
final class Cues {
    private final Page page;

    Cues(Page page) {
        this.page = page;
    }

    /** The row of the lexicon that fits a tagged cue best: verbs first, utterances first, then the longer. */
    @Nullable
    Match match(Span cue, boolean thatClause, boolean infinitive) {
        int end = page.end(cue);
        Match best = null;
        int top = -1;
        for (int i = page.first(cue); i < end; i++) {
            for (Match m : page.cuesAt(i)) {
                String frame = m.cue().frame();
                if (frame != null && !(frame.equals("ccomp") ? thatClause : infinitive)) {
                    continue;
                }
                int rank = rank(m, end, frame);
                if (rank > top) {
                    top = rank;
                    best = m;
                }
            }
        }
        return best;
    }

    private int rank(Match m, int end, @Nullable String frame) {
        int rank =
                switch (m.cue().pos()) {
                    case "VERB" -> 400;
                    case "ADP", "PHRASE" -> 300;
                    case "NOUN" -> 200;
                    default -> 100;
                };
        rank += m.cue().utterance() == Utterance.YES ? 60 : m.cue().utterance() == Utterance.WEAK ? 30 : 0;
        rank += frame != null ? 40 : 0;
        // particles that stand far off may belong to something else
        boolean near = m.tokens().get(m.tokens().size() - 1) <= Math.max(end, m.lastAdjacent());
        rank += near ? 5 * m.tokens().size() : m.tokens().size() - 20;
        return rank;
    }

    /** "did not say", "gave no further detail", "declined to comment": nothing was uttered. */
    boolean negated(Match m, Span cue) {
        int verb = m.first();
        int from = Math.max(page.from(verb), verb - 4);
        for (int i = verb - 1; i >= from; i--) {
            if (page.isNegation(i)) {
                return !page.is(i, "no") || i >= page.first(cue);
            }
            if (!page.isAuxiliary(i) && !page.isAdverb(i) && !page.is(i, "to")) {
                break;
            }
        }
        return false;
    }

    /** "gave no detail", "offered no comment": a cue whose object is nothing. */
    boolean empty(Span cue) {
        int first = page.first(cue);
        int end = page.end(cue);
        for (int i = first; i < end; i++) {
            if (page.is(i, "no", "nothing", "declined", "refused", "silent")
                    && !(i + 1 < end && page.is(i + 1, "longer"))) {
                return true;
            }
        }
        return false;
    }

    /** A participle after a form of be, with no source of its own to do the saying: "are said", "was accused". */
    boolean passive(Match m) {
        return m.cue().words().get(0).equals("be") || passive(m.first());
    }

    /** Whether the verb is a participle after a form of be. */
    boolean passive(int verb) {
        for (int i = verb - 1; i >= Math.max(page.from(verb), verb - 4); i--) {
            if (page.isBe(i)) {
                String form = page.low(verb);
                return !form.endsWith("ing");
            }
            if (!page.isAdverb(i) && !page.is(i, "been")) {
                break;
            }
        }
        return false;
    }

    static boolean in(@Nullable Match m, List<String> lemmas) {
        return m != null && lemmas.contains(m.cue().words().get(0));
    }
}
