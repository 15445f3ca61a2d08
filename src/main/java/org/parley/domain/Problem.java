package org.parley.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong that a person can mend: where, what, and what to do.
 *
 * @param code stable, for example {@code INGEST-EMPTY}
 * @param where file, folder, article or query
 * @param line 1-based, 0 when unknown; {@code column} likewise
 * @param message one sentence in the domain's words
 * @param remedy the next step, null when there is none to give
 */
public record Problem(
        String code,
        Severity severity,
        String where,
        int line,
        int column,
        String message,
        @Nullable String remedy) {
    /** How much it matters. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    public static Problem error(String code, String where, String message, String remedy) {
        return new Problem(code, Severity.ERROR, where, 0, 0, message, remedy);
    }

    public static Problem warning(String code, String where, String message, String remedy) {
        return new Problem(code, Severity.WARNING, where, 0, 0, message, remedy);
    }

    public Problem at(int newLine, int newColumn) {
        return new Problem(code, severity, where, newLine, newColumn, message, remedy);
    }

    /** {@code file:line:column: sentence (remedy) [CODE]}. */
    @Override
    public String toString() {
        String place = line > 0 ? where + ":" + line + (column > 0 ? ":" + column : "") : where;
        return place + ": " + message + (remedy == null ? "" : " " + remedy) + " [" + code + "]";
    }
}
