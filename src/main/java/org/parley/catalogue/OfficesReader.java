package org.parley.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.GazetteerEntry.Role;
import org.parley.domain.ActorType;
import org.parley.domain.lexicon.Offices;
import org.parley.domain.lexicon.Offices.Term;

/** Makes the table of offices from the dated roles of the gazetteer and {@code data/lexicon/offices.tsv}. */
public final class OfficesReader {
    private final Map<String, String> variants = new HashMap<>();
    private final Map<String, LocalDate> horizons = new HashMap<>();

    private OfficesReader() {
        for (List<String> row : Resources.rows("data/lexicon/offices.tsv", 3)) {
            switch (row.get(0)) {
                case "variant" -> variants.put(row.get(1), row.get(2));
                case "horizon" -> horizons.put(row.get(1), LocalDate.parse(row.get(2)));
                default ->
                    throw new IllegalArgumentException(
                            "data/lexicon/offices.tsv: '" + row.get(0) + "' is neither variant nor horizon");
            }
        }
    }

    /** The offices that the people of {@code gazetteer} held. */
    public static Offices read(Gazetteer gazetteer) {
        OfficesReader reader = new OfficesReader();
        List<Term> terms = new ArrayList<>();
        Map<String, List<String>> states = new HashMap<>();
        for (GazetteerEntry entry : gazetteer.entries()) {
            if (entry.type() == ActorType.POLITY) {
                List<String> words = new ArrayList<>(entry.aliases());
                words.add(entry.name());
                words.addAll(entry.demonyms());
                states.put(entry.id(), words);
            } else if (entry.type() == ActorType.PERSON && entry.country() != null) {
                for (Role role : entry.roles()) {
                    Term term = reader.term(entry, entry.country(), role);
                    if (term != null) {
                        terms.add(term);
                    }
                }
            }
        }
        return new Offices(terms, states, reader.variants);
    }

    private @Nullable Term term(GazetteerEntry entry, String state, Role role) {
        LocalDate to = role.to() == null ? horizon(entry.source()) : role.to();
        return role.from() == null || to == null
                ? null
                : new Term(state, role.office(), role.from(), to, entry.id(), entry.name(), entry.wikidata());
    }

    /** The latest of the days until which the sources of a row tell who is in office; null when none of them does. */
    private @Nullable LocalDate horizon(String source) {
        return horizons.entrySet().stream()
                .filter(known -> source.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
