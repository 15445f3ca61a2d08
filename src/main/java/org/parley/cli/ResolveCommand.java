package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.pipeline.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley resolve --review}: what a person should look at before trusting who is who. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = "Lists the least certain decisions about who is who, for curation.csv; builds nothing.")
final class ResolveCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Option(names = "--review", required = true, description = "List the decisions, the least certain first.")
    private boolean review;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Articles or records, as for build.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private IngestMixin ingest = new IngestMixin();

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(parley).console;
        console.out().println("margin\tactor\tname\twhat\texample");
        Review.run(inputs, ingest.options(), console).stream().limit(limit).forEach(doubt -> console.out()
                .println(String.format(Locale.ROOT, "%.2f", doubt.margin()) + "\t" + doubt.actor() + "\t" + doubt.name()
                        + "\t" + doubt.what() + "\t" + doubt.example()));
        return Exit.OK;
    }
}
