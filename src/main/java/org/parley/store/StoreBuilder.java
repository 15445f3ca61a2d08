package org.parley.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;
import org.parley.vocab.Ids;

/**
 * Builds a store beside the one that serves, and puts it in its place by one rename.
 *
 * <pre>{@code
 * try (StoreBuilder builder = StoreBuilder.begin(directory)) {
 *     mapper.map(corpus, builder.quads());
 *     builder.load();
 *     List<Problem> problems = builder.read(validator::validate);
 *     builder.commit(fingerprint);
 * }
 * }</pre>
 *
 * <p>Without a commit nothing changes: what was half built is deleted, at the latest by the next build.
 */
public final class StoreBuilder implements Closeable {
    static {
        JenaSystem.init();
    }

    private final Layout layout;
    private final BuildLock lock;
    private final int number;
    private final Path folder;
    private final DatasetGraph data;
    private final TextIndex text;
    private final TextFeed feed;
    private final SortedQuads sorted;
    private final DataLoader loader;
    private final DiskRoom room;
    private boolean loaded;
    private boolean open = true;
    private boolean committed;

    private StoreBuilder(Layout layout, BuildLock lock, int number, DiskRoom room) throws IOException {
        this.layout = layout;
        this.lock = lock;
        this.number = number;
        this.room = room;
        this.folder = Files.createDirectories(layout.build(number));
        this.data = OpenBuild.connect(Files.createDirectories(Layout.database(folder)));
        this.text = TextIndexes.create(Layout.textIndex(folder));
        this.feed = new TextFeed(text);
        this.sorted = new SortedQuads(folder);
        this.loader = LoaderFactory.sequentialLoader(data, (format, arguments) -> {});
        loader.startBulk();
        loader.stream().start();
        OntologyFiles.send(Ids.DEFAULT, quads());
    }

    /** @throws StoreException when another build runs, the folder cannot be written or the disk is nearly full */
    public static StoreBuilder begin(Path directory) {
        return begin(directory, null);
    }

    static StoreBuilder begin(Path directory, @Nullable DiskRoom room) {
        Layout layout = new Layout(directory);
        BuildLock lock = null;
        try {
            Files.createDirectories(directory);
            lock = BuildLock.take(layout);
            DiskRoom disk = room == null ? DiskRoom.of(directory) : room;
            disk.look();
            layout.clean(layout.current().orElse(0));
            return new StoreBuilder(layout, lock, layout.nextNumber(), disk);
        } catch (IOException | RuntimeException e) {
            try (BuildLock held = lock) {
                throw failed(directory, e);
            } catch (IOException closing) {
                throw failed(directory, closing);
            }
        }
    }

    /** Where the quads go; starting and finishing it does nothing, so several producers may follow each other. */
    public StreamRDF quads() {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                add(quad);
            }
        };
    }

    private void add(Quad quad) {
        room.tick();
        try {
            loader.stream().quad(quad);
            feed.add(quad);
            sorted.add(quad);
        } catch (IOException e) {
            throw failed(layout.directory(), e);
        }
    }

    /** Ends the loading; from now on the build can be read, and takes no more quads. */
    public void load() {
        try {
            room.look();
            loader.stream().finish();
            loader.finishBulk();
            text.commit();
            loaded = true;
        } catch (RuntimeException | InternalError e) {
            throw failed(layout.directory(), e);
        }
    }

    /** Runs {@code work} on what was loaded, in a read transaction. */
    public <T> T read(Function<DatasetGraph, T> work) {
        if (!loaded) {
            throw new IllegalStateException("load before reading");
        }
        return Txn.calculateRead(data, () -> work.apply(data));
    }

    /**
     * Makes this build the one that serves.
     *
     * @param fingerprint of the inputs; {@link Summary#fingerprint} gives it back
     */
    public Summary commit(String fingerprint) {
        try {
            Path file = Layout.quads(folder);
            long quads = sorted.writeGzip(file);
            Summary summary = new Summary(fingerprint, quads, read(Counter::counts), Checksum.sha256(file));
            read(dataset -> {
                DatabaseStatistics.write(dataset, Layout.database(folder));
                return null;
            });
            VoidDescription.write(summary, Ids.DEFAULT, Layout.description(folder));
            close(data, text);
            summary.write(Layout.summary(folder));
            Layout.syncAll(folder);
            layout.swapTo(number);
            committed = true;
            layout.clean(number);
            return summary;
        } catch (IOException | RuntimeException | InternalError e) {
            throw failed(layout.directory(), e);
        }
    }

    /** Frees everything; a build that was not committed is deleted. */
    @Override
    public void close() {
        try (BuildLock held = lock) {
            sorted.close();
            if (!loaded) {
                loader.finishException(new IllegalStateException("the build was given up"));
            }
            close(data, text);
            if (!committed) {
                Layout.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close(DatasetGraph database, TextIndex index) {
        if (open) {
            open = false;
            index.close();
            TDBInternal.expel(database, true);
        }
    }

    private static StoreException failed(Path directory, Throwable e) {
        if (e instanceof StoreException known) {
            return known;
        }
        String reason = String.valueOf(e.getMessage());
        boolean full = e instanceof InternalError || reason.contains("No space left");
        return new StoreException(
                Problem.error(
                        full ? "STORE-DISK-FULL" : "STORE-UNWRITABLE",
                        directory.toString(),
                        full ? "the disk is full." : "the store cannot be written: " + reason + ".",
                        "Make room or give another folder with --store; the store as it was still serves."),
                e);
    }
}
