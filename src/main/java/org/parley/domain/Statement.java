package org.parley.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one article lets somebody say.
 *
 * @param id local to the record ({@code s1})
 * @param speaker actor id, null when the article names no source (hearsay)
 * @param coSpeakers further actors who said it jointly
 * @param onBehalfOf actor id in whose name it was said, as the text has it
 * @param describedAs the speaker's title as printed, right or wrong
 * @param target actor id of who is accused, supported, rejected
 * @param relayedBy actor id of the agency or office between speaker and article
 * @param content at least one span; several when the attribution interrupts
 * @param quoted what stands between quotation marks, inside the content
 * @param reports id of the statement whose utterance this one tells
 * @param confidence the machine's, 0 to 1
 */
public record Statement(
        String id,
        @Nullable String speaker,
        List<String> coSpeakers,
        @Nullable Span speakerSpan,
        @Nullable String onBehalfOf,
        @Nullable String describedAs,
        @Nullable String addressee,
        @Nullable String target,
        @Nullable String relayedBy,
        @Nullable String venue,
        @Nullable Span cue,
        List<Span> content,
        List<Span> quoted,
        QuoteType quoteType,
        Act act,
        Stance stance,
        @Nullable LocalDate saidOn,
        @Nullable DateBasis saidOnBasis,
        @Nullable Span timeExpression,
        @Nullable String reports,
        List<String> aboutEvents,
        double confidence) {
    public Statement {
        coSpeakers = List.copyOf(coSpeakers);
        content = List.copyOf(content);
        quoted = List.copyOf(quoted);
        aboutEvents = List.copyOf(aboutEvents);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("statement " + id + " has no content");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of statement " + id + " is not within 0 to 1");
        }
        if ((saidOn == null) != (saidOnBasis == null)) {
            throw new IllegalArgumentException("statement " + id + " needs both saidOn and saidOnBasis, or neither");
        }
    }
}
