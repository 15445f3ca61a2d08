package org.parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the command line in this process, and keeps one store of the sample articles for all tests that only read. */
final class SampleStore {
    /** What a command printed and how it ended. */
    record Run(int exit, String out, String err) {}

    private static Path store;

    private SampleStore() {}

    static Run parley(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Parley.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static synchronized Path path() {
        if (store == null) {
            try {
                store = Files.createTempDirectory("parley-sample").resolve("store");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            Run run = parley("build", "data/articles", "--store", store.toString());
            if (run.exit() != 0) {
                throw new AssertionError("the sample articles do not build: " + run);
            }
        }
        return store;
    }
}
