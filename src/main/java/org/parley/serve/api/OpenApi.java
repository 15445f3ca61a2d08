package org.parley.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.query.Parameter;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.serve.Limits;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Reply;

/** {@code /openapi.json}: the REST side of the server in OpenAPI 3.0, made from the saved queries themselves. */
public final class OpenApi {
    private static final Map<String, Object> STRING = Map.of("type", "string");

    private final SavedQueries queries;
    private final Limits limits;

    public OpenApi(SavedQueries queries, Limits limits) {
        this.queries = queries;
        this.limits = limits;
    }

    public Reply answer(Ask ask) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                map(
                        "title",
                        "Parley",
                        "version",
                        "0.1",
                        "description",
                        "Who said what, when, to whom, in whose name, about which event, according to which article."
                                + " An answer is whole or it is an error; the most is " + limits.rows() + " rows and "
                                + limits.query().toSeconds() + " seconds.",
                        "license",
                        map("name", "CC BY 4.0", "url", "https://creativecommons.org/licenses/by/4.0/")));
        document.put("servers", List.of(map("url", ask.base())));
        document.put("paths", paths());
        document.put(
                "components",
                map(
                        "schemas",
                        map("Problem", problem()),
                        "responses",
                        map(
                                "Problem",
                                map(
                                        "description",
                                        "What went wrong, in a sentence (RFC 9457)",
                                        "content",
                                        map(
                                                "application/problem+json",
                                                schema(map("$ref", "#/components/schemas/Problem")))))));
        return Reply.json(document).with("Cache-Control", "no-cache");
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/api/", get("list", "What can be asked", "Server", List.of(), json("The saved queries", array())));
        for (SavedQuery query : queries.all()) {
            paths.put("/api/" + query.name(), saved(query));
        }
        paths.put(
                "/sparql",
                get(
                        "sparql",
                        "A query in SPARQL 1.1",
                        "SPARQL",
                        List.of(
                                parameter("query", "The text of the query", true, STRING),
                                parameter(
                                        "format",
                                        "json, xml, csv, tsv; for graphs ttl, nt, rdf, jsonld",
                                        false,
                                        STRING)),
                        map(
                                "description",
                                "Rows, yes or no, or a graph",
                                "content",
                                map(
                                        "application/sparql-results+json", schema(map("type", "object")),
                                        "text/csv", schema(STRING),
                                        "text/turtle", schema(STRING)))));
        return paths;
    }

    private Map<String, Object> saved(SavedQuery query) {
        List<Object> parameters = new ArrayList<>();
        for (Parameter each : query.parameters()) {
            parameters.add(parameter(each.name(), each.description(), false, type(each)));
        }
        parameters.add(parameter(
                "format",
                "How the answer is written; sparql gives the query itself",
                false,
                map("type", "string", "enum", Saved.FORMATS, "default", "json")));
        if (query.name().equals("actors")) {
            parameters.add(parameter(
                    "q", "While a name is typed: those whose name begins so, the best first, as JSON", false, STRING));
        }
        return get(
                query.name(),
                query.title() + ": " + query.question(),
                query.group(),
                parameters,
                map(
                        "description",
                        "One object or line for each row",
                        "content",
                        map(
                                "application/json", schema(array()),
                                "text/csv", schema(STRING),
                                "text/tab-separated-values", schema(STRING),
                                "text/plain", schema(STRING),
                                "application/sparql-query", schema(STRING))));
    }

    private static Map<String, Object> type(Parameter parameter) {
        return switch (parameter.kind()) {
            case DATE -> map("type", "string", "format", "date");
            case LIMIT -> map("type", "integer", "minimum", 0);
            case ACTOR, ACT, EVENT_TYPE, MEASURE, ARTICLE, SEARCH, STRING -> STRING;
        };
    }

    private static Map<String, Object> get(
            String id, String summary, String tag, List<?> parameters, Map<String, Object> ok) {
        return map(
                "get",
                map(
                        "operationId", id,
                        "summary", summary,
                        "tags", List.of(tag),
                        "parameters", parameters,
                        "responses", map("200", ok, "default", map("$ref", "#/components/responses/Problem"))));
    }

    private static Map<String, Object> parameter(
            String name, String description, boolean required, Map<String, Object> schema) {
        return map("name", name, "in", "query", "description", description, "required", required, "schema", schema);
    }

    private static Map<String, Object> json(String description, Map<String, Object> schema) {
        return map("description", description, "content", map("application/json", schema(schema)));
    }

    private static Map<String, Object> array() {
        return map("type", "array", "items", map("type", "object"));
    }

    private static Map<String, Object> schema(Map<String, Object> schema) {
        return map("schema", schema);
    }

    private static Map<String, Object> problem() {
        return map(
                "type",
                "object",
                "required",
                List.of("type", "title", "status", "detail"),
                "properties",
                map(
                        "type", map("type", "string", "format", "uri"),
                        "title", STRING,
                        "status", map("type", "integer"),
                        "detail", STRING,
                        "limit",
                                map(
                                        "type",
                                        "object",
                                        "properties",
                                        map("name", STRING, "value", map("type", "number")))));
    }

    /** Keeps the order that people expect to read. */
    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
