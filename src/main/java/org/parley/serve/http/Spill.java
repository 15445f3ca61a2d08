package org.parley.serve.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Collects an answer whole before it is sent: in memory while it is small, in a temporary file when it is not.
 *
 * <p>So a query that fails late is an error and never a cut result, and a slow reader does not hold a query open.
 */
public final class Spill extends OutputStream implements Body {
    private static final int IN_MEMORY = 1 << 20;

    private final long most;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(8 * 1024);
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long length;

    public Spill(long most) {
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int off, int len) throws IOException {
        if (length + len > most) {
            throw new Trouble(
                            413,
                            "result-bytes",
                            "The answer is too large",
                            "The answer has more than " + most
                                    + " bytes. Ask for fewer rows or columns, or take the download of the whole graph.")
                    .limit("resultBytes", most);
        }
        length += len;
        OutputStream to = out;
        if (to == null && length > IN_MEMORY) {
            Path path = Files.createTempFile("parley-", ".answer");
            file = path;
            to = Files.newOutputStream(path);
            out = to;
            memory.writeTo(to);
            memory.reset();
        }
        if (to == null) {
            memory.write(bytes, off, len);
        } else {
            to.write(bytes, off, len);
        }
    }

    @Override
    public void close() throws IOException {
        OutputStream to = out;
        if (to != null) {
            to.close();
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() throws IOException {
        Path path = file;
        return path == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(path);
    }

    @Override
    public void discard() {
        try {
            close();
            Path path = file;
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file of an answer cannot be deleted: " + file, e);
        }
    }
}
