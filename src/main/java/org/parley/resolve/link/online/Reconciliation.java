package org.parley.resolve.link.online;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a service that speaks the W3C Reconciliation API 0.2 who bears a name. */
public final class Reconciliation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT = 5;

    private final PoliteClient client;
    private final URI service;

    public Reconciliation(PoliteClient client, URI service) {
        this.client = client;
        this.service = service;
    }

    /** A name to look for. {@code type}: id of the wanted type in the service, for example {@code Q5}; empty for any. */
    public record Query(String name, String type) {}

    /**
     * A candidate.
     *
     * @param score as the service gives it, the higher the better
     * @param match does the service call it a match?
     */
    public record Candidate(String id, String name, double score, boolean match) {}

    /** The candidates of each query, best first, by the queries' keys. */
    public Map<String, List<Candidate>> candidates(Map<String, Query> queries)
            throws IOException, InterruptedException {
        ObjectNode batch = JSON.createObjectNode();
        queries.forEach((key, query) -> {
            ObjectNode node = batch.putObject(key);
            node.put("query", query.name());
            node.put("limit", LIMIT);
            if (!query.type().isEmpty()) {
                node.put("type", query.type());
            }
        });
        String form = "queries=" + URLEncoder.encode(JSON.writeValueAsString(batch), StandardCharsets.UTF_8);
        JsonNode answer = JSON.readTree(client.post(service, form));
        Map<String, List<Candidate>> out = new LinkedHashMap<>();
        for (String key : queries.keySet()) {
            JsonNode results = answer.path(key).path("result");
            if (!results.isArray()) {
                throw new IOException(
                        service + " does not answer as the Reconciliation API 0.2 says: no result for " + key);
            }
            List<Candidate> candidates = new ArrayList<>();
            for (JsonNode result : results) {
                candidates.add(new Candidate(
                        result.path("id").asText(),
                        result.path("name").asText(),
                        result.path("score").asDouble(),
                        result.path("match").asBoolean()));
            }
            out.put(key, candidates);
        }
        return out;
    }
}
