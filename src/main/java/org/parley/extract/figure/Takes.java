package org.parley.extract.figure;

import java.util.Set;
import org.parley.domain.lexicon.FigureLexicon;
import org.parley.domain.lexicon.FigureLexicon.Signal;
import org.parley.extract.words.Word;
import org.parley.extract.words.Words;

/** Whether the word that says what is counted takes such a noun: people, places, or either. */
final class Takes {
    private static final Set<String> ANYONE = Set.of("others", "more", "other people", "more people");

    private static final Set<String> THEM = Set.of("them", "whom", "those", "these");

    private final FigureLexicon lexicon;
    private final Words words;

    Takes(FigureLexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** Capturing people and capturing places share their verbs: the noun decides. */
    boolean fits(Signal signal, Counted noun) {
        if (signal.measure().equals(Measures.POSITIONS)) {
            return noun.group() == null && noun.printed() != null && positions(noun);
        }
        if (signal.measure().equals("troops")) {
            return noun.group() != null
                    && Set.of("soldiers", "fighters", "peacekeepers", "police").contains(noun.group());
        }
        return noun.group() != null
                || noun.printed() == null
                || person(noun)
                || signal.words().size() > 1;
    }

    /** Verbs that count people only with a noun for people: "lost 40 men", not "lost 40 seats". */
    boolean persons(Signal signal, Counted noun) {
        boolean anyone = noun.printed() == null ? ofThem(noun) : ANYONE.contains(noun.printed());
        if (signal.slots().contains("people")) {
            return noun.group() != null;
        }
        return !signal.slots().contains("person") || noun.group() != null || anyone;
    }

    /** A noun for people, or "others". */
    boolean people(Counted noun) {
        return noun.group() != null || noun.printed() != null && ANYONE.contains(noun.printed());
    }

    /** Whether a word is part of a time: "25 injured Monday". */
    boolean inTime(Word word) {
        return !words.analysis().times(word.span()).isEmpty();
    }

    /** "23 of them": people told of before. */
    private boolean ofThem(Counted noun) {
        int of = noun.last() + 1;
        return of + 1 < words.size()
                && words.get(of).text().equals("of")
                && THEM.contains(words.get(of + 1).text());
    }

    /** A noun of a people ("six Azerbaijanis"): a capital, or the plural of a nationality. */
    private boolean person(Counted noun) {
        String printed = noun.printed();
        return printed != null
                && !positions(noun)
                && (Character.isUpperCase(printed.strip().charAt(0)) || !printed.contains(" "));
    }

    private boolean positions(Counted noun) {
        return lexicon.signals().stream()
                .filter(signal -> signal.measure().equals(Measures.POSITIONS)
                        && signal.pos().equals("NOUN"))
                .anyMatch(signal -> words.get(noun.last()).forms().containsAll(signal.words()));
    }
}
