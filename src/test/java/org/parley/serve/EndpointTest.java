package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, headers and errors of the endpoint, as clients see them. */
class EndpointTest {
    private static final String SELECT = "SELECT ?s ?o { GRAPH ?g { ?s <http://x.example/p> ?o } } ORDER BY ?o";
    private static Running running;

    @BeforeAll
    static void start() throws CannotServe {
        StringBuilder trig = new StringBuilder(
                "<http://x.example/g> { <http://x.example/s> <http://x.example/p> 1, \"two, \\\"quoted\\\"\\nline\"@en . ");
        for (int i = 0; i < 500; i++) {
            trig.append("<http://x.example/many> <http://x.example/q> ")
                    .append(i)
                    .append(" . ");
        }
        running = Running.start(Running.FREE_PORT, Running.dataset(trig + "}"));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").replace(";charset=utf-8", "");
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/sparql-results+json",
        "*/*, application/sparql-results+json",
        "application/json, application/sparql-results+json",
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "'application/xml;q=0.9, text/csv;q=0.4', application/sparql-results+xml",
        "text/csv, text/csv",
        "'text/csv;q=0.5, text/tab-separated-values', text/tab-separated-values",
        "'image/png, */*;q=0.1', application/sparql-results+json"
    })
    void tablesComeInTheFormatAskedFor(String accept, String expected) throws Exception {
        HttpResponse<String> response =
                accept.isEmpty() ? running.query(SELECT) : running.query(SELECT, "Accept", accept);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(expected, type(response));
        assertTrue(response.headers().firstValue("Vary").orElse("").contains("Accept"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/turtle",
        "text/turtle, text/turtle",
        "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml",
        "application/ld+json, application/ld+json"
    })
    void graphsComeInTheFormatAskedFor(String accept, String expected) throws Exception {
        for (String query : List.of("CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE <http://x.example/s>")) {
            HttpResponse<String> response =
                    accept.isEmpty() ? running.query(query) : running.query(query, "Accept", accept);
            assertEquals(200, response.statusCode(), response.body());
            assertEquals(expected, type(response));
        }
    }

    @Test
    void whatIsNotOfferedIs406() throws Exception {
        for (String query : List.of(SELECT, "ASK {}", "CONSTRUCT WHERE { ?s ?p ?o }")) {
            HttpResponse<String> response = running.query(query, "Accept", "image/png");
            assertEquals(406, response.statusCode());
            assertEquals("application/problem+json", type(response));
        }
        assertEquals(
                406,
                running.get("/sparql?format=ods&query=" + Running.encoded(SELECT))
                        .statusCode());
    }

    @Test
    void formatInTheAddressGoesBeforeAccept() throws Exception {
        HttpResponse<String> csv = running.get("/sparql?format=csv&query=" + Running.encoded(SELECT), "Accept", "*/*");
        assertEquals("text/csv", type(csv));
        assertEquals("s,o\r\nhttp://x.example/s,\"two, \"\"quoted\"\"\nline\"\r\nhttp://x.example/s,1\r\n", csv.body());
    }

    @Test
    void errorsSayWhereAndName() throws Exception {
        HttpResponse<String> response = running.query("SELECT * {\n ?s foo:bar ?o }");
        assertEquals(400, response.statusCode());
        assertEquals("application/problem+json", type(response));
        assertTrue(response.body().contains("\"line\":2"), response.body());
        assertTrue(response.body().contains("PREFIX foo:"), response.body());
    }

    @Test
    void anAnswerIsNotSentTwice() throws Exception {
        HttpResponse<String> first = running.query(SELECT);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = running.query(SELECT, "If-None-Match", tag);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals(tag, second.headers().firstValue("ETag").orElseThrow());
        assertEquals(
                200,
                running.query(SELECT, "If-None-Match", tag, "Accept", "text/csv")
                        .statusCode());
        assertTrue(running.query("SELECT (NOW() AS ?n) {}")
                .headers()
                .firstValue("ETag")
                .isEmpty());
    }

    @Test
    void longAnswersAreZippedForThoseWhoAsk() throws Exception {
        String query = "SELECT * { GRAPH ?g { ?s <http://x.example/q> ?o } }";
        HttpRequest request = HttpRequest.newBuilder(running.uri("/sparql?query=" + Running.encoded(query)))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> zipped = running.client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
        String body = new String(
                new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(running.query(query).body().length(), body.length());
        assertTrue(zipped.body().length * 5 < body.length());
        String tag = zipped.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, running.query(query, "If-None-Match", tag).statusCode());
    }

    @Test
    void everyAnswerIsSafeToShow() throws Exception {
        for (String path : List.of("/health", "/sparql", "/nowhere", "/sparql?query=ASK%20%7B%7D")) {
            HttpResponse<String> response = running.get(path);
            assertTrue(response.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .startsWith("default-src 'self'"));
            assertEquals(
                    "nosniff",
                    response.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertTrue(response.headers().firstValue("Server").isEmpty());
        }
    }

    @Test
    void pagesOfOtherSitesReadNothingUnlessThatIsAskedFor() throws Exception {
        for (String path : List.of("/health", "/sparql?query=ASK%20%7B%7D", "/nowhere", "/download/")) {
            HttpResponse<String> response = running.get(path, "Origin", "https://example.org");
            assertTrue(
                    response.headers().map().keySet().stream().noneMatch(name -> name.startsWith("access-control-")),
                    path);
            assertEquals(
                    "same-origin",
                    response.headers()
                            .firstValue("Cross-Origin-Resource-Policy")
                            .orElse(""));
        }
        try (Running open = Running.start(Running.FREE_PORT.withCorsOrigin("*"), Running.dataset(""))) {
            HttpResponse<String> response = open.query("ASK {}", "Origin", "https://example.org");
            assertEquals(
                    "*",
                    response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
            assertEquals(
                    "cross-origin",
                    response.headers()
                            .firstValue("Cross-Origin-Resource-Policy")
                            .orElse(""));
        }
    }

    @Test
    void onThisMachineOnlyItsOwnNamesAreAnswered() throws Exception {
        for (String own : List.of("localhost", "127.0.0.1:" + running.server.port(), "[::1]")) {
            assertTrue(Raw.status(running.server.port(), own, "/health").startsWith("HTTP/1.1 200"), own);
        }
        for (String other : List.of("attacker.example", "localhost.attacker.example", "10.0.0.1")) {
            assertTrue(Raw.status(running.server.port(), other, "/health").startsWith("HTTP/1.1 421"), other);
        }
        ServeOptions proxied = Running.FREE_PORT.withProxy(java.net.URI.create("https://parley.example/"));
        try (Running behind = Running.start(proxied, Running.dataset(""))) {
            assertTrue(Raw.status(behind.server.port(), "parley.example", "/health")
                    .startsWith("HTTP/1.1 200"));
            assertTrue(Raw.status(behind.server.port(), "attacker.example", "/health")
                    .startsWith("HTTP/1.1 421"));
        }
    }

    @Test
    void browsersOfOtherSitesMayAskFirst() throws Exception {
        try (Running open =
                Running.start(Running.FREE_PORT.withCorsOrigin("https://example.org"), Running.dataset(""))) {
            browserOfAnotherSiteAsksFirst(open);
        }
    }

    private static void browserOfAnotherSiteAsksFirst(Running open) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(open.uri("/sparql"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .build();
        HttpResponse<String> response = open.client.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(204, response.statusCode());
        assertEquals(
                "https://example.org",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(response.headers()
                .firstValue("Access-Control-Allow-Methods")
                .orElse("")
                .contains("POST"));
        assertTrue(response.headers()
                .firstValue("Access-Control-Allow-Headers")
                .orElse("")
                .contains("Content-Type"));
    }

    @Test
    void headTellsTheLengthAndSendsNothing() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(running.uri("/sparql?query=" + Running.encoded(SELECT)))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> head = running.client.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(
                running.query(SELECT).body().getBytes(StandardCharsets.UTF_8).length,
                head.headers().firstValueAsLong("Content-Length").orElse(-1));
    }

    @Test
    void nothingIsThereThatChangesOrDumpsTheData() throws Exception {
        for (String path : List.of(
                "/sparql/data", "/ds", "/$/datasets", "/$/ping", "/$/server", "/update", "/sparql?graph=default")) {
            HttpResponse<String> response = running.get(path);
            assertFalse(response.body().contains("http://x.example/s"), path);
        }
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE")) {
            HttpRequest request = HttpRequest.newBuilder(running.uri("/sparql"))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            assertEquals(
                    405,
                    running.client
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode(),
                    method);
        }
    }

    @Test
    void aBrowserIsLedToTheEditor() throws Exception {
        HttpResponse<String> response = running.get("/sparql", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertEquals(303, response.statusCode());
        assertTrue(response.headers().firstValue("Location").orElse("").endsWith("/#/sparql"));
    }

    @Test
    void graphsOfTheRequestGoBeforeThoseOfTheQuery() throws Exception {
        String query = Running.encoded("ASK FROM <http://x.example/none> { <http://x.example/s> ?p ?o }");
        assertTrue(running.get("/sparql?query=" + query).body().contains("false"));
        assertTrue(running.get("/sparql?default-graph-uri=http://x.example/g&query=" + query)
                .body()
                .contains("true"));
    }
}
