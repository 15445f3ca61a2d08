package org.parley.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.parley.vocab.Parley;
import org.parley.vocab.Rdf;

/** Counts what a store holds, once it is loaded. */
final class Counter {
    /** What we count, in the words of the summary. */
    private static final Map<String, Node> KINDS = kinds();

    private Counter() {}

    private static Map<String, Node> kinds() {
        Map<String, Node> kinds = new LinkedHashMap<>();
        kinds.put("articles", Parley.Article);
        kinds.put("statements", Parley.Statement);
        kinds.put("wordings", Parley.Wording);
        kinds.put("mentions", Parley.Mention);
        kinds.put("claims", Parley.Claim);
        kinds.put("figures", Parley.QuantityClaim);
        kinds.put("events", Parley.Event);
        kinds.put("actors", Parley.Actor);
        kinds.put("places", Parley.Place);
        kinds.put("derivedLinks", Parley.DerivedLink);
        return kinds;
    }

    static Map<String, Long> counts(DatasetGraph data) {
        Map<String, Long> counts = new HashMap<>();
        KINDS.forEach((kind, type) -> counts.put(kind, count(data, type)));
        return counts;
    }

    private static long count(DatasetGraph data, Node type) {
        long count = 0;
        for (var found = data.find(Quad.unionGraph, Node.ANY, Rdf.type, type); found.hasNext(); found.next()) {
            count++;
        }
        return count;
    }
}
