package org.parley.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;

/** Measures a running server with the questions that its page asks, by so many clients for so long. */
public final class Bench {
    private static final int SEED = 7;
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final long LONGEST_MICROS = 120_000_000;

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    public Bench(URI server) {
        this.server = server;
    }

    /**
     * What was measured at one number of clients.
     *
     * @param failed how many answers had which status other than 200; 0 for those that did not come
     * @param perSecond answers a second
     * @param p50 median time to a whole answer, in milliseconds; {@code p95} likewise
     * @param memory of this process at equal intervals; empty when the server is not in it
     */
    public record Result(
            int clients,
            long answers,
            Map<Integer, Long> failed,
            double perSecond,
            double p50,
            double p95,
            List<Memory.Sample> memory) {
        public long errors() {
            return failed.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The addresses it asks for, drawn in equal parts: saved queries, name completion, search, nodes, small queries. */
    public List<String> mix() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        JsonNode saved = new ObjectMapper().readTree(get("/api/").body());
        saved.forEach(query -> paths.add("/api/" + query.path("name").asText() + "?limit=50"));
        paths.add("/api/actors?q=a");
        paths.add("/api/search?text=said");
        paths.add(sparql("ASK { ?s ?p ?o }"));
        paths.add(sparql("SELECT ?s ?label { ?s a <https://w3id.org/parley/ontology#Actor> ; "
                + "<http://www.w3.org/2004/02/skos/core#prefLabel> ?label } LIMIT 20"));
        JsonNode nodes = new ObjectMapper()
                .readTree(
                        get(sparql("SELECT DISTINCT ?s { ?s a <https://w3id.org/parley/ontology#Statement> } LIMIT 20"))
                                .body());
        nodes.path("results")
                .path("bindings")
                .forEach(row -> paths.add(
                        sparql("DESCRIBE <" + row.path("s").path("value").asText() + ">")));
        List<String> answering = new ArrayList<>();
        for (String path : paths) {
            if (get(path).statusCode() == 200) {
                answering.add(path);
            }
        }
        return answering;
    }

    private static String sparql(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        // Work is measured, not what the server has kept.
                        .header("Cache-Control", "no-cache")
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for the addresses of {@code mix} in a random order that is the same every time. */
    public Result run(List<String> mix, int clients, Duration time, boolean sameProcess) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
            Map<Integer, Long> failed = new ConcurrentSkipListMap<>();
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Random random = new Random(SEED + i);
                asking.add(threads.submit(() -> ask(mix, random, end, micros, failed)));
            }
            List<Memory.Sample> memory = sameProcess ? Memory.watch(start, time) : List.of();
            for (Future<?> each : asking) {
                each.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long answers = micros.getTotalCount();
            return new Result(
                    clients, answers, failed, answers / seconds, millis(micros, 50), millis(micros, 95), memory);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void ask(List<String> mix, Random random, long end, ConcurrentHistogram micros, Map<Integer, Long> failed) {
        while (System.nanoTime() < end) {
            long asked = System.nanoTime();
            try {
                int status = get(mix.get(random.nextInt(mix.size()))).statusCode();
                if (status != 200) {
                    failed.merge(status, 1L, Long::sum);
                }
            } catch (IOException e) {
                failed.merge(0, 1L, Long::sum);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - asked) / 1_000));
        }
    }

    private static double millis(ConcurrentHistogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** One line for each result, for people. */
    public static String text(List<Result> results) {
        StringBuilder text = new StringBuilder(
                "clients  answers  errors  a second  p50 ms  p95 ms  heap MB      RSS MB        failed\n");
        for (Result each : results) {
            text.append("%7d  %7d  %6d  %8.0f  %6.1f  %6.1f  %-11s  %-12s  %s%n"
                    .formatted(
                            each.clients(),
                            each.answers(),
                            each.errors(),
                            each.perSecond(),
                            each.p50(),
                            each.p95(),
                            Memory.range(each.memory(), Memory.Sample::heapMb),
                            Memory.range(each.memory(), Memory.Sample::rssMb),
                            each.failed().isEmpty() ? "none" : "status: times " + each.failed()));
        }
        return text.toString();
    }

    /** The usual measurement: so many clients one after the other, after a warm-up by four. */
    public List<Result> usual(List<Integer> clients, Duration each, boolean sameProcess)
            throws IOException, InterruptedException {
        List<String> mix = mix();
        run(mix, 4, each.dividedBy(4).compareTo(WARM_UP) < 0 ? each.dividedBy(4) : WARM_UP, false);
        List<Result> results = new ArrayList<>();
        for (int number : clients) {
            results.add(run(mix, number, each, sameProcess));
        }
        return results;
    }
}
