package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The W3C cases of the SPARQL 1.1 Protocol and of the Service Description, against the running server: all 34 pass over a working copy, and over a
 * store, which is only read, the 27 that change nothing; there the other seven are refused.
 */
class ProtocolTest {
    private static final Path CASES = Path.of("src/test/resources/org/parley/serve/w3c-protocol.tsv");
    private static final String DATA = """
            PREFIX d: <http://kasei.us/2009/09/sparql/data/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            d:data1.rdf { d:data1.rdf a foaf:Document }
            d:data2.rdf { d:data2.rdf a foaf:Document }
            d:data3.rdf { d:data3.rdf a foaf:Document }
            """;
    private static Running running;
    private static Running copy;

    /** One request of the table. */
    record Step(
            String test,
            String method,
            String parameters,
            String contentType,
            String charset,
            String body,
            String status,
            String answer,
            String format) {
        static Step of(String line) {
            String[] cells = line.split("\t", -1);
            return new Step(
                    cells[0],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6].replace("\\n", "\n"),
                    cells[7],
                    cells[8],
                    cells[9]);
        }

        /** The seven tests that change data: an endpoint that only reads refuses them. */
        boolean updates() {
            return test.startsWith("update_");
        }

        /** Updates have an address of their own. */
        boolean isUpdate() {
            return test.contains("update") && !contentType.equals("application/sparql-query");
        }

        @Override
        public String toString() {
            return test;
        }
    }

    @BeforeAll
    static void start() throws CannotServe {
        running = Running.start(Running.FREE_PORT, Running.dataset(DATA));
        copy = Running.copy(Running.FREE_PORT, Running.dataset(DATA));
    }

    @AfterAll
    static void stop() {
        running.close();
        copy.close();
    }

    static Stream<Step> steps() throws IOException {
        return Files.readAllLines(CASES).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("test\t"))
                .map(Step::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void protocolOfAStore(Step step) throws Exception {
        HttpResponse<String> response = send(running, "/sparql", step);
        if (step.updates() && !step.contentType().equals("application/sparql-query")) {
            assertEquals(403, response.statusCode(), response.body());
            assertTrue(response.body().contains("only reads"), response.body());
            return;
        }
        if (step.updates()) {
            assertEquals(200, response.statusCode(), response.body());
            return;
        }
        check(step, response);
    }

    /** The steps of one test follow each other in the table, and so they do here. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void protocolOfAWorkingCopy(Step step) throws Exception {
        check(step, send(copy, step.isUpdate() ? "/update" : "/sparql", step));
    }

    private static void check(Step step, HttpResponse<String> response) {
        assertEquals(
                step.status().charAt(0), Integer.toString(response.statusCode()).charAt(0), response.body());
        String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (!step.answer().isEmpty()) {
            assertTrue(response.body().replace(" ", "").contains("\"boolean\":" + step.answer()), response.body());
        }
        switch (step.format()) {
            case "boolean", "tabular" -> assertEquals("application/sparql-results+json", type);
            case "RDF" -> assertEquals("text/turtle", type);
            default -> assertEquals("", step.format());
        }
    }

    private static HttpResponse<String> send(Running running, String endpoint, Step step)
            throws IOException, InterruptedException {
        String query = step.parameters().isEmpty() ? "" : "?" + step.parameters();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(running.server.url() + endpoint + query));
        if (!step.contentType().isEmpty()) {
            request.header("Content-Type", step.contentType());
        }
        Charset charset = step.charset().isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(step.charset());
        request.method(
                step.method(),
                step.body().isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(step.body(), charset));
        return running.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theTableHoldsAllOfThem() throws IOException {
        Set<String> tests = new TreeSet<>();
        steps().forEach(step -> tests.add(step.test()));
        assertEquals(34, tests.size());
    }

    @Test
    void serviceDescriptionIsRdfWithItsEndpoint() throws Exception {
        for (String[] asked : List.of(
                new String[] {"text/turtle", "Turtle"},
                new String[] {"application/rdf+xml", "RDF/XML"},
                new String[] {"application/ld+json", "JSON-LD"},
                new String[] {"*/*", "Turtle"})) {
            HttpResponse<String> response = running.get("/sparql", "Accept", asked[0]);
            assertEquals(200, response.statusCode());
            Model model = ModelFactory.createDefaultModel();
            Lang lang =
                    asked[1].equals("Turtle") ? Lang.TURTLE : asked[1].equals("RDF/XML") ? Lang.RDFXML : Lang.JSONLD;
            RDFParser.fromString(response.body(), lang).parse(model);
            String sd = "http://www.w3.org/ns/sparql-service-description#";
            var service = model.createResource(running.server.url() + "/sparql");
            assertTrue(model.contains(service, model.createProperty(sd, "endpoint"), service), response.body());
            assertTrue(model.contains(service, RDF.type, model.createResource(sd + "Service")));
            assertTrue(model.contains(
                    service,
                    model.createProperty(sd, "supportedLanguage"),
                    model.createResource(sd + "SPARQL11Query")));
            assertTrue(model.contains(null, RDF.type, model.createResource(sd + "Dataset")));
            assertTrue(model.contains(null, RDF.type, model.createResource(sd + "Graph")));
        }
    }
}
