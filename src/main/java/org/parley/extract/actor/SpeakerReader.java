package org.parley.extract.actor;

import java.util.List;
import org.parley.extract.Cast;
import org.parley.extract.StatementDraft;

/** Speakers of drafts in whose article nothing can be read. */
final class SpeakerReader {
    private SpeakerReader() {}

    static List<Cast.Speaker> nobody(List<StatementDraft> statements) {
        return statements.stream()
                .map(s -> new Cast.Speaker(null, List.of(), null, null))
                .toList();
    }
}
