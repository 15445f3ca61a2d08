package org.parley.extract.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.lexicon.ModalityLexicon;
import org.parley.domain.lexicon.ModalityLexicon.Entry;
import org.parley.domain.lexicon.ModalityLexicon.Kind;
import org.parley.extract.words.Phrases;
import org.parley.extract.words.Phrases.Hit;
import org.parley.extract.words.Word;
import org.parley.extract.words.Words;

/** Tells from the clause around a trigger whether the event is a fact, a plan, a condition, or did not happen. */
final class Modality {
    private static final int REACH_BEFORE = 11;
    private static final int REACH_AFTER = 6;
    private static final Set<String> CLAUSE_SIGNS =
            Set.of(".", ";", ":", "“", "”", "\"", "–", "—", "(", ")", "''", "``");

    private static final Set<String> UNLESS = Set.of("unless", "until", "till");

    private final Phrases<Entry> phrases;

    Modality(ModalityLexicon lexicon) {
        this.phrases = new Phrases<>(lexicon.entries(), Entry::words, entry -> false);
    }

    /** The kind that governs the trigger. */
    Kind of(Words words, Trigger trigger) {
        int start = words.start(trigger.sentence());
        int end = words.end(trigger.sentence());
        if (!trigger.verb()) {
            Kind after = after(words, trigger, end);
            if (after != Kind.FACTUAL) {
                return after;
            }
        }
        int from = trigger.first();
        while (from > start && trigger.first() - from < REACH_BEFORE && !ends(words.get(from - 1))) {
            from--;
        }
        Kind kind = Kind.FACTUAL;
        for (int at = from; at < trigger.first(); at++) {
            Kind here = kindAt(words, at, trigger.first(), false);
            if (here != null && !(here == Kind.NEGATED && trigger.first() - at > (trigger.verb() ? 3 : 2))) {
                kind = here;
            }
        }
        return kind == Kind.NEGATED && bound(words, trigger, end) ? Kind.CONDITIONAL : kind;
    }

    /** "Will not free him unless" names the condition under which it does happen. */
    private static boolean bound(Words words, Trigger trigger, int end) {
        for (int at = trigger.last() + 1; at < end && !ends(words.get(at)); at++) {
            if (UNLESS.contains(words.get(at).text())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Kind kindAt(Words words, int at, int end, boolean after) {
        // "support" in "Rapid Support Forces" supports nothing
        if (words.analysis().names(words.get(at).span()).stream()
                .anyMatch(name -> name.span().covers(words.get(at).span()))) {
            return null;
        }
        List<Hit<Entry>> hits = phrases.at(words, at, end);
        for (Hit<Entry> hit : hits) {
            if (hit.value().after() == after) {
                return hit.value().kind();
            }
        }
        return null;
    }

    private Kind after(Words words, Trigger trigger, int end) {
        int limit = Math.min(end, trigger.last() + 1 + REACH_AFTER);
        for (int at = trigger.last() + 1;
                at < limit && !ends(words.get(at)) && !words.get(at).text().equals(",");
                at++) {
            if (Set.of("that", "who", "which", "and", "but", "said", "while")
                    .contains(words.get(at).text())) {
                break;
            }
            Kind here = kindAt(words, at, limit, true);
            if (here != null) {
                return here;
            }
        }
        return Kind.FACTUAL;
    }

    private static boolean ends(Word word) {
        return CLAUSE_SIGNS.contains(word.text());
    }
}
