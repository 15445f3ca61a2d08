package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One, four and sixteen clients for minutes: no error, and no memory that grows. */
@Tag("soak")
class LoadTest {
    /** Milliseconds each; ten minutes are {@code -Dparley.soak.ms=600000}. */
    private static final Duration EACH = Duration.ofMillis(Long.getLong("parley.soak.ms", 20_000));

    @Test
    @Timeout(3_600)
    void noErrorsAndFlatMemory() throws Exception {
        Limits limits = Limits.DEFAULT.withRate(0, 1).withConcurrent(4, 64, Duration.ofSeconds(20));
        try (Running running = Running.gold(Running.FREE_PORT.withLimits(limits))) {
            List<Bench.Result> results = new Bench(running.uri("/")).usual(List.of(1, 4, 16), EACH, true);
            System.out.println(Bench.text(results));
            for (Bench.Result result : results) {
                assertEquals(0, result.errors());
                assertTrue(result.answers() > 0);
                long first = Memory.first(result.memory(), Memory.Sample::heapMb);
                long last = Memory.last(result.memory(), Memory.Sample::heapMb);
                assertTrue(
                        last < first + 32, first + " MB, then " + last + " MB with " + result.clients() + " clients");
            }
        }
    }
}
