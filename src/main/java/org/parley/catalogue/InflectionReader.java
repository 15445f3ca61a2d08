package org.parley.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.domain.lexicon.Inflections;

/** Reads {@code ontology/irregular-forms.tsv}. */
public final class InflectionReader {
    private InflectionReader() {}

    /** The forms that ship with the program. */
    public static Inflections read() {
        Map<String, List<String>> forms = new HashMap<>();
        for (List<String> row : Resources.rows("ontology/irregular-forms.tsv", 2)) {
            forms.computeIfAbsent(row.get(0), form -> new ArrayList<>()).add(row.get(1));
        }
        return new Inflections(forms);
    }
}
