package org.parley.ingest;

/** A file that no article can be read from; an expected failure that {@link Ingest} turns into a problem. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String remedy;

    public UnreadableException(String code, String message, String remedy) {
        super(message);
        this.code = code;
        this.remedy = remedy;
    }

    /** Stable, for example {@code INGEST-BINARY}. */
    public String code() {
        return code;
    }

    /** What a person can do. */
    public String remedy() {
        return remedy;
    }
}
