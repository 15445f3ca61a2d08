package org.parley.domain;

/** What a speaker does by saying it. */
public enum Act implements Coded {
    ASSERT("assert"),
    DENY("deny"),
    ACCUSE("accuse"),
    DEMAND("demand"),
    REQUEST("request"),
    PROMISE("promise"),
    WARN("warn"),
    ANNOUNCE("announce"),
    CONFIRM("confirm"),
    SUPPORT("support"),
    CONCERN("concern"),
    REJECT("reject"),
    PREDICT("predict");

    private final String code;

    Act(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
