package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.QuoteType;
import org.parley.domain.Span;
import org.parley.domain.Stance;
import org.parley.domain.lexicon.CueLexicon.Match;

/** A statement in the making: the rules fill it step by step. */
final class Draft {
    /** Words of the source as they stand, null for none. */
    @Nullable
    Span source;

    List<Span> speakers = List.of();

    @Nullable
    Span speakerFull;

    @Nullable
    Draft continues;

    @Nullable
    Draft reports;
    /** The statement inside which this one is told. */
    @Nullable
    Draft within;

    /** It only passes on what another statement tells: "..., the agency reported". */
    boolean relays;

    @Nullable
    Span addressee;

    @Nullable
    Span target;

    @Nullable
    Span relayedBy;

    @Nullable
    Span venue;

    @Nullable
    Span time;

    @Nullable
    Span cue;

    @Nullable
    Match match;

    List<Span> content;
    List<Span> quoted = List.of();
    QuoteType quoteType = QuoteType.INDIRECT;
    Act act = Act.ASSERT;
    Stance stance = Stance.ASSERTED;
    double confidence;

    Draft(List<Span> content, double confidence) {
        this.content = new ArrayList<>(content);
        this.confidence = confidence;
    }

    /** Another statement under the same cue. */
    Draft sibling(List<Span> otherContent) {
        Draft d = new Draft(otherContent, confidence);
        d.source = source;
        d.cue = cue;
        d.match = match;
        d.continues = continues;
        d.relayedBy = relayedBy;
        d.addressee = addressee;
        return d;
    }

    Span hull() {
        return Span.hull(content);
    }

    boolean hasCue(String... lemmas) {
        return match != null && List.of(lemmas).contains(match.cue().words().get(0));
    }

    /** The cue of a draft that has one. */
    Span cueSpan() {
        return Objects.requireNonNull(cue, "cue");
    }

    /** The row of the lexicon that the cue of a draft is known by. */
    Match matched() {
        return Objects.requireNonNull(match, "match");
    }
}
