package org.parley.domain.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words by which statements of two sides are found to be at odds: the rows of {@code ontology/rival-claims.tsv}. */
public final class RivalWords {
    /** What the words show; the table says it for each. */
    public enum Kind {
        RESTRAINT,
        HARM,
        BLAME,
        RESPONSE
    }

    private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);

    /** @param rows kind and regular expression */
    public RivalWords(List<List<String>> rows) {
        Map<Kind, String> joined = new EnumMap<>(Kind.class);
        rows.forEach(row -> joined.merge(
                Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), row.get(1), (one, other) -> one + "|" + other));
        joined.forEach((kind, words) -> patterns.put(
                kind,
                Pattern.compile(
                        "(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    /** Whether {@code text} holds words of the kind. */
    public boolean in(String text, Kind kind) {
        Pattern pattern = patterns.get(kind);
        return pattern != null && pattern.matcher(text).find();
    }
}
