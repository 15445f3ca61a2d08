package org.parley.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.parley.domain.Problem;

/** Keeps two builds of one store apart; the system frees it when the process ends, however it ends. */
final class BuildLock implements Closeable {
    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    static BuildLock take(Layout layout) throws IOException {
        Path file = layout.lock();
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new BuildLock(channel);
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // the message below says what to do
        }
        channel.close();
        throw new StoreException(Problem.error(
                "STORE-IN-USE",
                layout.directory().toString(),
                "another build of this store is running.",
                "Wait until it ends, or build into another folder with --store."));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
