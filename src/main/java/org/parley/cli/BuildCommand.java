package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.pipeline.Build;
import org.parley.store.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley build}: articles or records to a store that can be served. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description =
                "Builds the knowledge graph from articles or extraction records. What has not changed is not read again.")
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files or folders of articles (.txt, .html, .pdf, .warc) or records (.jsonl).")
    private List<Path> inputs = List.of();

    @Mixin
    private StoreMixin store = new StoreMixin();

    @Mixin
    private IngestMixin ingest = new IngestMixin();

    @Option(names = "--model", paramLabel = "DIR", description = "Models to read with instead of those shipped.")
    private @Nullable Path model;

    @Option(
            names = "--curation",
            paramLabel = "FILE",
            description = "Corrections by people (default: curation.csv beside the articles).")
    private @Nullable Path curation;

    @Option(names = "--again", description = "Build even if nothing has changed.")
    private boolean again;

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(parley).console;
        return run(console, new Build.Options(inputs, store.directory(), ingest.options(), model, curation, again));
    }

    /** Builds, tells what came of it, and gives the exit code. */
    static int run(Console console, Build.Options options) throws IOException {
        long begin = System.nanoTime();
        Build.Outcome outcome = Build.run(options, console);
        console.finish();
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        if (outcome.unchanged()) {
            console.note("Nothing has changed since the last build: " + contents(outcome.summary()) + ".");
            return Exit.OK;
        }
        if (outcome.summary() == null) {
            console.note("No article could be read; " + options.store() + " is as it was.");
            return Exit.FAILED;
        }
        console.note(String.format(
                Locale.ROOT,
                "Built %s from %d articles (%d read, %d from the cache) in %.1f s: %s.",
                options.store(),
                outcome.articles(),
                outcome.articles() - outcome.fromCache(),
                outcome.fromCache(),
                seconds,
                contents(outcome.summary())));
        if (outcome.violations() > 0) {
            console.note(outcome.violations() + " violations of the shapes are listed above.");
            return Exit.SHAPES;
        }
        if (outcome.refused() > 0) {
            console.note(outcome.refused() + " inputs were refused; the reasons are above.");
            return Exit.PARTLY;
        }
        return Exit.OK;
    }

    private static String contents(@Nullable Summary summary) {
        if (summary == null) {
            return "nothing";
        }
        return summary.counts().entrySet().stream()
                        .map((Map.Entry<String, Long> entry) -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))
                + ", " + summary.quads() + " quads";
    }
}
