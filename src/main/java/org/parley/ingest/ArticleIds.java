package org.parley.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids for articles from their files' names: short where the name begins with a number ({@code 001_6ed1….txt} is {@code 001}), made
 * unique by the text's hash where two names would give the same.
 */
final class ArticleIds {
    private static final int LONGEST = 80;
    private final Map<String, String> taken = new HashMap<>();

    /** The id, the same for the same file and text on every run. */
    String idFor(Path file, @Nullable String key, String sha256) {
        String stem = file.getFileName().toString().replaceFirst("\\.(warc\\.gz|[^.]+)$", "");
        String base = key == null
                ? stem.replaceFirst("^(\\d{3,})_[0-9a-f]{8,}$", "$1")
                : stem + "-" + sha256.substring(0, 12);
        String slug = base.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        slug = slug.substring(0, Math.min(LONGEST, slug.length()));
        String owner = file.toAbsolutePath() + "#" + key;
        String id = slug;
        for (int digits = 8; !owner.equals(taken.getOrDefault(id, owner)); digits += 4) {
            id = slug + "-" + sha256.substring(0, Math.min(digits, sha256.length()));
        }
        taken.put(id, owner);
        return id;
    }
}
