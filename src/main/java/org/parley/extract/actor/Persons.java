package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.domain.lexicon.NameIndex;
import org.parley.domain.lexicon.Offices;
import org.parley.domain.lexicon.PersonNames;

/** The persons of one article that are told from one another, looked up by what names them. */
final class Persons {
    private final List<Party> all = new ArrayList<>();
    private final Map<Party, Integer> numbers = new HashMap<>();
    /** By every form of their names that was printed. */
    private final NameIndex forms = new NameIndex();
    /** By what they are called here, which is the fullest form. */
    private final NameIndex names = new NameIndex();

    private final Map<String, Set<Integer>> byFirstWord = new HashMap<>();
    private final Map<String, Set<Integer>> byKnown = new HashMap<>();
    private final Map<String, Integer> byWikidata = new HashMap<>();

    /** Takes up a person, or what is new of one: names, the row of the gazetteer, the item of Wikidata. */
    void update(Party person) {
        int number = number(person);
        if (person.named) {
            names.add(person.name, number);
        }
        if (person.known != null) {
            byKnown.computeIfAbsent(person.known, k -> new TreeSet<>()).add(number);
        }
        if (person.wikidata != null) {
            byWikidata.putIfAbsent(person.wikidata, number);
        }
    }

    private int number(Party person) {
        Integer taken = numbers.putIfAbsent(person, all.size());
        if (taken != null) {
            return taken;
        }
        all.add(person);
        return all.size() - 1;
    }

    /** Takes up a form of a person's name. */
    void form(Party person, String printed) {
        if (person.forms.add(printed)) {
            int number = number(person);
            forms.add(printed, number);
            byFirstWord
                    .computeIfAbsent(firstWord(printed), k -> new LinkedHashSet<>())
                    .add(number);
        }
    }

    /** The last of those who are called so, or are {@code known} in the gazetteer; null when nobody is. */
    @Nullable
    Party called(String printed, @Nullable String known) {
        Set<Integer> candidates = forms.like(printed);
        candidates.addAll(known == null ? Set.of() : byKnown.getOrDefault(known, Set.of()));
        for (int number : candidates) {
            Party person = all.get(number);
            if (known != null && known.equals(person.known)
                    || person.forms.stream().anyMatch(form -> PersonNames.match(form, printed))) {
                return person;
            }
        }
        return null;
    }

    /** "Anwar" after "Anwar Ibrahim": in many languages the first name is the one used alone; null unless one bearer is known. */
    @Nullable
    Party byGivenName(String printed) {
        if (PersonNames.length(printed) != 1) {
            return null;
        }
        List<Party> bearers = byFirstWord.getOrDefault(firstWord(printed), Set.of()).stream()
                .map(all::get)
                .filter(person -> person.forms.stream().anyMatch(form -> form.startsWith(printed + " ")))
                .toList();
        return bearers.size() == 1 ? bearers.get(0) : null;
    }

    /** The first who is the holder of that office, by the item of Wikidata or by the name; null when nobody is. */
    @Nullable
    Party holder(Offices.Term term) {
        Integer first = term.wikidata() == null ? null : byWikidata.get(term.wikidata());
        for (int number : names.like(term.name())) {
            if ((first == null || number < first) && PersonNames.match(term.name(), all.get(number).name)) {
                first = number;
            }
        }
        return first == null ? null : all.get(first);
    }

    private static String firstWord(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }
}
