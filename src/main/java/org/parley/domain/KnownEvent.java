package org.parley.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of the corpus with what all articles together warrant.
 *
 * @param id last part of its IRI
 * @param label for people, for example "military operation, Nagorno-Karabakh, 19 to 20 September 2023"
 * @param reports the records' events that are this one, the most telling first; never empty
 * @param partOf id of the known event it belongs to
 */
public record KnownEvent(
        String id,
        String type,
        String label,
        List<Ref> reports,
        EventStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String partOf) {
    public KnownEvent {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("event " + id + " is reported nowhere");
        }
    }
}
