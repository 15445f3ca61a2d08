package org.parley.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetDescription;
import org.jspecify.annotations.Nullable;
import org.parley.serve.http.Meters;
import org.parley.serve.http.Trouble;
import org.parley.serve.sparql.Check;
import org.parley.serve.sparql.Desk;
import org.parley.serve.sparql.Format;
import org.parley.serve.sparql.Kept;
import org.parley.serve.sparql.Runner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what the explorer's views ask when they open, after the start and after every new build, so that the first person
 * does not wait for a cold disk and cold code; the answers are kept.
 *
 * <p>The queries stand in {@code openings.json}, written and checked by the test that opens the views in a browser.
 */
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String OPENINGS = "openings.json";
    private static final long LOOK_EVERY_MS = 2_000;

    private final Check check;
    private final Runner runner;
    private final Desk desk;
    private final Kept kept;
    private final List<String> openings = openings();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread one = new Thread(work, "warm-up");
        one.setDaemon(true);
        return one;
    });
    private @Nullable String warm;

    /** @param kept where the answers are to be found afterwards */
    WarmUp(ServeOptions options, Source source, Meters meters, Kept kept) {
        Limits limits = options.limits();
        // A place of its own: it must take none from those who ask.
        this.desk = new Desk("warm-up", limits.withConcurrent(1, 1, Duration.ofSeconds(1)), meters);
        this.runner = new Runner(source, desk, options, limits);
        this.check = new Check(limits, options.allowService());
        this.kept = kept;
    }

    /** The texts of the queries, in the order in which a person meets the views. */
    static List<String> openings() {
        try (InputStream in = Objects.requireNonNull(WarmUp.class.getResourceAsStream(OPENINGS), OPENINGS)) {
            return List.of(new ObjectMapper().readValue(in, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(OPENINGS, e);
        }
    }

    /** @param whenWarm is told the name of each build of which everything has been asked */
    void start(Consumer<String> whenWarm) {
        thread.scheduleWithFixedDelay(() -> look(whenWarm), 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** A look that fails must not be the last: the thread would end without a word. */
    private void look(Consumer<String> whenWarm) {
        try {
            String build = runner.build();
            if (!build.equals(warm)) {
                warm(build, whenWarm);
            }
        } catch (RuntimeException e) {
            LOG.warn("the warm-up failed and is tried again", e);
        }
    }

    private void warm(String build, Consumer<String> whenWarm) {
        long start = System.nanoTime();
        for (String text : openings) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            ask(text);
        }
        warm = build;
        LOG.info("{} is warm after {} ms", build, (System.nanoTime() - start) / 1_000_000);
        whenWarm.accept(build);
    }

    private void ask(String text) {
        try {
            kept.answer(
                    new Kept.Question(
                            text, check.read(text), DatasetDescription.create(List.of(), List.of()), Format.JSON),
                    runner,
                    false);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Trouble slow) {
            LOG.info("not warmed: {}", slow.getMessage());
        } catch (Exception e) {
            LOG.warn("the warm-up of a query failed: {}", text, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        desk.close();
    }
}
