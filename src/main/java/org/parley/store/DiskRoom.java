package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.parley.domain.Problem;

/**
 * Watches the room left on the disk while a store is built.
 *
 * <p>A database that is mapped into memory dies without a word when the disk fills up, so a build stops before that.
 */
final class DiskRoom {
    /** Enough for what the database, the text index and the last sort still write after the last look. */
    private static final long RESERVE_BYTES = 192L << 20;

    private static final int LOOK_EVERY = 20_000;

    private final Path directory;
    private final LongSupplier usable;
    private int calls;

    DiskRoom(Path directory, LongSupplier usable) {
        this.directory = directory;
        this.usable = usable;
    }

    static DiskRoom of(Path directory) throws IOException {
        var disk = Files.getFileStore(directory);
        return new DiskRoom(directory, () -> {
            try {
                return disk.getUsableSpace();
            } catch (IOException unknown) {
                return Long.MAX_VALUE;
            }
        });
    }

    /** To be called for every quad; looks now and then. */
    void tick() {
        if (calls++ % LOOK_EVERY == 0) {
            look();
        }
    }

    void look() {
        long bytes = usable.getAsLong();
        if (bytes < RESERVE_BYTES) {
            throw new StoreException(
                    Problem.error(
                            "STORE-DISK-FULL",
                            directory.toString(),
                            "only " + (bytes >> 20) + " MB are left on this disk, too few to build the store safely.",
                            "Make room (about 1 MB for each article) or give another folder; the store as it was still serves."));
        }
    }
}
