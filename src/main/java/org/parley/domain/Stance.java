package org.parley.domain;

/** The speaker's commitment to the claim; never the machine's certainty. */
public enum Stance implements Coded {
    ASSERTED("asserted"),
    HEDGED("hedged"),
    DENIED("denied"),
    HEDGED_DENIAL("hedged-denial"),
    UNKNOWN("unknown");

    private final String code;

    Stance(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
