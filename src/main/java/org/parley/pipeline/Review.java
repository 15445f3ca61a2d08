package org.parley.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.ExtractionRecord;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Inputs;
import org.parley.resolve.Resolver;
import org.parley.resolve.actor.Actors;

/** The decisions about actors that a person should look at, the least certain first. */
public final class Review {
    private Review() {}

    /**
     * One of them.
     *
     * @param margin how far it was from another outcome, 0 for a toss
     * @param example the article in which it came up
     */
    public record Doubt(String actor, String name, double margin, String what, String example) {}

    /** Reads {@code inputs} and gives the doubts of their resolution. */
    public static List<Doubt> run(List<Path> inputs, IngestOptions options, Progress progress) throws IOException {
        Gazetteer gazetteer = Gazetteer.load();
        List<ExtractionRecord> records = new ArrayList<>();
        try (LazyReader reader = new LazyReader(null, gazetteer)) {
            new Reading(reader, options, null, progress).read(Inputs.of(inputs), records::add);
        }
        List<Doubt> doubts = new ArrayList<>();
        for (Actors.Doubt doubt : new Resolver().review(records, gazetteer)) {
            doubts.add(new Doubt(
                    doubt.actor(),
                    doubt.name(),
                    doubt.margin(),
                    doubt.what(),
                    doubt.example().toString()));
        }
        return doubts;
    }
}
