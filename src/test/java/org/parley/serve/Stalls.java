package org.parley.serve;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How long this machine made a thread wait that had nothing to do but to run: what others use of it, so that a test with limits in milliseconds
 * measures the server and not its neighbours.
 */
final class Stalls implements AutoCloseable {
    private static final int NAP_MS = 10;
    /** Sleeping is never exact. */
    private static final int USUAL_MS = 5;

    private final AtomicLong heldUp = new AtomicLong();
    private final Thread thread = new Thread(this::run, "stalls");

    Stalls() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                long before = System.nanoTime();
                Thread.sleep(NAP_MS);
                long late = (System.nanoTime() - before) / 1_000_000 - NAP_MS;
                if (late > USUAL_MS) {
                    heldUp.addAndGet(late);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Since the start, in milliseconds. */
    long heldUpMs() {
        return heldUp.get();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
