package org.parley.ingest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;

/**
 * What a format's reader gives: the text and what the file itself says about it.
 *
 * @param key tells several articles of one file apart (a record number, an address); null for one article a file
 */
record RawArticle(
        @Nullable String key,
        String text,
        @Nullable String url,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String language,
        List<Problem> problems) {
    static RawArticle ofText(String text, List<Problem> problems) {
        return new RawArticle(null, text, null, null, null, null, null, problems);
    }
}
