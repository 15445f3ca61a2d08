package org.parley.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a store keeps things: {@code DIR/build-7/} for each build, and the file {@code DIR/current} that names the one
 * that serves. That file changes by one rename, so at every moment it names a whole build or none.
 */
record Layout(Path directory) {
    private static final Pattern BUILD = Pattern.compile("build-([0-9]{1,9})");

    Path lock() {
        return directory.resolve("lock");
    }

    Path build(int number) {
        return directory.resolve("build-" + number);
    }

    static Path database(Path build) {
        return build.resolve("tdb");
    }

    static Path textIndex(Path build) {
        return build.resolve("text");
    }

    static Path quads(Path build) {
        return build.resolve("quads.nq.gz");
    }

    static Path summary(Path build) {
        return build.resolve("summary.json");
    }

    static Path description(Path build) {
        return build.resolve("void.ttl");
    }

    /** The number of the build that serves; empty in a folder that has none yet. */
    Optional<Integer> current() throws IOException {
        try {
            Matcher name = BUILD.matcher(Files.readString(directory.resolve("current"), StandardCharsets.UTF_8)
                    .strip());
            return name.matches() ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Makes {@code number} the build that serves. */
    void swapTo(int number) throws IOException {
        Path next = directory.resolve("current.next");
        Files.writeString(next, "build-" + number + "\n", StandardCharsets.UTF_8);
        sync(next);
        Files.move(
                next,
                directory.resolve("current"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        syncFolder(directory);
    }

    /** One more than any build there is, finished or not. */
    int nextNumber() throws IOException {
        return builds().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    /** Deletes every build but {@code current} and the one before it, which a server may still be leaving. */
    void clean(int current) throws IOException {
        List<Integer> builds = builds();
        int before = builds.stream()
                .mapToInt(Integer::intValue)
                .filter(number -> number < current && Files.exists(summary(build(number))))
                .max()
                .orElse(current);
        for (int number : builds) {
            if (number != current && number != before) {
                delete(build(number));
            }
        }
    }

    private List<Integer> builds() throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> BUILD.matcher(child.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> Integer.valueOf(matcher.group(1)))
                    .sorted()
                    .toList();
        }
    }

    /** Brings everything below {@code folder} to the disk. */
    static void syncAll(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                sync(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                syncFolder(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Folders can be synced where the system lets a folder be opened; Windows does not, and needs no such call. */
    private static void syncFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
