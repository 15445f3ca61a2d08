package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.query.GoldStore;
import org.parley.serve.http.Passwords;
import org.parley.store.Store;

/** A copy that may be changed: whole updates or none, under the limits of queries, and never the store itself. */
class WorkingCopyTest {
    private static final String DATA = "<urn:g> { <urn:a> <urn:p> 1, 2, 3 }";
    private Running running;

    @BeforeEach
    void start() throws CannotServe {
        running = Running.copy(
                Running.FREE_PORT.withLimits(
                        Limits.DEFAULT.withRate(0, 1).withRows(1_000).withQuery(Duration.ofSeconds(2))),
                Running.dataset(DATA));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private boolean ask(String pattern) throws Exception {
        return running.query("ASK {" + pattern + "}").body().contains("true");
    }

    @Test
    void whatIsAddedIsSeenAndWhatIsTakenAwayIsNot() throws Exception {
        assertEquals(
                "{\"added\":2,\"removed\":0}",
                sorted(running.update("INSERT DATA { <urn:b> <urn:p> 4 . GRAPH <urn:h> { <urn:b> <urn:p> 5 } }")
                        .body()));
        assertTrue(ask("<urn:b> <urn:p> 4, 5 . <urn:a> <urn:p> 1"));
        assertEquals(
                "{\"added\":0,\"removed\":1}",
                sorted(running.update("DELETE DATA { <urn:b> <urn:p> 4 }").body()));
        assertFalse(ask("<urn:b> <urn:p> 4"));
        running.update("WITH <urn:g> DELETE { ?s ?p ?o } INSERT { ?s <urn:q> ?o } WHERE { ?s ?p ?o FILTER(?o > 1) }");
        assertTrue(ask("<urn:a> <urn:p> 1 ; <urn:q> 2, 3"));
        assertFalse(ask("<urn:a> <urn:p> 2"));
        running.update("CLEAR DEFAULT");
        assertTrue(ask("<urn:a> <urn:p> 1"), "the default graph is cleared, not all that is seen through it");
    }

    private static String sorted(String json) {
        return json.startsWith("{\"removed\"") ? json.replaceAll("\\{(.*),(.*)}", "{$2,$1}") : json;
    }

    @Test
    void anUpdateCountsAsAWholeOrNotAtAll() throws Exception {
        assertEquals(
                400,
                running.update("INSERT DATA { <urn:b> <urn:p> 4 } ; INSERT DATA { nonsense }")
                        .statusCode());
        String many =
                IntStream.range(0, 1_001).mapToObj(i -> "<urn:c> <urn:p> " + i).collect(Collectors.joining(" . "));
        HttpResponse<String> refused = running.update("INSERT DATA { <urn:b> <urn:p> 4 . " + many + " }");
        assertEquals(413, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("\"rows\""), refused.body());
        assertFalse(ask("<urn:b> ?p ?o"));
        assertFalse(ask("<urn:c> ?p ?o"));
    }

    @Test
    void anUpdateThatTakesTooLongIsUndone() throws Exception {
        String crossed =
                "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?l2 ?o . ?q ?r ?s . ?t ?u ?v . ?w ?x ?y . ?z ?z1 ?z2 . ?z3 ?z4 ?z5 . "
                        + "?y1 ?y2 ?y3 . ?y4 ?y5 ?y6 . ?y7 ?y8 ?y9 . ?x1 ?x2 ?x3 . ?x4 ?x5 ?x6 . ?x7 ?x8 ?x9";
        long start = System.nanoTime();
        HttpResponse<String> late = running.update(
                "INSERT DATA { <urn:b> <urn:p> 4 } ; INSERT { <urn:d> <urn:p> ?n } WHERE { { SELECT (COUNT(*) AS ?n) {"
                        + crossed + "} } }");
        assertEquals(504, late.statusCode(), late.body());
        assertTrue((System.nanoTime() - start) / 1e9 < 2 + 10, "the limit is 2 s");
        assertFalse(ask("<urn:b> ?p ?o"));
        assertEquals(
                200, running.update("INSERT DATA { <urn:b> <urn:p> 4 }").statusCode(), "the next one is not held up");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "load | LOAD <http://127.0.0.1:1/x.ttl>",
                "load | LOAD SILENT <file:///etc/passwd> INTO GRAPH <urn:g>",
                "service | INSERT { ?a ?b ?c } WHERE { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }",
                "service | DELETE { ?a ?b ?c } WHERE { ?a ?b ?c FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?a ?b ?c } } }",
                "function | INSERT { ?a ?b ?x } WHERE { ?a ?b ?c BIND(<java:java.lang.System.exit>(1) AS ?x) }",
                "function | DELETE WHERE { ?a <java:org.apache.jena.sparql.pfunction.library.seq> ?c }",
                "service | CLEAR ALL ; INSERT { ?a ?b ?c } WHERE { { SELECT * { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } } } }"
            })
    void whatQueriesMayNotUpdatesMayNotEither(String kind, String update) throws Exception {
        HttpResponse<String> response = running.update(update);
        assertEquals(403, response.statusCode(), response.body());
        assertTrue(response.body().contains("/problem/" + kind + "\""), response.body());
        assertTrue(ask("<urn:a> <urn:p> 1"));
    }

    @Test
    void textsThatGrowWithoutEndAreBoundedHereToo() throws Exception {
        String doubling = IntStream.range(0, 26)
                .mapToObj(i -> "BIND(CONCAT(?x" + i + ",?x" + i + ") AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining());
        HttpResponse<String> response =
                running.update("INSERT { <urn:a> <urn:t> ?x26 } WHERE { BIND('0123456789' AS ?x0) " + doubling + " }");
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("/problem/literal"), response.body());
    }

