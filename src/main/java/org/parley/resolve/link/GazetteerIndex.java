package org.parley.resolve.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.catalogue.Gazetteer;
import org.parley.catalogue.GazetteerEntry;
import org.parley.domain.ActorType;
import org.parley.domain.lexicon.PersonNames;
import org.parley.domain.lexicon.Spelling;

/** The gazetteer by the sound of its names, for spellings it does not list. */
final class GazetteerIndex {
    private final Gazetteer gazetteer;
    private final Map<String, List<GazetteerEntry>> persons = new HashMap<>();
    private final Map<String, List<GazetteerEntry>> places = new HashMap<>();
    private final Map<String, Set<String>> folded = new ConcurrentHashMap<>();

    GazetteerIndex(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (GazetteerEntry entry : gazetteer.entries()) {
            if (entry.type() == ActorType.PERSON) {
                persons.computeIfAbsent(PersonNames.block(entry.name()), x -> new ArrayList<>(1))
                        .add(entry);
            } else if (entry.type() == ActorType.PLACE) {
                places.computeIfAbsent(Spelling.sound(entry.name()), x -> new ArrayList<>(1))
                        .add(entry);
            }
        }
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    /** Entries that bear one of the names, by id. */
    Map<String, GazetteerEntry> named(List<String> names) {
        Map<String, GazetteerEntry> out = new LinkedHashMap<>();
        names.forEach(name -> gazetteer.byName(name).forEach(entry -> out.put(entry.id(), entry)));
        return out;
    }

    /** Is it one of the entry's names, case, accents and hyphens aside? */
    boolean bears(GazetteerEntry entry, String name) {
        return folded.computeIfAbsent(entry.id(), id -> folded(entry)).contains(Spelling.fold(name));
    }

    private static Set<String> folded(GazetteerEntry entry) {
        Set<String> names = new HashSet<>();
        names.add(Spelling.fold(entry.name()));
        entry.aliases().forEach(alias -> names.add(Spelling.fold(alias)));
        return names;
    }

    /** Persons whose full name sounds like {@code name}. */
    List<GazetteerEntry> personsSounding(String name) {
        return persons.getOrDefault(PersonNames.block(name), List.of()).stream()
                .filter(entry -> PersonNames.sameFull(entry.name(), name))
                .toList();
    }

    List<GazetteerEntry> placesSounding(String name) {
        return places.getOrDefault(Spelling.sound(name), List.of());
    }
}
