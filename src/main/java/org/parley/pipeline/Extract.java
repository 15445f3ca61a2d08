package org.parley.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.ExtractionRecord;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Inputs;

/** Articles to records, without resolving or storing them. */
public final class Extract {
    private Extract() {}

    /** How many articles gave a record, and how many inputs gave none. */
    public record Outcome(int articles, int refused) {}

    /** Reads {@code inputs} in order and hands every record over as soon as it is there. */
    public static Outcome run(
            List<Path> inputs,
            IngestOptions options,
            @Nullable Path model,
            Progress progress,
            Consumer<ExtractionRecord> records)
            throws IOException {
        try (ArticleReader reader = ArticleReader.open(model, Gazetteer.load())) {
            Reading.Outcome outcome = new Reading(reader, options, null, progress).read(Inputs.of(inputs), records);
            return new Outcome(outcome.articles(), outcome.refused());
        }
    }
}
