package org.parley.domain;

/**
 * A link of an actor to Wikidata.
 *
 * @param qid {@code Q42}
 * @param confirmed by a verified gazetteer entry or a person; otherwise a candidate
 * @param score 0 to 1
 * @param source what vouches for it
 */
public record WikidataLink(String qid, boolean confirmed, double score, String source) {
    public WikidataLink {
        if (!qid.matches("Q[1-9][0-9]*")) {
            throw new IllegalArgumentException("'" + qid + "' is not a Wikidata id such as Q42");
        }
    }
}
