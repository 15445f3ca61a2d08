package org.parley.domain.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who held which office of a state on a day, for people whom an article names only by it: "the Azerbaijani president", "Iran's foreign
 * minister".
 */
public final class Offices {
    /** No office is known. */
    public static final Offices NONE = new Offices(List.of(), Map.of(), Map.of());

    private static final Set<String> EMPTY = Set.of("the", "a", "an", "for", "and", "his", "her", "its", "their");

    private final Map<String, String> variants;
    private final Map<String, List<List<String>>> stateWords = new HashMap<>();
    private final Map<String, List<Term>> terms = new HashMap<>();

    /**
     * A term of office.
     *
     * @param state gazetteer id
     * @param to last day on which it is known to have been held
     * @param holder gazetteer id
     */
    public record Term(
            String state,
            String office,
            LocalDate from,
            LocalDate to,
            String holder,
            String name,
            @Nullable String wikidata) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * @param stateWords names, aliases and demonyms by the state's gazetteer id
     * @param variants words of an office to those they are compared by
     */
    public Offices(
            Collection<Term> terms,
            Map<String, ? extends Collection<String>> stateWords,
            Map<String, String> variants) {
        this.variants = Map.copyOf(variants);
        stateWords.forEach((state, names) -> this.stateWords.put(
                state,
                names.stream()
                        .map(Spelling::words)
                        .filter(words -> !words.isEmpty())
                        .sorted(Comparator.comparingInt((List<String> words) -> -words.size()))
                        .toList()));
        for (Term term : terms) {
            this.terms
                    .computeIfAbsent(term.state() + " " + key(term.state(), term.office()), x -> new ArrayList<>(2))
                    .add(term);
        }
    }

    /**
     * Whoever held the office of {@code state} that {@code description} means, with or without the state's name, on {@code day}; null when
     * that is nobody we know, or not one person only.
     */
    public @Nullable Term holder(String state, String description, LocalDate day) {
        Term found = null;
        for (Term term : terms.getOrDefault(state + " " + key(state, description), List.of())) {
            if (term.covers(day)) {
                if (found != null && !found.holder().equals(term.holder())) {
                    return null;
                }
                found = term;
            }
        }
        return found;
    }

    /** "Minister of Foreign Affairs", "the Iranian foreign minister" and "foreign minister of Iran" are all {@code foreign minister}. */
    private String key(String state, String description) {
        List<String> words = new ArrayList<>(Spelling.words(description.replaceAll("['’]s\\b", "")));
        for (List<String> name : stateWords.getOrDefault(state, List.of())) {
            int at = java.util.Collections.indexOfSubList(words, name);
            if (at >= 0) {
                words.subList(at, at + name.size()).clear();
            }
        }
        words.removeIf(EMPTY::contains);
        while (!words.isEmpty() && words.get(words.size() - 1).equals("of")) {
            words.remove(words.size() - 1);
        }
        List<String> usual = new ArrayList<>();
        for (String word : words) {
            String variant = variants.getOrDefault(word, word);
            if (!variant.isEmpty()) {
                usual.addAll(List.of(variant.split(" ")));
            }
        }
        if (usual.size() > 1 && usual.get(0).equals("minister")) {
            usual.remove(0);
            usual.add("minister");
        }
        usual.removeIf("of"::equals);
        return String.join(" ", usual);
    }
}
