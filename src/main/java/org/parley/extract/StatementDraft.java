package org.parley.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.QuoteType;
import org.parley.domain.Span;
import org.parley.domain.Stance;

/**
 * A statement whose people are still words in the text.
 *
 * @param speakers head name or whole nominal phrase of each joint speaker; empty for hearsay and carried-on quotes
 * @param speakerFull the first speaker with titles and appositions, null when there is none
 * @param continues index of the earlier draft whose speaker goes on (implied subject, continuation quote), -1 for none
 * @param reports index of the draft whose utterance this one tells, -1 for none
 * @param addressee who is told; {@code target}: who is accused, supported, rejected; {@code relayedBy}: agency or office
 * @param timeExpression words in the attribution that tell when it was said
 * @param confidence calibrated, 0 to 1
 */
public record StatementDraft(
        List<Span> speakers,
        @Nullable Span speakerFull,
        int continues,
        int reports,
        @Nullable Span addressee,
        @Nullable Span target,
        @Nullable Span relayedBy,
        @Nullable Span venue,
        @Nullable Span timeExpression,
        @Nullable Span cue,
        List<Span> content,
        List<Span> quoted,
        QuoteType quoteType,
        Act act,
        Stance stance,
        double confidence) {
    public StatementDraft {
        speakers = List.copyOf(speakers);
        content = List.copyOf(content);
        quoted = List.copyOf(quoted);
    }
}
