package org.parley.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;
import org.parley.domain.lexicon.Spelling;

/** The actors and places we know beforehand, found by id, by any of their names, or by the sound of one. */
public final class Gazetteer {
    private final Map<String, GazetteerEntry> byId;
    private final Map<String, List<GazetteerEntry>> byName;
    private final List<Problem> problems;

    private Gazetteer(Map<String, GazetteerEntry> byId, List<Problem> problems) {
        this.byId = byId;
        this.problems = List.copyOf(problems);
        // two names an entry: growing such a map step by step costs as much as filling it
        this.byName = new HashMap<>(4 * byId.size());
        for (GazetteerEntry entry : byId.values()) {
            index(entry.name(), entry);
            entry.aliases().forEach(alias -> index(alias, entry));
        }
    }

    private void index(String name, GazetteerEntry entry) {
        List<GazetteerEntry> known = byName.computeIfAbsent(Spelling.fold(name), x -> new ArrayList<>(1));
        if (known.isEmpty() || known.get(known.size() - 1) != entry) {
            known.add(entry);
        }
    }

    /** The gazetteer that ships with the program. */
    public static Gazetteer load() {
        return new GazetteerReader().readAll(Resources.list("data/gazetteer", ".csv"));
    }

    /** Every {@code *.csv} of a folder. */
    public static Gazetteer load(Path folder) throws IOException {
        return new GazetteerReader().readFolder(folder);
    }

    /** A gazetteer of these entries; of two with one id the first stays and the second is a problem. */
    public static Gazetteer of(Collection<GazetteerEntry> entries) {
        Map<String, GazetteerEntry> byId = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (GazetteerEntry entry : entries) {
            GazetteerEntry first = byId.putIfAbsent(entry.id(), entry);
            if (first != null) {
                problems.add(Problem.error(
                        "GAZETTEER-DUPLICATE-ID",
                        entry.where(),
                        "the id " + entry.id() + " is also in " + first.where() + ".",
                        "Give one of the two another id."));
            }
        }
        return of(byId, problems);
    }

    static Gazetteer of(Map<String, GazetteerEntry> byId, List<Problem> problems) {
        return new Gazetteer(Collections.unmodifiableMap(byId), problems);
    }

    public @Nullable GazetteerEntry byId(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** Who is called so, case, accents and hyphens aside; empty when nobody is. */
    public List<GazetteerEntry> byName(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(Spelling.fold(name), List.of()));
    }

    public Collection<GazetteerEntry> entries() {
        return byId.values();
    }

    public int size() {
        return byId.size();
    }

    /** What was wrong with the files: rows left out, ids used twice, references to nothing. */
    public List<Problem> problems() {
        return problems;
    }
}
