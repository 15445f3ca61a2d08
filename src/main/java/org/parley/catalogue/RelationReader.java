package org.parley.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.domain.Act;
import org.parley.domain.Coded;
import org.parley.domain.lexicon.RelationLexicon;
import org.parley.domain.lexicon.RelationLexicon.Entry;

/** Reads {@code ontology/relations.tsv}; its head explains the columns. */
public final class RelationReader {
    /** Where the table travels inside the jar. */
    public static final String RESOURCE = "ontology/relations.tsv";

    private RelationReader() {}

    /** The table that ships with the program. */
    public static RelationLexicon read() {
        List<Entry> words = new ArrayList<>();
        Map<String, String> types = new HashMap<>();
        Map<Act, String> acts = new HashMap<>();
        Map<String, String> stopped = new HashMap<>();
        Map<String, String> planned = new HashMap<>();
        Map<String, String> negated = new HashMap<>();
        for (List<String> row : Resources.rows(RESOURCE, 3)) {
            String root = row.get(2);
            switch (row.get(0)) {
                case "type" -> types.put(row.get(1), root);
                case "act" -> acts.put(Coded.of(Act.class, row.get(1)), root);
                case "stopped" -> stopped.put(row.get(1), root);
                case "planned" -> planned.put(row.get(1), root);
                case "negated" -> negated.put(row.get(1), root);
                case "verb", "noun" ->
                    words.add(
                            new Entry(List.of(row.get(1).split(" ")), row.get(0).equals("verb"), root));
                default -> throw new IllegalArgumentException(RESOURCE + ": unknown kind '" + row.get(0) + "'");
            }
        }
        return new RelationLexicon(words, types, acts, stopped, planned, negated);
    }
}
