package org.parley.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.domain.DateBasis;
import org.parley.domain.QuoteType;
import org.parley.domain.Ref;
import org.parley.domain.Stance;
import org.parley.domain.Statement;
import org.parley.domain.Utterance;

/**
 * One utterance as all its wordings together tell it: the fullest decides, the others fill what it leaves open.
 *
 * @param refs and {@code told}: the wordings in the order of the utterance, the fullest first
 */
record Merged(Utterance utterance, List<Ref> refs, List<Statement> told, CorpusIndex index) {

    static Merged of(Utterance utterance, CorpusIndex index) {
        return new Merged(
                utterance,
                utterance.wordings(),
                utterance.wordings().stream().map(index::statement).toList(),
                index);
    }

    Statement fullest() {
        return told.get(0);
    }

    /** Known actors who spoke, of the first wording that names any; empty when none does. */
    List<String> speakers() {
        for (int i = 0; i < told.size(); i++) {
            Set<String> found = new LinkedHashSet<>();
            Statement statement = told.get(i);
            if (statement.speaker() != null) {
                found.add(index.actor(refs.get(i), statement.speaker()));
            }
            for (String other : statement.coSpeakers()) {
                found.add(index.actor(refs.get(i), other));
            }
            if (!found.isEmpty()) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /** The known actor in a role, of the first wording that fills it. */
    @Nullable
    String actor(Function<Statement, @Nullable String> role) {
        for (int i = 0; i < told.size(); i++) {
            String local = role.apply(told.get(i));
            if (local != null) {
                return index.actor(refs.get(i), local);
            }
        }
        return null;
    }

    @Nullable
    String venue() {
        return told.stream()
                .map(Statement::venue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The statement that dates the utterance best: by words of its own before its neighbours' before the paper's day. */
    @Nullable
    Statement dated() {
        return told.stream()
                .filter(s -> s.saidOn() != null)
                .min(Comparator.comparingInt(
                        s -> Objects.requireNonNull(s.saidOnBasis()).ordinal()))
                .orElse(null);
    }

    @Nullable
    LocalDate saidOn() {
        Statement dated = dated();
        return dated == null ? null : dated.saidOn();
    }

    @Nullable
    DateBasis saidOnBasis() {
        Statement dated = dated();
        return dated == null ? null : dated.saidOnBasis();
    }

    /** Direct before mixed before indirect. */
    QuoteType quoteType() {
        Set<QuoteType> types = java.util.EnumSet.noneOf(QuoteType.class);
        told.forEach(s -> types.add(s.quoteType()));
        if (types.contains(QuoteType.DIRECT)) {
            return QuoteType.DIRECT;
        }
        return types.contains(QuoteType.MIXED) ? QuoteType.MIXED : QuoteType.INDIRECT;
    }

    double confidence() {
        return told.stream().mapToDouble(Statement::confidence).max().orElse(0);
    }

    /** Known events that any wording is about. */
    Set<String> events() {
        Set<String> events = new TreeSet<>();
        for (int i = 0; i < told.size(); i++) {
            for (String local : told.get(i).aboutEvents()) {
                events.add(index.eventOf(new Ref(refs.get(i).article(), local)).id());
            }
        }
        return events;
    }

    /** Utterances whose making this one tells. */
    Set<String> reports() {
        Set<String> reported = new TreeSet<>();
        for (int i = 0; i < told.size(); i++) {
            String local = told.get(i).reports();
            if (local != null) {
                Utterance inner = index.utteranceOf(new Ref(refs.get(i).article(), local));
                if (inner != null && !inner.id().equals(utterance.id())) {
                    reported.add(inner.id());
                }
            }
        }
        return reported;
    }

    /** Denied by the speaker, so that the claim is denied and not made. */
    boolean denied() {
        return fullest().stance() == Stance.DENIED || fullest().stance() == Stance.HEDGED_DENIAL;
    }

    /** The claim in the words of the fullest wording; parts that stand apart are joined by an ellipsis. */
    String content() {
        return index.words(refs.get(0).article(), new ArrayList<>(fullest().content()));
    }
}
