package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** Downloads, descriptions of the data set, and reconciliation, on the gold corpus. */
class FilesTest {
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

    private static byte[] download(String name) throws Exception {
        HttpResponse<byte[]> response = running.client.send(
                HttpRequest.newBuilder(running.uri("/download/" + name)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, response.statusCode(), name);
        assertTrue(
                response.headers().firstValue("Content-Disposition").orElse("").contains(name));
        return response.body();
    }

    private static DatasetGraph parsed(java.io.InputStream in, Lang lang) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(in).lang(lang).parse(dataset);
        return dataset;
    }

    @Test
    void theWholeGraphIsTheSameInEveryFormat() throws Exception {
        DatasetGraph quads =
                parsed(new GZIPInputStream(new ByteArrayInputStream(download("graph.nq.gz"))), Lang.NQUADS);
        assertTrue(quads.stream().count() > 1_000);
        assertTrue(IsoMatcher.isomorphic(quads, parsed(new ByteArrayInputStream(download("graph.trig")), Lang.TRIG)));
        DatasetGraph jsonld = parsed(new ByteArrayInputStream(download("graph.jsonld")), Lang.JSONLD);
        assertEquals(quads.stream().count(), jsonld.stream().count());
    }

    @Test
    void everySavedQueryIsATableOfAllRows() throws Exception {
        for (SavedQuery query : SavedQueries.load().all()) {
            String csv = new String(download(query.name() + ".csv"), java.nio.charset.StandardCharsets.UTF_8);
            String same = running.get("/api/" + query.name() + "?format=csv").body();
            assertEquals(same.lines().count(), csv.lines().count(), query.name());
        }
        assertEquals(404, running.get("/download/passwd").statusCode());
        JsonNode list = JSON.readTree(running.get("/download/").body());
        assertEquals(3 + SavedQueries.load().all().size(), list.size());
    }

    private static Model model(String path) throws Exception {
        HttpResponse<String> response = running.get(path, "Accept", "text/turtle");
        assertEquals(200, response.statusCode(), response.body());
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(response.body(), Lang.TURTLE).parse(model);
        return model;
    }

    @Test
    void theDataSetDescribesItself() throws Exception {
        Model described = model("/.well-known/void");
        assertTrue(described.contains(
                null, VOID.sparqlEndpoint, described.createResource(running.server.url() + "/sparql")));
        assertTrue(described.contains(null, VOID.triples));
        assertTrue(described.contains(null, VOID.dataDump));
        Model catalogue = model("/dcat");
        assertTrue(catalogue.contains(null, RDF.type, DCAT.Catalog));
        for (var file : catalogue.listObjectsOfProperty(DCAT.downloadURL).toList()) {
            String path =
                    file.asResource().getURI().substring(running.server.url().length());
            assertEquals(200, running.get(path).statusCode(), path);
        }
        Model examples = model("/examples");
        assertEquals(
                SavedQueries.load().all().size(),
                examples.listResourcesWithProperty(
                                RDF.type, examples.createResource("http://www.w3.org/ns/shacl#SPARQLExecutable"))
                        .toList()
                        .size());
    }

    @Test
    void aTableOfNamesIsMatched() throws Exception {
        JsonNode manifest = JSON.readTree(running.get("/reconcile").body());
        assertTrue(manifest.path("versions").toString().contains("0.2"));
        assertTrue(manifest.path("view").path("url").asText().contains("{{id}}"));
        String queries = """
                {"q0": {"query": "Hikmet Hajiev", "type": "Person", "limit": 3},
                 "q1": {"query": "hikmet  HADJIYEV"},
                 "q2": {"query": "Azerbaijan", "type": "Polity"},
                 "q3": {"query": "Xyzzy Plugh"}}""";
        JsonNode answer = JSON.readTree(
                post("/reconcile", "queries=" + Running.encoded(queries)).body());
        JsonNode best = answer.path("q0").path("result").path(0);
        assertEquals("hikmet-hajiyev", best.path("id").asText(), answer.toString());
        assertTrue(best.path("match").asBoolean());
        assertEquals("Person", best.path("type").path(0).path("id").asText());
        assertEquals(
                "hikmet-hajiyev",
                answer.path("q1").path("result").path(0).path("id").asText());
        assertEquals(
                "azerbaijan",
                answer.path("q2").path("result").path(0).path("id").asText());
        assertEquals(0, answer.path("q3").path("result").size());
        String view = manifest.path("view")
                .path("url")
                .asText()
                .replace("{{id}}", best.path("id").asText());
        assertEquals(
                200, running.get(view.substring(running.server.url().length())).statusCode());
    }

    @Test
    void matchedRowsAreExtendedAndSuggested() throws Exception {
        String extend =
                "{\"ids\": [\"hikmet-hajiyev\", \"nobody\"], \"properties\": [{\"id\": \"label\"}, {\"id\": \"altLabel\"}]}";
        JsonNode answer = JSON.readTree(
                post("/reconcile", "extend=" + Running.encoded(extend)).body());
        assertEquals(2, answer.path("meta").size());
        assertEquals(
                "Hikmet Hajiyev",
                answer.path("rows")
                        .path("hikmet-hajiyev")
                        .path("label")
                        .path(0)
                        .path("str")
                        .asText());
        assertEquals(0, answer.path("rows").path("nobody").path("label").size());
        JsonNode suggested = JSON.readTree(
                running.get("/reconcile/suggest/entity?prefix=haji").body());
        assertEquals(
                "hikmet-hajiyev", suggested.path("result").path(0).path("id").asText());
        assertEquals(
                1,
                JSON.readTree(running.get("/reconcile/suggest/type?prefix=pol").body())
                        .path("result")
                        .size());
        assertTrue(
                JSON.readTree(running.get("/reconcile/properties?type=Person").body())
                                .path("properties")
                                .size()
                        > 2);
        for (String broken : List.of("queries=[1]", "queries=%7B", "extend=%7B%7D")) {
            assertEquals(400, post("/reconcile", broken).statusCode(), broken);
        }
    }

    private static HttpResponse<String> post(String path, String form) throws Exception {
        return running.client.send(
                HttpRequest.newBuilder(running.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
