package org.parley.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The store a command works on. */
final class StoreMixin {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "parley-store",
            description = "Folder of the store (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("parley-store");

    Path directory() {
        return directory;
    }
}
