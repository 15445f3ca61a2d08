package org.parley.extract.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.domain.lexicon.FigureLexicon;
import org.parley.domain.lexicon.FigureLexicon.Signal;
import org.parley.extract.words.Phrases;

/**
 * The lexicon's phrases made ready once, for every article.
 *
 * @param vagues first words of vague numbers, {@code bounds} of bounds, {@code numbers} of numbers of several words: at any other word none begins
 * @param groups nouns for those who are counted, {@code others} for what is no figure about people
 * @param parts phrases after which a figure is part of the one before
 * @param signals words that say what is counted
 */
record Phrasing(
        Set<String> vagues,
        Set<String> bounds,
        Set<String> numbers,
        Phrases<List<String>> groups,
        Phrases<List<String>> others,
        Phrases<List<String>> parts,
        Phrases<Signal> signals) {

    static Phrasing of(FigureLexicon lexicon) {
        return new Phrasing(
                firsts(lexicon.vagues().keySet()),
                firsts(lexicon.bounds().keySet()),
                lexicon.numbers().keySet().stream()
                        .filter(number -> number.indexOf(' ') > 0)
                        .map(number -> number.substring(0, number.indexOf(' ')))
                        .collect(Collectors.toUnmodifiableSet()),
                new Phrases<>(lexicon.groups().keySet(), phrase -> phrase, phrase -> false),
                new Phrases<>(lexicon.others(), phrase -> phrase, phrase -> false),
                new Phrases<>(lexicon.parts(), phrase -> phrase, phrase -> false),
                new Phrases<>(
                        lexicon.signals(), Signal::words, signal -> signal.pos().equals("VERB")));
    }

    private static Set<String> firsts(Set<List<String>> phrases) {
        return phrases.stream().map(phrase -> phrase.get(0)).collect(Collectors.toUnmodifiableSet());
    }
}
