package org.parley.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person may say about all files of one run.
 *
 * @param published day of publication for articles that tell none
 * @param publisher likewise
 * @param largest bytes of one file; a larger one is refused
 */
public record IngestOptions(
        @Nullable LocalDate published, @Nullable String publisher, long largest) {
    /** No overrides, files up to 20 MB. */
    public static final IngestOptions DEFAULT = new IngestOptions(null, null, 20L << 20);
}
