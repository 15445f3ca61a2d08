package org.parley.domain;

/** Why a stretch of an article is not its prose. */
public enum BoilerplateKind implements Coded {
    CAPTION("caption"),
    CREDIT("credit"),
    WEATHER("weather"),
    READING_TIME("reading-time"),
    DATELINE("dateline"),
    ADVERTISEMENT("advertisement"),
    SUBSCRIPTION("subscription"),
    COMMENT_FORM("comment-form"),
    TEASER("teaser"),
    NAVIGATION("navigation"),
    REPEATED("repeated"),
    SOURCE("source");

    private final String code;

    BoilerplateKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
