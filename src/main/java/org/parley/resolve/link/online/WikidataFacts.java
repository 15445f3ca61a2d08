package org.parley.resolve.link.online;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks the Wikidata query service for what tells items apart: label, aliases, offices with their dates, coordinates. */
public final class WikidataFacts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENTITY = "http://www.wikidata.org/entity/";
    private static final String QUERY = """
            PREFIX wd: <http://www.wikidata.org/entity/>
            PREFIX wdt: <http://www.wikidata.org/prop/direct/>
            PREFIX p: <http://www.wikidata.org/prop/>
            PREFIX ps: <http://www.wikidata.org/prop/statement/>
            PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?item ?label ?alias ?office ?start ?end ?point WHERE {
              VALUES ?item { %s }
              OPTIONAL { ?item rdfs:label ?label FILTER(LANG(?label) = "en") }
              OPTIONAL { ?item skos:altLabel ?alias FILTER(LANG(?alias) = "en") }
              OPTIONAL {
                ?item p:P39 ?held . ?held ps:P39/rdfs:label ?office FILTER(LANG(?office) = "en")
                OPTIONAL { ?held pq:P580 ?start } OPTIONAL { ?held pq:P582 ?end }
              }
              OPTIONAL { ?item wdt:P625 ?point }
            }""";

    private final PoliteClient client;
    private final URI service;

    public WikidataFacts(PoliteClient client, URI service) {
        this.client = client;
        this.service = service;
    }

    /** What is known of an item. {@code offices}: {@code office@start/end}, as in the gazetteer. */
    public record Facts(String qid, String label, Set<String> aliases, Set<String> offices, String point) {}

    /** The facts by item; an item the service does not know is absent. */
    public Map<String, Facts> of(Collection<String> qids) throws IOException, InterruptedException {
        String values = qids.stream().map(qid -> "wd:" + checked(qid)).collect(Collectors.joining(" "));
        URI address =
                URI.create(service + "?query=" + URLEncoder.encode(QUERY.formatted(values), StandardCharsets.UTF_8));
        JsonNode rows = JSON.readTree(client.get(address, "application/sparql-results+json"))
                .path("results")
                .path("bindings");
        if (!rows.isArray()) {
            throw new IOException(service + " does not answer with SPARQL results");
        }
        Map<String, Facts> out = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            String qid = value(row, "item").replace(ENTITY, "");
            Facts facts = out.computeIfAbsent(
                    qid,
                    id -> new Facts(id, value(row, "label"), new TreeSet<>(), new TreeSet<>(), value(row, "point")));
            if (row.has("alias")) {
                facts.aliases().add(value(row, "alias"));
            }
            if (row.has("office")) {
                facts.offices().add(value(row, "office") + "@" + day(row, "start") + "/" + day(row, "end"));
            }
        }
        return out;
    }

    private static String checked(String qid) {
        if (!qid.matches("Q[1-9][0-9]*")) {
            throw new IllegalArgumentException("'" + qid + "' is not a Wikidata id such as Q42");
        }
        return qid;
    }

    private static String day(JsonNode row, String name) {
        String value = value(row, name);
        return value.length() < 10 ? value : value.substring(0, 10);
    }

    private static String value(JsonNode row, String name) {
        return row.path(name).path("value").asText("");
    }
}
