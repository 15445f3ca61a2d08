package org.parley.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Source, cue and content as the reader tags them: PolNeAR's sense, beliefs and plans included.
 *
 * <p>A span may be interrupted, so each is a list; content is never empty.
 *
 * @param score the reader's calibrated probability, 0 to 1
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, double score) {
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution needs content");
        }
    }

    /** Where the source stands as a whole, null when there is none. */
    public @Nullable Span sourceHull() {
        return source.isEmpty() ? null : Span.hull(source);
    }

    /** Where the cue stands as a whole, null when there is none. */
    public @Nullable Span cueHull() {
        return cue.isEmpty() ? null : Span.hull(cue);
    }

    /** Where the content stands as a whole. */
    public Span contentHull() {
        return Span.hull(content);
    }
}
