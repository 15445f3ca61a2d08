package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Store;
import org.parley.store.StoreBuilder;

/** A new build takes over while clients ask, and a build that is killed leaves a store that serves. */
class SwapTest {
    private static final int TRIPLES = 300;
    private static final String QUERY =
            "SELECT ?build (COUNT(*) AS ?n) { ?s <http://x.example/build> ?build } GROUP BY ?build";

    /** A build in which every triple names the build, so that a mixture of two would show. */
    static void build(Path directory, int number) {
        try (StoreBuilder builder = StoreBuilder.begin(directory)) {
            for (int i = 0; i < TRIPLES; i++) {
                builder.quads()
                        .quad(Quad.create(
                                NodeFactory.createURI("http://x.example/graph" + i % 7),
                                NodeFactory.createURI("http://x.example/" + i),
                                NodeFactory.createURI("http://x.example/build"),
                                NodeFactory.createLiteralString("b" + number)));
            }
            builder.load();
            builder.commit("b" + number);
        }
    }

    /** Builds again and again until it is killed. */
    public static final class Builds {
        private Builds() {}

        public static void main(String[] arguments) {
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                build(Path.of(arguments[0]), number);
            }
        }
    }

    private static int answered(Running running) throws Exception {
        HttpResponse<String> response = running.query(QUERY, "Accept", "text/csv");
        assertEquals(200, response.statusCode(), response.body());
        List<String> lines = response.body().lines().toList();
        assertEquals(2, lines.size(), response.body());
        assertTrue(lines.get(1).endsWith("," + TRIPLES), response.body());
        return Integer.parseInt(lines.get(1).substring(1, lines.get(1).indexOf(',')));
    }

    @Test
    void noAnswerIsDroppedOrMixedWhileBuildsChange(@TempDir Path directory) throws Exception {
        build(directory, 1);
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicLong answers = new AtomicLong();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try (Store store = Store.open(directory);
                Running running = Running.over(Running.FREE_PORT, store)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asking.add(clients.submit(() -> {
                    int last = 0;
                    while (on.get()) {
                        int now = answered(running);
                        assertTrue(now >= last, "an older build came back");
                        last = now;
                        answers.incrementAndGet();
                    }
                    return last;
                }));
            }
            for (int number = 2; number <= 4; number++) {
                build(directory, number);
                await(running, number);
            }
            on.set(false);
            for (Future<?> each : asking) {
                each.get(30, TimeUnit.SECONDS);
            }
            assertEquals(4, answered(running));
            assertTrue(answers.get() > 20, answers + " answers");
        } finally {
            clients.shutdownNow();
        }
    }

    private static void await(Running running, int number) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (answered(running) != number) {
            assertTrue(Instant.now().isBefore(end), "build " + number + " was never served");
            Thread.sleep(100);
        }
    }

    @Test
    @Tag("soak")
    void aBuildThatIsKilledLeavesAStoreThatServes(@TempDir Path directory) throws Exception {
        build(directory, 1);
        int rounds = Integer.getInteger("parley.soak.rounds", 20);
        try (Store store = Store.open(directory);
                Running running = Running.over(Running.FREE_PORT, store)) {
            int last = 1;
            for (int round = 0; round < rounds; round++) {
                Process building = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Builds.class.getName(),
                                directory.toString(),
                                Integer.toString(last + 1))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                Instant end = Instant.now().plusMillis(1_500 + 331L * round % 3_000);
                while (Instant.now().isBefore(end)) {
                    assertTrue(answered(running) >= last);
                }
                building.destroyForcibly().waitFor();
                int now = answered(running);
                assertTrue(now >= last, "acknowledged build " + last + " is lost");
                last = now;
                try (Store fresh = Store.open(directory)) {
                    assertTrue(fresh.build() >= 1, "what is left can be opened anew");
                }
            }
        }
    }
}
