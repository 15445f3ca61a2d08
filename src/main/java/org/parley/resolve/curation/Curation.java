package org.parley.resolve.curation;

import java.util.List;

/** What people decided about actors and statements, to be applied on every build. */
public record Curation(List<Decision> decisions) {
    public Curation {
        decisions = List.copyOf(decisions);
    }

    /** No decisions. */
    public static Curation none() {
        return new Curation(List.of());
    }

    /**
     * One row of {@code curation.csv}.
     *
     * @param subject actor id, or article/statement
     * @param where file and line, for messages
     */
    public record Decision(
            Action action, String subject, String field, String value, String who, String why, String where) {}

    /** What a person can decide. */
    public enum Action {
        MERGE,
        SPLIT,
        LINK,
        UNLINK,
        CORRECT,
        WITHDRAW,
        RENAME
    }
}
