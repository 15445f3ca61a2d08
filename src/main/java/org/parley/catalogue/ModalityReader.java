package org.parley.catalogue;

import java.util.List;
import java.util.Locale;
import org.parley.domain.lexicon.ModalityLexicon;
import org.parley.domain.lexicon.ModalityLexicon.Entry;
import org.parley.domain.lexicon.ModalityLexicon.Kind;

/** Reads {@code ontology/modality.tsv}. */
public final class ModalityReader {
    private ModalityReader() {}

    /** The words that ship with the program. */
    public static ModalityLexicon read() {
        return new ModalityLexicon(Resources.rows("ontology/modality.tsv", 3).stream()
                .map(row -> new Entry(
                        Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                        row.get(1).equals("after"),
                        List.of(row.get(2).split(" "))))
                .toList());
    }
}
