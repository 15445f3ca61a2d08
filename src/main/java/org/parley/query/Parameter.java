package org.parley.query;

/**
 * What a saved query can be asked with.
 *
 * @param name as on the command line and in the address: speaker, from
 * @param description one line for people
 */
public record Parameter(String name, Kind kind, String description) {
    /** The name of the one that every query has: how many rows at most. */
    static final String LIMIT = "limit";

    /** What a value is; decides how it is read and which variable it binds. */
    public enum Kind {
        /** A person, body, state or place: any spelling, the last part of its IRI, or the IRI. */
        ACTOR(true),
        /** A day, 2023-09-20. */
        DATE(false),
        /** A code such as accuse. */
        ACT(true),
        /** A local name or label of an event type. */
        EVENT_TYPE(true),
        /** A code such as killed. */
        MEASURE(true),
        /** The id of an article. */
        ARTICLE(true),
        /** Words to search for; "in quotation marks" stand together. */
        SEARCH(false),
        /** A plain string. */
        STRING(false),
        /** How many rows at most. */
        LIMIT(false);

        private final boolean node;

        Kind(boolean node) {
            this.node = node;
        }
    }

    /** The variable it binds; nodes get {@code _id}, because the plain name is the label that people read. */
    public String variable() {
        String variable = name.replace('-', '_');
        return kind.node ? variable + "_id" : variable;
    }
}
