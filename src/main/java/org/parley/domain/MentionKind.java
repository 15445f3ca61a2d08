package org.parley.domain;

/** How a text refers to an actor. */
public enum MentionKind implements Coded {
    NAME("name"),
    NOMINAL("nominal"),
    PRONOUN("pronoun");

    private final String code;

    MentionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
