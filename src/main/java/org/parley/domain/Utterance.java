package org.parley.domain;

import java.util.List;

/**
 * One speaker expressing one claim on one occasion, however many articles carry it.
 *
 * @param id last part of its IRI: a hash of speaker, day and claim
 * @param wordings the statements of the records, the fullest first; never empty
 */
public record Utterance(String id, List<Ref> wordings) {
    public Utterance {
        wordings = List.copyOf(wordings);
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("utterance " + id + " has no wording");
        }
    }
}
