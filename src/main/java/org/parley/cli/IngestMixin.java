package org.parley.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.IngestOptions;
import picocli.CommandLine.Option;

/** Options of every command that reads articles. */
final class IngestMixin {
    @Option(
            names = "--published",
            paramLabel = "DAY",
            description = "Day of publication for articles that tell none, as 2023-09-20.")
    private @Nullable LocalDate published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Publisher of articles that tell none.")
    private @Nullable String publisher;

    @Option(
            names = "--largest",
            paramLabel = "MB",
            defaultValue = "20",
            description = "Refuse a larger file (default: ${DEFAULT-VALUE}).")
    private int largest;

    IngestOptions options() {
        return new IngestOptions(published, publisher, (long) largest << 20);
    }
}
