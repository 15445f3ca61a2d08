package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.pipeline.Extract;
import org.parley.record.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley extract}: articles to extraction records. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Reads articles and writes extraction records as JSON Lines.")
final class ExtractCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files or folders of articles (.txt, .html, .pdf, .warc).")
    private List<Path> inputs = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "Where to write; - is stdout (default).")
    private String out = "-";

    @Option(names = "--model", paramLabel = "DIR", description = "Models to read with instead of those shipped.")
    private @Nullable Path model;

    @Mixin
    private IngestMixin ingest = new IngestMixin();

    @Override
    public Integer call() throws IOException {
        Console console = java.util.Objects.requireNonNull(parley).console;
        try (RecordWriter writer = new RecordWriter(stream(console))) {
            Extract.Outcome outcome = Extract.run(inputs, ingest.options(), model, console, record -> {
                try {
                    writer.write(record);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot write to " + out + ": " + e.getMessage(), e);
                }
            });
            console.note(outcome.articles() + " articles read, " + outcome.refused() + " refused.");
            return outcome.refused() == 0 ? Exit.OK : outcome.articles() == 0 ? Exit.FAILED : Exit.PARTLY;
        }
    }

    private OutputStream stream(Console console) throws IOException {
        return out.equals("-") ? console.out() : new BufferedOutputStream(Files.newOutputStream(Path.of(out)));
    }
}
