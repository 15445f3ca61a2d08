package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.query.GoldStore;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** The saved queries and the search over HTTP, on the gold corpus. */
class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Running running;

    @BeforeAll
    static void start() throws CannotServe {
        running = Running.gold(Running.FREE_PORT);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    @Test
    void everySavedQueryIsListedAndAnswersInEveryFormat() throws Exception {
        JsonNode list = json(running.get("/api/"));
        List<SavedQuery> queries = SavedQueries.load().all();
        assertEquals(queries.size(), list.size());
        for (SavedQuery query : queries) {
            JsonNode rows = json(running.get("/api/" + query.name()));
            int direct = SavedQueries.load()
                    .run(GoldStore.open(), query.name(), Map.of())
                    .rows()
                    .size();
            assertEquals(direct, rows.size(), query.name());
            for (String format : List.of("csv", "tsv", "text", "sparql")) {
                HttpResponse<String> response = running.get("/api/" + query.name() + "?format=" + format);
                assertEquals(200, response.statusCode(), response.body());
                assertFalse(response.body().isBlank());
            }
            String text = running.get("/api/" + query.name() + "?format=sparql&limit=7")
                    .body();
            assertTrue(text.startsWith("# " + query.title() + "\n# " + query.question() + "\n"), text);
            assertEquals(7, QueryFactory.create(text).getLimit());
        }
    }

    @Test
    void aRowLeadsToItsEvidence() throws Exception {
        JsonNode rows = json(running.get("/api/statements?speaker=" + Running.encoded("Hikmet Hajiev")));
        assertTrue(rows.size() > 0);
        for (JsonNode row : rows) {
            assertEquals("Hikmet Hajiyev", row.path("speaker").asText());
            String statement = row.path("links").path("statement").asText();
            assertTrue(statement.startsWith(running.server.url() + "/id/statement/"), row.toString());
            assertEquals(
                    303,
                    running.get(statement.substring(running.server.url().length()))
                            .statusCode());
            assertTrue(row.path("links").has("article") && row.path("links").has("wording"), row.toString());
            assertTrue(row.path("begin").asInt() < row.path("end").asInt());
        }
    }

    @Test
    void csvIsWhatSpreadsheetsAndDataFramesRead() throws Exception {
        HttpResponse<String> response = running.get("/api/statements?format=csv&limit=5");
        assertEquals(
                "text/csv;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(response.body()))
                .getRecords();
        assertEquals(5, records.size());
        assertFalse(records.get(0).get("speaker").isBlank());
        assertFalse(records.get(0).get("sentence").isBlank());
    }

    @Test
    void whatCannotBeAskedIsExplained() throws Exception {
        HttpResponse<String> unknown = running.get("/api/nothing");
        assertEquals(404, unknown.statusCode());
        HttpResponse<String> parameter = running.get("/api/statements?speeker=x");
        assertEquals(400, parameter.statusCode());
        assertTrue(parameter.body().contains("speaker"), parameter.body());
        HttpResponse<String> nobody = running.get("/api/statements?speaker=Nobody%20At%20All");
        assertEquals(400, nobody.statusCode());
        assertTrue(nobody.body().contains("nobody this store knows"), nobody.body());
        assertEquals(400, running.get("/api/statements?from=yesterday").statusCode());
        assertEquals(406, running.get("/api/statements?format=xlsx").statusCode());
        assertEquals(406, running.get("/api/statements", "Accept", "image/png").statusCode());
    }

    @Test
    void theTagOfAnAnswerHoldsWhileTheBuildDoes() throws Exception {
        HttpResponse<String> first = running.get("/api/statements?limit=2");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                running.get("/api/statements?limit=2", "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                running.get("/api/statements?limit=3", "If-None-Match", tag).statusCode());
    }

    @Test
    void theDescriptionIsValidOpenApi() throws Exception {
        String document = running.get("/openapi.json").body();
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document);
        assertEquals(List.of(), result.getMessages());
        for (SavedQuery query : SavedQueries.load().all()) {
            assertTrue(result.getOpenAPI().getPaths().containsKey("/api/" + query.name()), query.name());
        }
        SwaggerParseResult broken = new OpenAPIV3Parser().readContents(document.replace("\"paths\"", "\"ways\""));
        assertFalse(broken.getMessages().isEmpty(), "the validator notices a fault");
    }

    @Test
    void namesAreCompletedWhileTheyAreTyped() throws Exception {
        for (String typed : List.of("haj", "Hikmet Haj", "hikmet hajiyev", "Hajiev")) {
            JsonNode found = json(running.get("/api/actors?q=" + Running.encoded(typed)));
            assertEquals("Hikmet Hajiyev", found.path(0).path("label").asText(), typed + ": " + found);
            assertEquals("Person", found.path(0).path("type").asText());
        }
        assertEquals(0, json(running.get("/api/actors?q=%20")).size());
        assertEquals(
                0,
                json(running.get("/api/actors?q=" + Running.encoded("*) OR (*:*")))
                        .size());
        assertEquals(400, running.get("/api/actors?q=a&limit=1000").statusCode());
    }

    @Test
    void wordsAreFoundAndMarked() throws Exception {
        JsonNode hits = json(running.get("/api/search?text=accusations"));
        assertTrue(hits.size() > 0);
        for (JsonNode hit : hits) {
            String words = hit.path("words").asText();
            assertTrue(hit.path("highlights").size() > 0, hit.toString());
            for (JsonNode span : hit.path("highlights")) {
                String marked =
                        words.substring(span.path(0).asInt(), span.path(1).asInt());
                assertTrue(marked.toLowerCase(java.util.Locale.ROOT).startsWith("accus"), marked);
            }
            assertFalse(hit.path("speaker").asText().isBlank());
        }
        assertEquals(400, running.get("/api/search?text=%20").statusCode());
        assertEquals(
                200,
                running.get("/api/search?text=" + Running.encoded("\"(unbalanced AND ~ ["))
                        .statusCode());
    }
}
