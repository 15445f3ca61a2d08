package org.parley.catalogue;

import java.util.Locale;
import java.util.Set;
import org.parley.domain.lexicon.EventIdentity;
import org.parley.domain.lexicon.EventIdentity.Kind;
import org.parley.domain.lexicon.EventIdentity.Row;

/** Reads {@code ontology/event-identity.tsv}. */
public final class EventIdentityReader {
    private EventIdentityReader() {}

    /** The rows that ship with the program. */
    public static EventIdentity read() {
        return new EventIdentity(Resources.rows("ontology/event-identity.tsv", 3).stream()
                .map(row -> new Row(
                        Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), words(row.get(1)), words(row.get(2))))
                .toList());
    }

    private static Set<String> words(String cell) {
        return cell.equals("-") ? Set.of() : Set.of(cell.split(" "));
    }
}
