package org.parley.extract.relation;

/**
 * A word of the text that has a PLOVER root.
 *
 * @param token index of the verb, or of the noun that heads the phrase
 * @param length number of lemmas that matched
 * @param rank smaller is more exact: a row of the table, a trigger, a cue
 */
record Coded(int token, int length, int rank, boolean verb, String root) {
    boolean beats(Coded other) {
        return length != other.length ? length > other.length : rank < other.rank;
    }
}
