package org.parley.analyse.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which dots end a word rather than a sentence, from {@code data/language/abbreviations.tsv}. */
final class Abbreviations {
    /** What may follow the dot. */
    enum Kind {
        /** A name follows: never the end of a sentence. */
        TITLE,
        /** A number follows: only then an abbreviation. */
        NUMBER,
        /** Anything may follow, a new sentence too. */
        PLAIN
    }

    private final Map<String, Kind> kinds = new HashMap<>();

    Abbreviations() {
        for (String[] row : Table.rows("abbreviations.tsv")) {
            kinds.put(row[0].toLowerCase(Locale.ROOT), Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));
        }
    }

    /** @param word without its dot */
    @org.jspecify.annotations.Nullable
    Kind kind(String word) {
        return kinds.get(word.toLowerCase(Locale.ROOT));
    }
}
