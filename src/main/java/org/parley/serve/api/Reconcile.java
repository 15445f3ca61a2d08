package org.parley.serve.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Trouble;
import org.parley.serve.sparql.Runner;
import org.parley.vocab.Ids;
import org.parley.vocab.Parley;

/** {@code /reconcile}: the Reconciliation Service API 0.2 over our actors, so that OpenRefine matches a column of names. */
public final class Reconcile {
    private static final String PATH = "/reconcile";
    private static final String ACTORS = Ids.DEFAULT.actor("");
    private static final List<String> TYPES = List.of("Person", "Organisation", "Polity", "Group", "Place");
    private static final int MOST_QUERIES = 100;
    private static final int MOST_RESULTS = 50;
    /** A candidate that is only alike is offered from here on. */
    private static final double LEAST_SCORE = 60;

    private final ObjectMapper json = new ObjectMapper();
    private final ActorSearch actors;
    private final Extension extension;

    public Reconcile(Runner runner) {
        this.actors = new ActorSearch(runner);
        this.extension = new Extension(runner);
    }

    public Reply answer(Ask ask) throws Exception {
        String queries = ask.one("queries");
        String extend = ask.one("extend");
        if (queries != null) {
            return Reply.json(batch(parsed("queries", queries))).with("Cache-Control", "no-cache");
        }
        if (extend != null) {
            return Reply.json(extension.rows(parsed("extend", extend))).with("Cache-Control", "no-cache");
        }
        return Reply.json(manifest(ask.base())).with("Cache-Control", "no-cache");
    }

    private static Map<String, Object> manifest(String base) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Parley: actors in news about conflicts");
        manifest.put("identifierSpace", ACTORS);
        manifest.put("schemaSpace", Parley.NS);
        manifest.put("documentation", base + "/ontology");
        manifest.put("defaultTypes", TYPES.stream().map(Reconcile::type).toList());
        manifest.put("view", Map.of("url", base + "/page/actor/{{id}}"));
        manifest.put(
                "suggest",
                Map.of(
                        "entity", Map.of("service_url", base, "service_path", PATH + "/suggest/entity"),
                        "type", Map.of("service_url", base, "service_path", PATH + "/suggest/type"),
                        "property", Map.of("service_url", base, "service_path", PATH + "/suggest/property")));
        manifest.put(
                "extend",
                Map.of(
                        "propose_properties", Map.of("service_url", base, "service_path", PATH + "/properties"),
                        "property_settings", List.of()));
        return manifest;
    }

    private JsonNode parsed(String parameter, String text) {
        try {
            JsonNode node = json.readTree(text);
            if (!node.isObject()) {
                throw Trouble.bad("json", "The parameter '" + parameter + "' is not a JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw Trouble.bad("json", "The parameter '" + parameter + "' is not JSON: " + e.getOriginalMessage());
        }
    }

    private Map<String, Object> batch(JsonNode queries) throws Exception {
        if (queries.size() > MOST_QUERIES) {
            throw new Trouble(413, "batch", "Too many at once", "A batch has at most " + MOST_QUERIES + " queries.")
                    .limit("batch", MOST_QUERIES);
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> each = queries.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> query = each.next();
            answers.put(query.getKey(), Map.of("result", candidates(query.getValue())));
        }
        return answers;
    }

    private List<Map<String, Object>> candidates(JsonNode query) throws Exception {
        String name = query.path("query").asText();
        String type = query.path("type").isArray()
                ? query.path("type").path(0).asText("")
                : query.path("type").asText("");
        int limit = Math.max(1, Math.min(MOST_RESULTS, query.path("limit").asInt(5)));
        List<ActorSearch.Found> found = actors.like(name, MOST_RESULTS).stream()
                .filter(each -> each.score() >= LEAST_SCORE)
                .filter(each ->
                        type.isEmpty() || type.equals("Actor") || each.type().equals(type))
                .toList();
        long exact = found.stream().filter(ActorSearch.Found::exact).count();
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (ActorSearch.Found each : found.subList(0, Math.min(limit, found.size()))) {
            Map<String, Object> candidate = entity(each);
            candidate.put("type", List.of(type(each.type())));
            candidate.put("score", each.score());
            // Two of the same name are for a person to decide.
            candidate.put("match", each.exact() && exact == 1);
            candidate.put("features", List.of(Map.of("id", "statements", "value", each.statements())));
            candidates.add(candidate);
        }
        return candidates;
    }

    private static Map<String, Object> entity(ActorSearch.Found found) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", slug(found));
        entity.put("name", found.label());
        if (!found.name().equals(found.label())) {
            entity.put("description", "found as " + found.name());
        }
        return entity;
    }

    private static String slug(ActorSearch.Found found) {
        return (Ids.DEFAULT.base() + found.id()).substring(ACTORS.length());
    }

    private static Map<String, Object> type(String name) {
        return Map.of("id", name, "name", name);
    }

    /** {@code /reconcile/suggest/entity}, {@code .../type} and {@code .../property}, while somebody types. */
    public Reply suggest(Ask ask) throws Exception {
        String prefix = ask.one("prefix", "");
        List<Map<String, Object>> result = new ArrayList<>();
        switch (ask.path().substring((PATH + "/suggest/").length())) {
            case "entity" -> {
                for (ActorSearch.Found found : actors.beginning(prefix, 20)) {
                    Map<String, Object> entity = entity(found);
                    entity.put("notable", List.of(type(found.type())));
                    result.add(entity);
                }
            }
            case "type" -> TYPES.stream().filter(name -> begins(name, prefix)).forEach(name -> result.add(type(name)));
            case "property" ->
                Extension.PROPERTIES.forEach((id, name) -> {
                    if (begins(name, prefix) || begins(id, prefix)) {
                        result.add(Map.of("id", id, "name", name));
                    }
                });
            default -> throw Trouble.notFound("Suggestions are given for entity, type and property.");
        }
        return Reply.json(Map.of("result", result)).with("Cache-Control", "no-cache");
    }

    /** {@code /reconcile/properties?type=Person}: what can be added to matched rows. */
    public Reply properties(Ask ask) {
        List<Map<String, Object>> list = new ArrayList<>();
        Extension.PROPERTIES.forEach((id, name) -> list.add(Map.of("id", id, "name", name)));
        return Reply.json(Map.of("type", ask.one("type", "Actor"), "properties", list));
    }

    private static boolean begins(String name, String prefix) {
        return ActorSearch.key(name).startsWith(ActorSearch.key(prefix));
    }
}
