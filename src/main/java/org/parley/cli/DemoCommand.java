package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.IngestOptions;
import org.parley.pipeline.Build;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley demo}: the sample corpus, built and served. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Builds the sample graph from five articles on Nagorno-Karabakh, September 2023, and serves it.")
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of the sample store (default: target/demo beside the launcher).")
    private @Nullable Path store;

    @Option(names = "--no-browser", description = "Do not open a browser.")
    private boolean noBrowser;

    @Mixin
    private ServeMixin serve = new ServeMixin();

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(parley).console;
        Path directory = store == null ? home().resolve("target").resolve("demo") : store;
        int built = BuildCommand.run(
                console,
                new Build.Options(
                        List.of(SampleArticles.folder()), directory, IngestOptions.DEFAULT, null, null, false));
        return built == Exit.FAILED ? built : ServeCommand.run(console, directory, serve.options(), false, !noBrowser);
    }

    /** The launcher says where it lies; without it, the working folder. */
    private static Path home() {
        return Path.of(System.getProperty("parley.home", ""));
    }
}
