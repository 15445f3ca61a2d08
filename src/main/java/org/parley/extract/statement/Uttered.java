package org.parley.extract.statement;

import java.util.List;
import java.util.Set;
import org.parley.domain.Act;
import org.parley.domain.Span;
import org.parley.domain.lexicon.CueLexicon.Match;
import org.parley.domain.lexicon.CueLexicon.Utterance;

/** Whether what the reader attributes was uttered; beliefs, plans, perceptions and silence were not. */
final class Uttered {
    private static final double SURE = 0.35;
    private static final Set<Act> CALLS = Set.of(
            Act.DEMAND, Act.REQUEST, Act.PROMISE, Act.REJECT, Act.DENY, Act.WARN, Act.ACCUSE, Act.SUPPORT, Act.CONCERN);

    private final Page page;
    private final Cues cues;

    Uttered(Page page, Cues cues) {
        this.page = page;
        this.cues = cues;
    }

    /** Whether it was; a passive without "by" gives its subject to the content on the way. */
    boolean isUtterance(Draft d) {
        Span cue = d.cueSpan();
        Match m = d.match;
        int quoted = page.words(page.quotes.in(d.content));
        int words = page.words(d.content);
        boolean that = page.anyStartsWith(d.content, "that");
        boolean infinitive = page.anyStartsWith(d.content, "to");
        int behind = page.end(cue);
        if (d.source != null
                && d.source.end() <= cue.start()
                && behind < page.tokens.size()
                && page.is(behind, "by")
                && !cues.passive(page.end(cue) - 1)) {
            return false;
        }
        if (m == null) {
            return d.source != null && quoted * 2 >= words && words >= 3 && d.confidence > SURE;
        }
        if (cues.negated(m, cue) || cues.empty(cue) && m.cue().act() != Act.REJECT) {
            return false;
        }
        // "is concerned about" is no passive
        boolean passive = !m.cue().pos().equals("ADJ") && cues.passive(m) && hearsay(d, m);
        Utterance said = m.cue().utterance();
        if (passive) {
            return said == Utterance.YES && !m.cue().pos().equals("NOUN") && page.words(d.content) >= 2;
        }
        if (m.cue().pos().equals("NOUN")) {
            // "its military claims to have hit a convoy": the reader may take the verb for a noun
            boolean did = infinitive && page.is(page.first(d.content.get(0)) + 1, "have");
            return d.source != null && (that || quoted > 0 || did) && d.confidence > SURE;
        }
        return switch (said) {
            case YES -> d.source != null || quoted * 2 >= words || that || d.confidence > SURE;
            case WEAK ->
                d.source != null
                        && (quoted > 0
                                || that
                                || clause(d)
                                || opinion(m, d)
                                || infinitive && CALLS.contains(m.cue().act())
                                || CALLS.contains(m.cue().act()) && d.confidence > 0.6
                                || m.cue().act() == Act.CONCERN && page.isInstitution(d.source));
            // "the military believes that he has fled": a body that believes has said so
            case NO ->
                d.source != null && (quoted >= 2 || holds(m) && (that || clause(d)) && page.isInstitution(d.source));
        };
    }

    /**
     * Whether a passive leaves open who speaks. Its subject is not the source: it belongs to what is said, or is the accused. Only
     * "by" names the speaker, or "was quoted as saying" its subject.
     */
    private boolean hearsay(Draft d, Match m) {
        if (m.cue().words().contains("quoted")
                || m.cue().words().contains("cited")
                || m.cue().words().contains("heard")) {
            return d.source == null;
        }
        Span source = d.source;
        if (source == null) {
            return true;
        }
        int first = page.first(source);
        if (page.is(first - 1, "by") || page.is(first, "by")) {
            return false;
        }
        boolean subject = source.end() <= d.cueSpan().start() && page.first(d.cueSpan()) - page.end(source) <= 3;
        if (subject && m.cue().act() == Act.ACCUSE) {
            d.target = source;
        } else if (subject) {
            d.content.add(0, source);
        }
        d.source = null;
        return true;
    }

    private static boolean holds(Match m) {
        return m.cue().pos().equals("VERB") && Cues.in(m, List.of("believe", "think", "reckon", "assume"));
    }

    /** A bare clause: it begins with its own subject. */
    private boolean clause(Draft d) {
        int first = page.first(d.content.get(0));
        return page.is(first, "he", "she", "it", "they", "we", "i", "there", "this", "these")
                || page.words(d.content) >= 6
                        && d.content.get(0).end() < d.cueSpan().start();
    }

    /** "described the operation as urgent", "called him a traitor". */
    private boolean opinion(Match m, Draft d) {
        if (m.cue().takes("obl:as") && hasWord(d, "as")) {
            return true;
        }
        return Cues.in(m, List.of("call", "term", "dub", "brand", "label", "deem")) && page.words(d.content) >= 3;
    }

    private boolean hasWord(Draft d, String... word) {
        for (Span c : d.content) {
            for (int i = page.first(c), end = page.end(c); i < end; i++) {
                if (page.is(i, word)) {
                    return true;
                }
            }
        }
        return d.cue != null && page.is(page.end(d.cue) - 1, word) && word.length == 1;
    }
}