    @Test
    void anAnswerToAnEarlierStateIsNotTakenForTheNewOne() throws Exception {
        String query = "SELECT ?o { <urn:a> <urn:p> ?o }";
        String tag = running.query(query).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, running.query(query, "If-None-Match", tag).statusCode());
        running.update("INSERT DATA { <urn:a> <urn:p> 9 }");
        assertEquals(200, running.query(query, "If-None-Match", tag).statusCode());
    }

    @Test
    void aDownloadKeepsTheCopy() throws Exception {
        running.update("INSERT DATA { GRAPH <urn:h> { <urn:kept> <urn:p> 9 } }");
        HttpResponse<byte[]> file = running.client.send(
                HttpRequest.newBuilder(running.uri("/download/graph.nq.gz")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String quads = new String(
                new GZIPInputStream(new ByteArrayInputStream(file.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(quads.contains("<urn:kept> <urn:p> ") && quads.contains("<urn:a> <urn:p> "), quads);
        running.update("DELETE WHERE { GRAPH <urn:h> { <urn:kept> ?p ?o } }");
        assertFalse(running.get("/download/graph.trig").body().contains("urn:kept"));
    }

    @Test
    void aPageOfAnotherSiteSendsNoUpdate() throws Exception {
        for (String[] header : List.of(
                new String[] {"Origin", "https://attacker.example"},
                new String[] {"Origin", "null"},
                new String[] {"Sec-Fetch-Site", "cross-site"})) {
            assertEquals(403, running.update("CLEAR ALL", header).statusCode(), header[0]);
        }
        assertTrue(ask("<urn:a> <urn:p> 1"));
        assertEquals(
                200, running.update("CLEAR ALL", "Origin", running.server.url()).statusCode());
    }

    @Test
    void itTellsWhatItIs() throws Exception {
        assertTrue(running.get("/sparql", "Accept", "text/turtle").body().contains("SPARQL11Update"));
        assertTrue(running.get("/health").body().contains("-copy-"));
        try (Running store = Running.start(Running.FREE_PORT, Running.dataset(DATA))) {
            assertFalse(store.get("/sparql", "Accept", "text/turtle").body().contains("SPARQL11Update"));
            assertEquals(403, store.update("CLEAR ALL").statusCode());
        }
    }

    @Test
    void otherMachinesNeedAPassword(@TempDir Path folder) throws Exception {
        WorkingCopy copy = WorkingCopy.of(Source.fixed(Running.dataset(DATA), "build-1"));
        for (ServeOptions exposed : List.of(
                Running.FREE_PORT.withHost("0.0.0.0"),
                Running.FREE_PORT.withProxy(URI.create("https://parley.example/")))) {
            CannotServe refused = assertThrows(CannotServe.class, () -> Server.start(exposed, copy));
            assertEquals("SERVE-COPY", refused.problem().code());
        }
        Path passwords = Files.writeString(folder.resolve("passwords"), Passwords.line("ada", "secret") + "\n");
        try (Server server = Server.start(Running.FREE_PORT.withHost("0.0.0.0").withPasswords(passwords), copy)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/update"))
                    .header("Content-Type", "application/sparql-update")
                    .POST(HttpRequest.BodyPublishers.ofString("CLEAR ALL"))
                    .build();
            assertEquals(
                    401,
                    running.client
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode());
        }
    }

    @Test
    void aGraphTooLargeForMemoryIsRefusedAndACopyDoesNotGrowIntoOne() throws Exception {
        Source three = Source.fixed(Running.dataset(DATA), "build-1");
        assertEquals(
                "SERVE-COPY",
                assertThrows(CannotServe.class, () -> WorkingCopy.of(three, 2))
                        .problem()
                        .code());
        try (Running small = new Running(Server.start(Running.FREE_PORT, WorkingCopy.of(three, 4)))) {
            assertEquals(200, small.update("INSERT DATA { <urn:a> <urn:p> 4 }").statusCode());
            assertEquals(413, small.update("INSERT DATA { <urn:a> <urn:p> 5 }").statusCode());
            assertEquals(200, small.update("CLEAR ALL").statusCode());
            assertEquals(200, small.update("INSERT DATA { <urn:a> <urn:p> 5 }").statusCode(), "there is room again");
        }
    }

    @Test
    void theStoreStaysAsItIs(@TempDir Path directory) throws Exception {
        GoldStore.build(directory, "gold");
        long before = count(directory);
        try (Store store = Store.open(directory);
                Running copy = new Running(Server.start(Running.FREE_PORT, WorkingCopy.of(Source.of(store))))) {
            String found = copy.get("/api/search?text=ceasefire").body();
            assertTrue(found.length() > 100, "words are found through the build's index: " + found);
            assertEquals(200, copy.update("CLEAR ALL").statusCode());
            assertTrue(copy.query("ASK { ?s ?p ?o }").body().contains("false"));
            for (String path : List.of("/api/statements", "/.well-known/void", "/download/statements.csv")) {
                assertEquals(200, copy.get(path).statusCode(), path);
            }
        }
        assertEquals(before, count(directory));
    }

    private static long count(Path directory) {
        try (Store store = Store.open(directory)) {
            return store.<Long>read(data -> {
                var quads = data.asDatasetGraph().find();
                long count = 0;
                for (; quads.hasNext(); quads.next()) {
                    count++;
                }
                return count;
            });
        }
    }
}
