package org.parley.domain;

/** What the day of publication rests on. */
public enum PublishedBasis implements Coded {
    METADATA("metadata"),
    TEXT("text"),
    FILE("file");

    private final String code;

    PublishedBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
