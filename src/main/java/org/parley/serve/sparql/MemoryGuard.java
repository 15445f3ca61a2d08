package org.parley.serve.sparql;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.parley.serve.http.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the query that takes most when the heap stays nearly full, so that one client cannot bring the server down. */
final class MemoryGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryGuard.class);
    private static final double NEARLY_FULL = 0.90;
    /** Garbage fills the heap too, for a moment: only what stays is taken seriously. */
    private static final int LOOKS = 3;

    private static final long EVERY_MS = 200;

    private final Set<Desk.Running> running;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread thread = new Thread(r, "memory-guard");
        thread.setDaemon(true);
        return thread;
    });
    private int full;

    MemoryGuard(Set<Desk.Running> running) {
        this.running = running;
        clock.scheduleWithFixedDelay(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    static Trouble trouble() {
        return new Trouble(
                503,
                "memory",
                "The query needs too much memory",
                "The query was stopped because the server's memory ran short. Sort or group fewer rows.");
    }

    private void look() {
        Runtime runtime = Runtime.getRuntime();
        double used = runtime.totalMemory() - runtime.freeMemory();
        full = used > NEARLY_FULL * runtime.maxMemory() ? full + 1 : 0;
        if (full >= LOOKS) {
            full = 0;
            running.stream()
                    .max(Comparator.comparingLong(MemoryGuard::allocated))
                    .ifPresent(task -> {
                        LOG.warn("memory is short: the query that took most is stopped");
                        task.stop(trouble());
                    });
        }
    }

    private static long allocated(Desk.Running task) {
        Thread thread = task.thread().get();
        return thread == null ? 0 : allocatedBy(thread) - task.allocatedBefore().get();
    }

    /** Since the thread began, whether still in use or not. */
    static long allocatedBy(Thread thread) {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
                ? bean.getThreadAllocatedBytes(thread.getId())
                : 0;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
