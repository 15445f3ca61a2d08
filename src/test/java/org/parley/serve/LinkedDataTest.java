package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The IRIs of the graph, followed by a browser and by a machine. */
class LinkedDataTest {
    private static final String DATA = """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX parley: <https://w3id.org/parley/ontology#>
            PREFIX actor: <https://w3id.org/parley/id/actor/>
            <https://w3id.org/parley/id/graph/actors> {
              actor:hikmet-hajiyev a parley:Person ; skos:prefLabel "Hikmet <b>Hajiyev</b>" ; parley:affiliation actor:azerbaijan .
              actor:azerbaijan a parley:Polity ; skos:prefLabel "Azerbaijan" .
              <https://w3id.org/parley/id/article/caf\u00e9%20news> skos:prefLabel "Caf\u00e9 news" .
              <https://w3id.org/parley/id/article/001#char=1,2> a parley:Mention .
            }
            """;
    private static Running running;

    @BeforeAll
    static void start() throws CannotServe {
        running = Running.start(Running.FREE_PORT, Running.dataset(DATA));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    @Test
    void anIdentifierLeadsToAPageOrToADocument() throws Exception {
        HttpResponse<String> person = running.get("/id/actor/hikmet-hajiyev", "Accept", "text/html");
        assertEquals(303, person.statusCode());
        assertEquals("/page/actor/hikmet-hajiyev", header(person, "Location"));
        assertTrue(header(person, "Vary").contains("Accept"));
        HttpResponse<String> machine = running.get("/id/actor/hikmet-hajiyev", "Accept", "text/turtle");
        assertEquals("/data/actor/hikmet-hajiyev", header(machine, "Location"));
        HttpResponse<String> asked = running.get("/id/actor/hikmet-hajiyev?format=jsonld", "Accept", "text/html");
        assertEquals("/data/actor/hikmet-hajiyev?format=jsonld", header(asked, "Location"));
        assertEquals(
                406,
                running.get("/id/actor/hikmet-hajiyev", "Accept", "image/png").statusCode());
    }

    @Test
    void theDocumentHoldsWhatPointsFromAndTo() throws Exception {
        HttpResponse<String> response = running.get("/data/actor/azerbaijan", "Accept", "application/n-triples");
        assertEquals(200, response.statusCode(), response.body());
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(response.body(), Lang.NTRIPLES).parse(model);
        String ids = "https://w3id.org/parley/id/actor/";
        assertTrue(model.contains(
                model.createResource(ids + "hikmet-hajiyev"),
                model.createProperty("https://w3id.org/parley/ontology#affiliation"),
                model.createResource(ids + "azerbaijan")));
        assertTrue(header(response, "Link").contains("rel=\"describes\""));
        assertTrue(header(response, "Link").contains("rel=\"alternate\""));
        String tag = header(response, "ETag");
        HttpResponse<String> again =
                running.get("/data/actor/azerbaijan", "Accept", "application/n-triples", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
    }

    @Test
    void thePageNamesNeighboursAndEscapesWhatItShows() throws Exception {
        HttpResponse<String> response = running.get("/page/actor/hikmet-hajiyev");
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("Hikmet &lt;b&gt;Hajiyev&lt;/b&gt;"), response.body());
        assertFalse(response.body().contains("<b>Hajiyev"));
        assertTrue(response.body().contains("<a href=\"/page/actor/azerbaijan\">Azerbaijan</a>"), response.body());
        assertTrue(header(response, "Link").contains("/data/actor/hikmet-hajiyev?format=ttl"));
    }

    @Test
    void iriWithLettersAndEscapesAndFragments() throws Exception {
        assertEquals(200, running.get("/page/article/caf%C3%A9%20news").statusCode());
        HttpResponse<String> mention = running.get(
                "/data?format=nt&iri=" + Running.encoded("https://w3id.org/parley/id/article/001#char=1,2"));
        assertTrue(mention.body().contains("<https://w3id.org/parley/id/article/001#char=1,2>"), mention.body());
    }

    @Test
    void unknownAndBrokenOnesAreErrors() throws Exception {
        assertEquals(404, running.get("/data/actor/nobody").statusCode());
        assertEquals(404, running.get("/page/actor/nobody").statusCode());
        assertEquals(400, running.get("/data?iri=javascript:alert(1)").statusCode());
        assertEquals(404, running.get("/nowhere").statusCode());
    }

    @Test
    void theOntologyIsAPageAndADocument() throws Exception {
        HttpResponse<String> page = running.get("/ontology", "Accept", "text/html");
        assertTrue(page.body().contains("id=\"Statement\""), page.body().substring(0, 500));
        for (String path : List.of("/ontology", "/event-type/", "/event-type/Attack")) {
            HttpResponse<String> turtle = running.get(path, "Accept", "text/turtle");
            Model model = ModelFactory.createDefaultModel();
            RDFParser.fromString(turtle.body(), Lang.TURTLE).parse(model);
            assertTrue(model.size() > 100, path);
        }
    }

    @Test
    void partsOfThePageAreNamedWithoutVersion() throws Exception {
        for (String path : List.of(
                "/webjars/zazuko__yasgui/build/yasgui.min.js",
                "/webjars/zazuko__yasgui/build/yasgui.min.css",
                "/webjars/cytoscape/dist/cytoscape.min.js",
                "/webjars/leaflet/dist/leaflet.js",
                "/webjars/picocss__pico/css/pico.min.css")) {
            HttpResponse<String> response = running.get(path);
            assertEquals(200, response.statusCode(), path);
            assertTrue(header(response, "Cache-Control").contains("max-age"), path);
        }
        for (String path : List.of(
                "/webjars/../../etc/passwd",
                "/webjars/%2e%2e/%2e%2e/org/parley/serve/Server.class",
                "/webjars/cytoscape/../../../../META-INF/MANIFEST.MF",
                "/..%2f..%2fetc/passwd",
                "/webjars/org.parley/x",
                "/.hidden")) {
            int status = running.get(path).statusCode();
            assertTrue(status == 400 || status == 404, path + " gives " + status);
        }
    }
}
