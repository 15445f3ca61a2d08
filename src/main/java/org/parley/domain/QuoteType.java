package org.parley.domain;

/** How much of a statement's content stands between quotation marks. */
public enum QuoteType implements Coded {
    DIRECT("direct"),
    INDIRECT("indirect"),
    MIXED("mixed");

    private final String code;

    QuoteType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
