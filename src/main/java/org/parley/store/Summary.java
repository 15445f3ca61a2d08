package org.parley.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a finished build holds, written last, so that its file marks the build as whole.
 *
 * @param fingerprint of the inputs, as the one who built it chose; a build of the same inputs can be skipped
 * @param quads distinct
 * @param counts nodes by kind: articles, statements, wordings, claims, figures, events, actors, places, links
 * @param sha256 of the N-Quads file
 */
public record Summary(String fingerprint, long quads, Map<String, Long> counts, String sha256) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Summary {
        counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** What the store in {@code directory} holds, without opening its database; empty when it has no finished build. */
    public static Optional<Summary> of(Path directory) {
        Layout layout = new Layout(directory);
        try {
            Optional<Integer> current = layout.current();
            return current.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(Layout.summary(layout.build(current.get()))));
        } catch (IOException unreadable) {
            // a build that cannot tell what it holds is built anew
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    static Summary read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Summary.class);
    }
}
