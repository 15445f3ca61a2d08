package org.parley.serve.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appends one JSON object for each request: never the text of a query, only its hash, and never who asked. */
final class AccessLog implements AutoCloseable {
    private final @Nullable BufferedWriter out;

    AccessLog(@Nullable Path file) throws IOException {
        this.out = file == null
                ? null
                : Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    synchronized void write(Map<String, Object> line) {
        BufferedWriter to = out;
        if (to == null) {
            return;
        }
        try {
            to.write(new String(Reply.jsonBytes(line), StandardCharsets.UTF_8));
            to.write('\n');
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the access log cannot be written", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        BufferedWriter to = out;
        if (to != null) {
            to.close();
        }
    }
}
