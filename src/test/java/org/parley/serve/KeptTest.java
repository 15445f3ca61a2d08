package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

/** An answer is worked out once for each build, and the explorer's first questions before anybody asks. */
class KeptTest {
    private static final String QUESTION = "SELECT ?o { GRAPH ?g { ?s <http://x.example/p> ?o } }";

    /** Counts how often its data are read. */
    private static final class Counting implements Source {
        final AtomicInteger reads = new AtomicInteger();
        final AtomicReference<String> build = new AtomicReference<>("build-1");
        private final DatasetGraph data =
                Running.dataset("<http://x.example/g> { <http://x.example/s> <http://x.example/p> 1 }");

        @Override
        public Hold hold() {
            Hold plain = Source.fixed(data, build.get()).hold();
            return new Hold() {
                @Override
                public DatasetGraph dataset() {
                    reads.incrementAndGet();
                    return plain.dataset();
                }

                @Override
                public String build() {
                    return plain.build();
                }

                @Override
                public void close() {}
            };
        }
    }

    private static int readsOf(Running running, Counting source, String query, String... headers) throws Exception {
        int before = source.reads.get();
        HttpResponse<String> response = running.query(query, headers);
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body().contains("bindings") || response.body().contains("\n"), response.body());
        return source.reads.get() - before;
    }

    @Test
    void anAnswerIsWorkedOutOnceForEachBuild() throws Exception {
        Counting source = new Counting();
        try (Running running = new Running(Server.start(Running.FREE_PORT, source))) {
            assertEquals(1, readsOf(running, source, QUESTION));
            String first = running.query(QUESTION).body();
            assertEquals(0, readsOf(running, source, QUESTION));
            assertEquals(first, running.query(QUESTION).body());
            assertEquals(1, readsOf(running, source, QUESTION, "Accept", "text/csv"), "another format");
            assertEquals(1, readsOf(running, source, QUESTION, "Cache-Control", "no-cache"), "asked for anew");
            assertEquals(1, readsOf(running, source, "SELECT (RAND() AS ?r) { ?s ?p ?o }"));
            assertEquals(1, readsOf(running, source, "SELECT (RAND() AS ?r) { ?s ?p ?o }"), "never the same");
            source.build.set("build-2");
            assertEquals(1, readsOf(running, source, QUESTION), "another build");
            assertEquals(0, readsOf(running, source, QUESTION));
        }
    }

    @Test
    void whatTheExplorerAsksFirstIsThereBeforeAnybodyAsksAndAfterANewBuild() throws Exception {
        Counting source = new Counting();
        BlockingQueue<String> warm = new LinkedBlockingQueue<>();
        String last = WarmUp.openings().get(WarmUp.openings().size() - 1);
        try (Running running = new Running(Server.start(Running.FREE_PORT, source))) {
            running.server.warmUp(warm::add);
            assertEquals("build-1", warm.poll(60, TimeUnit.SECONDS));
            assertEquals(WarmUp.openings().size(), source.reads.get());
            assertEquals(0, readsOf(running, source, last));
            source.build.set("build-2");
            assertEquals("build-2", warm.poll(60, TimeUnit.SECONDS));
            assertEquals(2 * WarmUp.openings().size(), source.reads.get());
            assertEquals(0, readsOf(running, source, last));
        }
    }
}
