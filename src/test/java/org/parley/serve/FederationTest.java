package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SERVICE to the endpoints that were allowed, here played by servers on this machine, and to no others. */
class FederationTest {
    private Running other;
    private HttpServer odd;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private Running running;

    @BeforeEach
    void start() throws Exception {
        other = Running.start(
                Running.FREE_PORT, Running.dataset("<http://x.example/q42> <http://x.example/label> \"elsewhere\""));
        odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        odd.setExecutor(Executors.newCachedThreadPool(r -> {
            Thread thread = new Thread(r, "odd");
            thread.setDaemon(true);
            return thread;
        }));
        odd.createContext("/leads-on", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Location", other.server.url() + "/sparql");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        odd.createContext("/hangs", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        odd.start();
        running = Running.start(
                Running.FREE_PORT
                        .withLimits(Limits.DEFAULT.withRate(0, 1).withQuery(Duration.ofSeconds(3)))
                        .withAllowService(Set.of(
                                URI.create(other.server.url() + "/sparql"),
                                at("/leads-on"),
                                at("/hangs"),
                                at("/nothing"))),
                Running.dataset("<http://x.example/a> <http://x.example/same> <http://x.example/q42>"));
    }

    @AfterEach
    void stop() {
        over.countDown();
        running.close();
        other.close();
        odd.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + odd.getAddress().getPort() + path);
    }

    private static String labels(String keyword, String service) {
        return "SELECT ?label { ?a <http://x.example/same> ?q . " + keyword + " <" + service
                + "> { ?q <http://x.example/label> ?label } }";
    }

    @Test
    void anAllowedEndpointIsAsked() throws Exception {
        HttpResponse<String> response =
                running.query(labels("SERVICE", other.server.url() + "/sparql"), "Accept", "text/csv");
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("label\r\nelsewhere\r\n", response.body());
        assertTrue(response.headers().firstValue("ETag").isEmpty(), "what others answer is not ours to call unchanged");
        assertTrue(running.get("/sparql", "Accept", "text/turtle").body().contains("BasicFederatedQuery"));
    }

    @Test
    void anotherOneIsNot() throws Exception {
        for (String service :
                new String[] {other.server.url() + "/sparql/", other.server.url() + "/", at("/x").toString()}) {
            HttpResponse<String> response = running.query(labels("SERVICE", service));
            assertEquals(403, response.statusCode(), response.body());
            assertTrue(response.body().contains(other.server.url() + "/sparql"), "the allowed ones are named");
        }
    }

    @Test
    void anAllowedOneDoesNotLeadToAnother() throws Exception {
        HttpResponse<String> response =
                running.query(labels("SERVICE", at("/leads-on").toString()));
        assertEquals(502, response.statusCode(), response.body());
        assertEquals(1, asked.get());
        assertFalse(response.body().contains("elsewhere"));
    }

    @Test
    void oneThatFailsIsAnErrorThatNamesItUnlessTheQuerySaysOtherwise() throws Exception {
        HttpResponse<String> response =
                running.query(labels("SERVICE", at("/nothing").toString()));
        assertEquals(502, response.statusCode(), response.body());
        assertTrue(response.body().contains("/problem/service-failed"), response.body());
        HttpResponse<String> silent =
                running.query(labels("SERVICE SILENT", at("/nothing").toString()), "Accept", "text/csv");
        assertEquals(200, silent.statusCode(), silent.body());
        assertEquals("label\r\n\r\n", silent.body());
    }

    @Test
    void oneThatHangsDoesNotHoldTheQueryPastItsLimit() throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> response =
                running.query(labels("SERVICE", at("/hangs").toString()));
        assertEquals(504, response.statusCode(), response.body());
        assertTrue((System.nanoTime() - start) / 1e9 < 3 + 10, "the limit is 3 s");
        assertTrue(running.query("ASK {}").body().contains("true"));
    }
}
