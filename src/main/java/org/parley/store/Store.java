package org.parley.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.parley.domain.Problem;

/**
 * A store, open for reading: it serves the newest whole build and moves to a newer one by itself.
 *
 * <p>A transaction keeps the build it began with; the old build closes when its last reader has left. Any number of
 * processes, and of stores in one process, may read a folder, also while another one builds.
 */
public final class Store implements Closeable {
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    static {
        JenaSystem.init();
    }

    private final Layout layout;
    private final AtomicReference<OpenBuild> current;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private final LiveDataset live;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Store(Layout layout, OpenBuild build) {
        this.layout = layout;
        this.current = new AtomicReference<>(build);
        this.live = new LiveDataset(current, this::look);
    }

    /** @throws StoreException when there is no store, or none that is whole */
    public static Store open(Path directory) {
        Layout layout = new Layout(directory);
        try {
            int number = layout.current()
                    .orElseThrow(() -> new StoreException(Problem.error(
                            "STORE-NONE",
                            directory.toString(),
                            Files.isDirectory(directory)
                                    ? "there is no finished store in this folder."
                                    : "there is no such folder.",
                            "Build one with: parley build ARTICLES --store " + directory)));
            return new Store(layout, OpenBuild.open(layout, number));
        } catch (IOException | RuntimeException e) {
            throw broken(directory, e);
        }
    }

    /** True when {@code directory} holds a store that {@link #open} can open. */
    public static boolean exists(Path directory) {
        try {
            return new Layout(directory).current().isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * The dataset for a server: its default graph is the union of all graphs, it searches text, it refuses to be
     * written, and each read transaction sees the build that was newest when the transaction began.
     */
    public DatasetGraph datasetGraph() {
        return live;
    }

    public Dataset dataset() {
        return DatasetFactory.wrap(live);
    }

    /** Runs {@code work} in a read transaction. */
    public <T> T read(Function<Dataset, T> work) {
        live.begin(ReadWrite.READ);
        try {
            return work.apply(dataset());
        } finally {
            live.end();
        }
    }

    private OpenBuild newest() {
        return Objects.requireNonNull(current.get());
    }

    /** What the newest build holds. */
    public Summary summary() {
        look();
        return newest().summary();
    }

    /** The sorted N-Quads of the newest build, gzipped. */
    public Path quads() {
        look();
        return Layout.quads(newest().folder());
    }

    /** The VoID description of the newest build, in Turtle. */
    public Path description() {
        look();
        return Layout.description(newest().folder());
    }

    /** Number of the newest build; it grows with every build, so it serves as an entity tag. */
    public int build() {
        look();
        return newest().number();
    }

    public Path directory() {
        return layout.directory();
    }

    /** Moves to a newer build when there is one; asks the disk at most twice a second. */
    private void look() {
        long last = looked.get();
        long now = System.nanoTime();
        if (now - last >= LOOK_EVERY_NANOS && looked.compareAndSet(last, now)) {
            refresh();
        }
    }

    /** Moves to the newest build at once. */
    public synchronized void refresh() {
        if (closed.get()) {
            return;
        }
        OpenBuild old = newest();
        try {
            int newest = layout.current().orElse(old.number());
            if (newest != old.number()) {
                current.set(OpenBuild.open(layout, newest));
                old.retire();
            }
        } catch (IOException | RuntimeException e) {
            // what is open still serves; the next look tries again
            org.slf4j.LoggerFactory.getLogger(Store.class)
                    .warn("{}: cannot move to the newer build, and serve the old one: {}", directory(), e.toString());
        }
    }

    @Override
    public synchronized void close() {
        if (closed.compareAndSet(false, true)) {
            newest().retire();
        }
    }

    private static StoreException broken(Path directory, Exception e) {
        return e instanceof StoreException known
                ? known
                : new StoreException(
                        Problem.error(
                                "STORE-BROKEN",
                                directory.toString(),
                                "the store cannot be opened: " + e.getMessage() + ".",
                                "Check it with: parley check --store " + directory + ", or build it again."),
                        e);
    }
}
