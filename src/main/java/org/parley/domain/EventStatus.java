package org.parley.domain;

/** What the corpus warrants about an event. */
public enum EventStatus implements Coded {
    REPORTED("reported"),
    CLAIMED("claimed"),
    PLANNED("planned"),
    CONDITIONAL("conditional");

    private final String code;

    EventStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
