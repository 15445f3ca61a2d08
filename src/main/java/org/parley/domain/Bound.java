package org.parley.domain;

/** How a number limits the figure it gives. */
public enum Bound implements Coded {
    EXACT("exact"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    ABOUT("about");

    private final String code;

    Bound(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
