package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many at once, how often, and what is written down about it. */
class LimitsTest {
    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";

    private static DatasetGraph data() {
        StringBuilder trig = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            trig.append("<http://x.example/")
                    .append(i)
                    .append("> <http://x.example/p> ")
                    .append(i)
                    .append(" .\n");
        }
        return Running.dataset(trig.toString());
    }

    @Test
    void twentyHeavyQueriesAtOnce() throws Exception {
        Limits limits = Limits.DEFAULT
                .withRate(0, 1)
                .withQuery(Duration.ofSeconds(4))
                .withConcurrent(4, 4, Duration.ofMillis(300));
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try (Running running = Running.start(Running.FREE_PORT.withLimits(limits), data())) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(clients.submit((Callable<HttpResponse<String>>) () -> running.query(HEAVY)));
            }
            Thread.sleep(500);
            assertEquals(200, running.get("/health").statusCode());
            int busy = 0;
            int late = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                HttpResponse<String> response = answer.get();
                if (response.statusCode() == 503) {
                    busy++;
                    assertTrue(
                            response.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
                    assertTrue(response.body().contains("\"concurrent\""), response.body());
                } else {
                    late++;
                    assertEquals(504, response.statusCode(), response.body());
                }
            }
            // Exactly 4 and 16 when all twenty arrive within the first four seconds; on a busy machine some come later.
            assertTrue(late >= 4 && busy >= 4, late + " ran, " + busy + " were sent away");
            assertTrue(running.query("ASK {}").body().contains("true"), "the places are free again");
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void oneClientHammers() throws Exception {
        Limits limits = Limits.DEFAULT.withRate(1, 5);
        try (Running running = Running.start(Running.FREE_PORT.withLimits(limits), data())) {
            for (int i = 0; i < 5; i++) {
                assertEquals(200, running.query("ASK {}").statusCode());
            }
            HttpResponse<String> refused = running.query("ASK {}");
            assertEquals(429, refused.statusCode());
            assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
            assertTrue(refused.body().contains("perSecond"), refused.body());
            assertEquals(200, running.get("/health").statusCode());
            assertEquals(
                    429, running.get("/sparql", "X-Forwarded-For", "10.0.0.9").statusCode(), "no proxy is believed");
        }
    }

    @Test
    void behindAProxyEachClientHasItsOwnBucket() throws Exception {
        Limits limits = Limits.DEFAULT.withRate(0.1, 1);
        ServeOptions options =
                Running.FREE_PORT.withLimits(limits).withProxy(java.net.URI.create("https://parley.example/"));
        try (Running running = Running.start(options, data())) {
            assertEquals(
                    200,
                    running.get("/sparql", "X-Forwarded-For", "6.6.6.6, 10.0.0.1")
                            .statusCode());
            assertEquals(
                    429,
                    running.get("/sparql", "X-Forwarded-For", "7.7.7.7, 10.0.0.1")
                            .statusCode());
            HttpResponse<String> other = running.get("/sparql", "X-Forwarded-For", "10.0.0.2");
            assertTrue(other.body().contains("https://parley.example/sparql"), other.body());
            assertEquals(
                    403, running.get("/metrics", "X-Forwarded-For", "10.0.0.2").statusCode());
        }
    }

    @Test
    void theLogHoldsHashesAndNeverTheQuery(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("access.jsonl");
        try (Running running = Running.start(Running.FREE_PORT.withAccessLog(log), data())) {
            running.query("SELECT ?secret { ?secret <http://x.example/p> ?o } LIMIT 7");
            running.query("SELECT nonsense");
        }
        List<String> lines = Files.readAllLines(log);
        assertEquals(2, lines.size());
        JsonNode good = new ObjectMapper().readTree(lines.get(0));
        assertEquals(7, good.path("rows").asInt());
        assertEquals(200, good.path("status").asInt());
        assertTrue(good.path("query").asText().matches("[0-9a-f]{20}"));
        assertTrue(good.path("ms").isNumber());
        assertEquals(
                "query-syntax",
                new ObjectMapper().readTree(lines.get(1)).path("error").asText());
        assertFalse(lines.toString().contains("secret"));
    }

    @Test
    void metricsAreForThisMachine() throws Exception {
        try (Running running = Running.start(Running.FREE_PORT, data())) {
            running.query("ASK {}");
            HttpResponse<String> metrics = running.get("/metrics");
            assertEquals(200, metrics.statusCode());
            assertTrue(
                    metrics.body().contains("parley_requests_seconds_count{route=\"/sparql\",status=\"200\"} 1"),
                    metrics.body());
            assertTrue(metrics.body().contains("parley_queries_running 0"));
            assertEquals(403, running.get("/metrics", "Via", "1.1 proxy").statusCode());
        }
    }

    @Test
    void aTakenPortIsAClearProblem() throws Exception {
        try (Running running = Running.start(Running.FREE_PORT, data())) {
            ServeOptions same = ServeOptions.DEFAULT.withPort(running.server.port());
            CannotServe refused = assertThrows(CannotServe.class, () -> Running.start(same, data()));
            assertEquals("SERVE-PORT", refused.problem().code());
        }
    }
}
