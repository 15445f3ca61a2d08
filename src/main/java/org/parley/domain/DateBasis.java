package org.parley.domain;

/** What the day of an utterance rests on. */
public enum DateBasis implements Coded {
    STATED("stated"),
    CONTEXT("context"),
    PUBLICATION("publication");

    private final String code;

    DateBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
