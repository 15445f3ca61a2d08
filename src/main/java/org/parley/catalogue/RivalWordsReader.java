package org.parley.catalogue;

import org.parley.domain.lexicon.RivalWords;

/** Reads {@code ontology/rival-claims.tsv}. */
public final class RivalWordsReader {
    private RivalWordsReader() {}

    /** The words that ship with the program. */
    public static RivalWords read() {
        return new RivalWords(Resources.rows("ontology/rival-claims.tsv", 2));
    }
}
