package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that mean harm, or would do it: each gets its status in time, and the server stays well meanwhile. */
class HostileTest {
    private static final int LIMIT_MS = 2_000;
    private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";
    private static final String BACKTRACKS = "(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)z";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Running running;

    /**
     * @param status the one it must get
     * @param kind the last part of the problem's type
     */
    record Attack(String name, String query, int status, String kind) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() throws CannotServe {
        Limits limits = Limits.DEFAULT
                .withRate(0, 1)
                .withQuery(Duration.ofMillis(LIMIT_MS))
                .withRows(5_000)
                .withResultBytes(8 << 20);
        running = Running.start(Running.FREE_PORT.withLimits(limits), ring(2_000));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    /** A ring with a text on each node: paths never end, and three nodes to a triple pattern are many. */
    private static DatasetGraph ring(int size) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Node graph = Quad.defaultGraphIRI;
        Node next = NodeFactory.createURI("urn:x:next");
        Node text = NodeFactory.createURI("urn:x:text");
        Txn.executeWrite(dataset, () -> IntStream.range(0, size).forEach(i -> {
            Node node = NodeFactory.createURI("urn:x:" + i);
            dataset.add(graph, node, next, NodeFactory.createURI("urn:x:" + (i + 1) % size));
            dataset.add(
                    graph, node, text, NodeFactory.createLiteralString("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + i));
        }));
        return dataset;
    }

    static Stream<Attack> attacks() {
        String doubling = IntStream.range(0, 26)
                .mapToObj(i -> "BIND(CONCAT(?x" + i + ",?x" + i + ") AS ?x" + (i + 1) + ")")
                .reduce("BIND('0123456789' AS ?x0)", String::concat);
        String squaring = IntStream.range(0, 26)
                .mapToObj(i -> "BIND(?x" + i + " * ?x" + i + " AS ?x" + (i + 1) + ")")
                .reduce("BIND(1234567890123456789 AS ?x0)", String::concat);
        String replacing = IntStream.range(0, 10)
                .mapToObj(i -> "BIND(REPLACE(?x" + i + ", '.', 'xxxxxxxxxx') AS ?x" + (i + 1) + ")")
                .reduce("BIND('x' AS ?x0)", String::concat);
        String nextNext = "<urn:x:next>";
        return Stream.of(
                new Attack("cross product counted", "SELECT (COUNT(*) AS ?n) {" + CROSS + "}", 504, "timeout"),
                new Attack("cross product sorted", "SELECT * {" + CROSS + "} ORDER BY ?a ?c", 504, "timeout"),
                new Attack(
                        "cross product, all distinct",
                        "SELECT DISTINCT * {?a ?b ?c . ?d ?e ?f} ORDER BY ?a",
                        504,
                        "timeout"),
                new Attack("cross product as a graph", "CONSTRUCT {?a ?b ?f} {?a ?b ?c . ?d ?e ?f}", 413, "rows"),
                new Attack("too many rows", "SELECT * {?a ?b ?c . ?d ?e ?f}", 413, "rows"),
                new Attack("describe everything", "DESCRIBE ?a ?d {?a ?b ?c . ?d ?e ?f}", 504, "timeout"),
                new Attack("texts doubled 26 times", "SELECT ?x26 {" + doubling + "}", 400, "literal"),
                new Attack("numbers squared 26 times", "SELECT ?x26 {" + squaring + "}", 400, "digits"),
                new Attack("texts replaced by longer ones", "SELECT ?x10 {" + replacing + "}", 400, "literal"),
                new Attack(
                        "all texts in one",
                        "SELECT (GROUP_CONCAT(?c) AS ?x) {?a <urn:x:text> ?c . ?d ?e ?f}",
                        400,
                        "literal"),
                new Attack(
                        "doubled text in a filter",
                        "SELECT * {?a <urn:x:text> ?c " + doubling + " FILTER(STRLEN(CONCAT(?x26, ?c)) > 0)}",
                        400,
                        "literal"),
                new Attack(
                        "a pattern that backtracks",
                        "SELECT * {?a <urn:x:text> ?c FILTER REGEX(?c, '" + BACKTRACKS + "')}",
                        504,
                        "timeout"),
                new Attack(
                        "a replacement that backtracks",
                        "SELECT (REPLACE(?c, '" + BACKTRACKS + "', 'b') AS ?x) {?a <urn:x:text> ?c}",
                        504,
                        "timeout"),
                new Attack(
                        "paths from all to all",
                        "SELECT (COUNT(*) AS ?n) {?a " + nextNext + "* ?b . ?c " + nextNext + "+ ?d}",
                        504,
                        "timeout"),
                new Attack(
                        "stars of stars",
                        "SELECT (COUNT(*) AS ?n) {?a ((" + nextNext + "*)*)* ?b . ?b (!<urn:x:z>)* ?c}",
                        504,
                        "timeout"),
                new Attack("a service inside", "SELECT * {SERVICE <http://127.0.0.1:1/> {?a ?b ?c}}", 403, "service"),
                new Attack(
                        "a silent service",
                        "SELECT * {SERVICE SILENT <http://127.0.0.1:1/> {?a ?b ?c}}",
                        403,
                        "service"),
                new Attack(
                        "a service in EXISTS",
                        "SELECT * {?a ?b ?c FILTER EXISTS {SERVICE <http://127.0.0.1:1/> {?a ?b ?c}}}",
                        403,
                        "service"),
                new Attack(
                        "a service in a sub-query",
                        "SELECT * {{SELECT * {SERVICE <http://127.0.0.1:1/> {?a ?b ?c}}}}",
                        403,
                        "service"),
                new Attack(
                        "a service by variable",
                        "SELECT * {VALUES ?s {<http://127.0.0.1:1/>} SERVICE ?s {?a ?b ?c}}",
                        403,
                        "service"),
                new Attack(
                        "a service in a select expression",
                        "SELECT (EXISTS {SERVICE <http://127.0.0.1:1/> {?a ?b ?c}} AS ?x) {}",
                        403,
                        "service"),
                new Attack(
                        "a service in HAVING",
                        "SELECT ?a {?a ?b ?c} GROUP BY ?a HAVING (EXISTS {SERVICE <http://127.0.0.1:1/> {?a ?b ?c}})",
                        403,
                        "service"),
                new Attack(
                        "a service in ORDER BY",
                        "SELECT * {?a ?b ?c} ORDER BY (EXISTS {SERVICE <http://127.0.0.1:1/> {?a ?b ?c}})",
                        403,
                        "service"),
                new Attack(
                        "a service in a sum",
                        "SELECT (SUM(EXISTS {SERVICE <http://127.0.0.1:1/> {?a ?b ?c}}) AS ?x) {?a ?b ?c}",
                        403,
                        "service"),
                new Attack(
                        "a service in GROUP BY",
                        "SELECT ?x {?a ?b ?c} GROUP BY (EXISTS {SERVICE <http://127.0.0.1:1/> {?a ?b ?c}} AS ?x)",
                        403,
                        "service"),
                new Attack("a Java class in a sum", "SELECT (SUM(<java:x.Y>(?a)) AS ?x) {?a ?b ?c}", 403, "function"),
                new Attack("a Java class in ORDER BY", "SELECT ?a {?a ?b ?c} ORDER BY <java:x.Y>(?a)", 403, "function"),
                new Attack(
                        "a Java class in VALUES and BIND",
                        "SELECT ?a {VALUES ?a {1} BIND(IF(true, <java:x.Y>(?a), 1) AS ?b)}",
                        403,
                        "function"),
                new Attack("LOAD", "LOAD <http://127.0.0.1:1/x.ttl>", 403, "read-only"),
                new Attack("an update", "PREFIX x: <urn:x:> DELETE WHERE {?a ?b ?c}", 403, "read-only"),
                new Attack(
                        "a Java class as function",
                        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                        403,
                        "function"),
                new Attack(
                        "a Java class as function in a filter",
                        "SELECT * {?a ?b ?c FILTER(<java:org.apache.jena.sparql.function.library.now>())}",
                        403,
                        "function"),
                new Attack(
                        "a Java class as property",
                        "SELECT * {?a <java:org.apache.jena.sparql.pfunction.library.seq> ?c}",
                        403,
                        "function"),
                new Attack(
                        "a function by name of a function",
                        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:x.Y>) AS ?x) {}",
                        403,
                        "function"),
                new Attack(
                        "a script function",
                        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>() AS ?x) {}",
                        403,
                        "function"),
                new Attack(
                        "brackets, 40,000 deep",
                        "SELECT * {FILTER" + "(".repeat(40_000) + "1" + ")".repeat(40_000) + "}",
                        400,
                        "nesting"),
                new Attack(
                        "groups, 20,000 deep", "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000), 400, "nesting"),
                new Attack(
                        "90,000 negations", "SELECT * {FILTER(" + "!".repeat(90_000) + "true)}", 400, "query-syntax"),
                new Attack("30,000 sums", "SELECT * {FILTER(1" + "+1".repeat(30_000) + " > 0)}", 400, "nesting"),
                new Attack("10,000 unions", "SELECT * {{}" + "UNION{}".repeat(10_000) + "}", 400, "nesting"),
                new Attack(
                        "40,000 path steps", "SELECT * {?a " + "^".repeat(40_000) + "<urn:x> ?b}", 400, "query-syntax"),
                new Attack("a query of 1 MB", "SELECT * {} #" + "x".repeat(1 << 20), 413, "body-size"),
                new Attack("nonsense", "DROP TABLE students; --", 400, "query-syntax"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void anAttackIsAnsweredInTimeAndTheServerStaysWell(Attack attack) throws Exception {
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<String>> response = CompletableFuture.supplyAsync(() -> {
            try {
                return running.post(attack.query());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        List<Long> health = new ArrayList<>();
        Stalls stalls = new Stalls();
        try (stalls) {
            do {
                long stalled = stalls.heldUpMs();
                long asked = System.nanoTime();
                assertEquals(200, running.get("/health").statusCode());
                health.add((System.nanoTime() - asked) / 1_000_000 - (stalls.heldUpMs() - stalled));
                Thread.sleep(50);
            } while (!response.isDone());
        }
        long took = (System.nanoTime() - start) / 1_000_000 - stalls.heldUpMs();
        HttpResponse<String> answer = response.get();
        JsonNode problem = JSON.readTree(answer.body());
        String kind = problem.path("type").asText();
        // A query that the machine kept from running can meet the limit of time before the one that it is about.
        if (!(kind.endsWith("/timeout") && stalls.heldUpMs() > LIMIT_MS / 4)) {
            assertEquals(attack.status(), answer.statusCode(), answer.body());
            assertEquals("https://w3id.org/parley/problem/" + attack.kind(), kind, answer.body());
        }
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertFalse(problem.path("detail").asText().isBlank());
        assertTrue(took < LIMIT_MS + 1_000, () -> "took " + took + " ms");
        health.sort(null);
        // Without the time in which the machine ran others; all but one, because any single request can be held up
        // besides.
        int last = health.size() - 1;
        assertTrue(health.get(Math.max(0, last - 1)) < 200, () -> "/health took " + health);
        assertTrue(health.get(last) < 1_000, () -> "/health took " + health);
    }
}
