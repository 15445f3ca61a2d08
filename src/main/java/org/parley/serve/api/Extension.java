package org.parley.serve.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.parley.serve.http.Trouble;
import org.parley.serve.sparql.Runner;
import org.parley.vocab.Ids;
import org.parley.vocab.Parley;
import org.parley.vocab.Skos;

/** Adds columns to matched rows: Wikidata item, other spellings, affiliation. */
final class Extension {
    /** Id to name; the order in which they are offered. */
    static final Map<String, String> PROPERTIES = properties();

    private static final int MOST_IDS = 1_000;

    private final Runner runner;

    Extension(Runner runner) {
        this.runner = runner;
    }

    private static Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("wikidata", "Wikidata item (confirmed)");
        properties.put("label", "preferred name");
        properties.put("altLabel", "other spellings");
        properties.put("affiliation", "affiliation");
        return properties;
    }

    Map<String, Object> rows(JsonNode extend) throws Exception {
        List<String> ids = new ArrayList<>();
        extend.path("ids").forEach(id -> ids.add(id.asText()));
        List<String> wanted = new ArrayList<>();
        extend.path("properties")
                .forEach(property -> wanted.add(property.path("id").asText()));
        if (ids.size() > MOST_IDS || wanted.isEmpty() || !PROPERTIES.keySet().containsAll(wanted)) {
            throw Trouble.bad(
                    "extend",
                    "Give 'ids' (" + MOST_IDS + " at most) and 'properties' among " + PROPERTIES.keySet() + ".");
        }
        List<Map<String, Object>> meta = new ArrayList<>();
        wanted.forEach(id -> meta.add(Map.of("id", id, "name", PROPERTIES.getOrDefault(id, id))));
        Map<String, Object> rows = runner.read(data -> {
            Map<String, Object> read = new LinkedHashMap<>();
            for (String id : ids) {
                Map<String, Object> cells = new LinkedHashMap<>();
                wanted.forEach(property -> cells.put(property, cells(data, id, property)));
                read.put(id, cells);
            }
            return read;
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("meta", meta);
        answer.put("rows", rows);
        return answer;
    }

    private static List<Map<String, Object>> cells(DatasetGraph data, String id, String property) {
        Node actor = NodeFactory.createURI(Ids.DEFAULT.actor(id));
        Map<String, Map<String, Object>> cells = new TreeMap<>();
        for (Node value : values(data, actor, predicate(property))) {
            if (value.isLiteral()) {
                cells.put(value.getLiteralLexicalForm(), Map.of("str", value.getLiteralLexicalForm()));
            } else if (property.equals("wikidata")) {
                String item = value.getURI().substring(value.getURI().lastIndexOf('/') + 1);
                cells.put(item, Map.of("str", item));
            } else if (value.getURI().startsWith(Ids.DEFAULT.actor(""))) {
                String other = value.getURI().substring(Ids.DEFAULT.actor("").length());
                String name = values(data, value, Skos.prefLabel).stream()
                        .findFirst()
                        .map(Node::getLiteralLexicalForm)
                        .orElse(other);
                cells.put(other, Map.of("id", other, "name", name));
            }
        }
        return List.copyOf(cells.values());
    }

    private static Node predicate(String property) {
        return switch (property) {
            case "wikidata" -> Skos.exactMatch;
            case "label" -> Skos.prefLabel;
            case "altLabel" -> Skos.altLabel;
            default -> Parley.affiliation;
        };
    }

    private static List<Node> values(DatasetGraph data, Node subject, Node predicate) {
        List<Node> values = new ArrayList<>();
        for (Iterator<Quad> found = data.find(Node.ANY, subject, predicate, Node.ANY); found.hasNext(); ) {
            values.add(found.next().getObject());
        }
        return values;
    }
}
