package org.parley.query;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names without regard to case, accents and punctuation. */
final class Names {
    private Names() {}

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
