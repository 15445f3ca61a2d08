package org.parley.serve.sparql;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.jspecify.annotations.Nullable;
import org.parley.serve.Limits;
import org.parley.serve.http.Meters;
import org.parley.serve.http.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs queries: so many at once, a short queue, a deadline that holds even when a query does not listen.
 *
 * <p>A query runs on a thread of its own. When it overstays, its client gets the error at once; its place stays taken
 * until the thread has really come to an end, so that queries which do not listen cannot pile up.
 */
public final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    /** Deep queries recurse deep; the checks before them keep them well within this. */
    private static final long STACK = 16L << 20;
    /** What a query may take to notice that it was stopped, before its client is answered without it. */
    private static final long GRACE_MS = 500;

    private final Limits limits;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger deaf = new AtomicInteger();
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private final MemoryGuard guard;

    /** One piece of work under a watch. */
    @FunctionalInterface
    public interface Work<T> {
        /** @param stopper tells the desk how the engine is told to stop */
        T run(Watch watch, AtomicReference<Runnable> stopper) throws Exception;
    }

    /** A query under way. */
    record Running(
            Watch watch,
            AtomicReference<Runnable> stopper,
            AtomicReference<@Nullable Thread> thread,
            AtomicLong allocatedBefore) {
        void stop(Trouble why) {
            watch.stop(why);
            Objects.requireNonNull(stopper.get()).run();
        }
    }

    /** @param name under which metrics know it */
    public Desk(String name, Limits limits, Meters meters) {
        this.limits = limits;
        this.places = new Semaphore(limits.concurrent(), true);
        AtomicInteger number = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), r -> {
                    Thread thread = new Thread(null, r, "query-" + number.incrementAndGet(), STACK);
                    thread.setDaemon(true);
                    return thread;
                });
        this.guard = new MemoryGuard(running);
        meters.gauge("parley." + name + ".running", "Queries that run now", running::size);
        meters.gauge("parley." + name + ".waiting", "Queries that wait for a place", waiting::get);
        meters.gauge("parley." + name + ".deaf", "Queries that were stopped and have not noticed", deaf::get);
    }

    /** Runs the work within the limits, or says why not. */
    public <T> T run(Work<T> work) throws Exception {
        enter();
        Running task = new Running(
                new Watch(limits), new AtomicReference<>(() -> {}), new AtomicReference<>(), new AtomicLong());
        running.add(task);
        Future<T> future;
        try {
            future = threads.submit(() -> {
                task.allocatedBefore().set(MemoryGuard.allocatedBy(Thread.currentThread()));
                task.thread().set(Thread.currentThread());
                try {
                    return work.run(task.watch(), task.stopper());
                } finally {
                    running.remove(task);
                    places.release();
                }
            });
        } catch (RuntimeException e) {
            running.remove(task);
            places.release();
            throw e;
        }
        return await(task, future);
    }

    private void enter() throws InterruptedException {
        if (places.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > limits.queue()) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            if (!places.tryAcquire(limits.queueWait().toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private Trouble busy() {
        return new Trouble(
                        503,
                        "busy",
                        "The server is busy",
                        limits.concurrent() + " queries run at once and the queue is full. Try again in a few seconds.")
                .limit("concurrent", limits.concurrent())
                .header(
                        "Retry-After",
                        Long.toString(Math.max(2, limits.queueWait().toSeconds())));
    }

    private <T> T await(Running task, Future<T> future) throws Exception {
        Watch watch = task.watch();
        try {
            return future.get(Math.max(1, watch.remainingNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException overdue) {
            task.stop(watch.timeout());
            try {
                return future.get(GRACE_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notListening) {
                abandon(task, future);
                throw watch.timeout();
            } catch (ExecutionException e) {
                throw reason(watch, e.getCause());
            }
        } catch (ExecutionException e) {
            throw reason(watch, e.getCause());
        }
    }

    private void abandon(Running task, Future<?> future) {
        LOG.warn("a query was stopped and has not noticed; its place stays taken until it does");
        deaf.incrementAndGet();
        Thread thread = task.thread().get();
        if (thread != null) {
            thread.interrupt();
        }
        threads.execute(() -> {
            try {
                future.get();
            } catch (InterruptedException | ExecutionException ended) {
                LOG.info("a query that was stopped has come to its end");
            } finally {
                deaf.decrementAndGet();
            }
        });
    }

    private Exception reason(Watch watch, @Nullable Throwable cause) {
        Trouble reason = watch.reason();
        if (reason != null) {
            return reason;
        }
        if (cause instanceof QueryCancelledException) {
            return watch.timeout();
        }
        if (cause instanceof StackOverflowError) {
            return Trouble.bad("depth", "The query recurses too deeply: a pattern or an expression is too large.");
        }
        if (cause instanceof OutOfMemoryError) {
            return MemoryGuard.trouble();
        }
        if (cause instanceof QueryDeniedException) {
            return new Trouble(403, "denied", "This is not allowed here", String.valueOf(cause.getMessage()));
        }
        // Nothing else in a query goes to the network, or reads what was not built here.
        if (cause instanceof HttpException
                || cause instanceof QueryExceptionHTTP
                || cause instanceof ResultSetException
                || cause instanceof RiotException) {
            return new Trouble(
                    502,
                    "service-failed",
                    "A SERVICE of the query failed",
                    "It did not answer as an endpoint does: " + cause.getMessage()
                            + ". With SERVICE SILENT the query goes on without it.");
        }
        return cause instanceof Exception e ? e : new IllegalStateException("a query failed", cause);
    }

    @Override
    public void close() {
        guard.close();
        running.forEach(task ->
                task.stop(new Trouble(503, "stopping", "The server is stopping", "Ask again when it is back.")));
        threads.shutdownNow();
    }
}
