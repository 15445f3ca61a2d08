package org.parley.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One news article as ingested; every offset anywhere counts in {@code text}, which is never rewritten.
 *
 * @param id short and stable within the corpus, letters, digits, {@code .}, {@code _} and {@code -}
 * @param file the file's name without its folder
 * @param published day of publication, null when neither metadata, text nor file name tell
 * @param sha256 of the text in UTF-8, lower-case hexadecimal
 */
public record Article(
        String id,
        String file,
        @Nullable String url,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable PublishedBasis publishedBasis,
        String language,
        String sha256,
        String text) {
    public Article {
        if (!id.matches("[\\p{L}\\p{N}._-]{1,200}")) {
            throw new IllegalArgumentException("article id '" + id + "' needs letters, digits, '.', '_' or '-'");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 of article " + id + " is not 64 hexadecimal digits");
        }
        if ((published == null) != (publishedBasis == null)) {
            throw new IllegalArgumentException("article " + id + " needs both a day of publication and its basis");
        }
    }
}
