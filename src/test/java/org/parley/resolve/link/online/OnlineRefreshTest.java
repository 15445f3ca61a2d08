package org.parley.resolve.link.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.domain.ActorType;
import org.parley.domain.KnownActor;
import org.parley.domain.WikidataLink;

/** Against a local server that speaks the Reconciliation API 0.2 and SPARQL 1.1 results. */
class OnlineRefreshTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path cache;

    private final List<String> heard = new ArrayList<>();
    private HttpServer server;
    private int refusals;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/reconcile", this::reconcile);
        server.createContext("/sparql", this::sparql);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void proposesCandidatesWithWhatTellsThemApart() throws Exception {
        List<OnlineRefresh.Proposal> proposals = refresh()
                .proposals(List.of(
                        actor("anar-eyvazov", "Anar Eyvazov", List.of()),
                        actor("putin", "Vladimir Putin", List.of(new WikidataLink("Q7747", true, 1, "x")))));
        assertEquals(1, proposals.size());
        OnlineRefresh.Proposal proposal = proposals.get(0);
        assertEquals("Q1", proposal.candidate().id());
        assertEquals(Set.of("A. Eyvazov"), proposal.facts().aliases());
        assertEquals(Set.of("spokesperson@2021-01-04/"), proposal.facts().offices());
        assertTrue(heard.get(0).contains("parley-test"), "the User-Agent is sent");
    }

    @Test
    void waitsAsLongAsTheServerAsksAndThenGoesOn() throws Exception {
        refusals = 1;
        long start = System.nanoTime();
        assertEquals(
                1,
                refresh()
                        .proposals(List.of(actor("a", "Anar Eyvazov", List.of())))
                        .size());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 1000, "Retry-After: 1 is kept");
    }

    @Test
    void asksNothingTwice() throws Exception {
        refresh().proposals(List.of(actor("a", "Anar Eyvazov", List.of())));
        int asked = heard.size();
        refresh().proposals(List.of(actor("a", "Anar Eyvazov", List.of())));
        assertEquals(asked, heard.size());
    }

    @Test
    void anAnswerThatIsNoReconciliationIsAnError() {
        Reconciliation wrong = new Reconciliation(client(), address("/sparql"));
        IOException e = assertThrows(
                IOException.class, () -> wrong.candidates(java.util.Map.of("q", new Reconciliation.Query("x", ""))));
        assertTrue(e.getMessage().contains("Reconciliation API"), e.getMessage());
    }

    @Test
    void nobodyAsksWithoutSayingWho() {
        assertThrows(IllegalArgumentException.class, () -> new PoliteClient("Java", Duration.ZERO, cache));
    }

    private OnlineRefresh refresh() {
        return new OnlineRefresh(
                new Reconciliation(client(), address("/reconcile")), new WikidataFacts(client(), address("/sparql")));
    }

    private PoliteClient client() {
        return new PoliteClient("parley-test (mailto:test@example.org)", Duration.ofMillis(5), cache);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static KnownActor actor(String id, String name, List<WikidataLink> links) {
        return new KnownActor(id, ActorType.PERSON, name, Set.of(), null, null, null, links, List.of());
    }

    private void reconcile(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        if (refusals-- > 0) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            answer(exchange, 429, "");
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode queries = JSON.readTree(URLDecoder.decode(body.replaceFirst("^queries=", ""), StandardCharsets.UTF_8));
        StringBuilder out = new StringBuilder("{");
        queries.fieldNames().forEachRemaining(key -> {
            assertEquals("Q5", queries.get(key).get("type").asText());
            out.append(out.length() > 1 ? "," : "")
                    .append('"')
                    .append(key)
                    .append(
                            "\":{\"result\":[{\"id\":\"Q1\",\"name\":\"Anar Eyvazov\",\"type\":[{\"id\":\"Q5\",\"name\":\"human\"}],")
                    .append("\"score\":91.5,\"match\":false}]}");
        });
        answer(exchange, 200, out.append('}').toString());
    }

    private void sparql(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        answer(exchange, 200, """
                {"head":{"vars":["item","label","alias","office","start","end","point"]},"results":{"bindings":[
                 {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"label":{"type":"literal","value":"Anar Eyvazov"},
                  "alias":{"type":"literal","value":"A. Eyvazov"},"office":{"type":"literal","value":"spokesperson"},
                  "start":{"type":"literal","value":"2021-01-04T00:00:00Z"}}]}}""");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
