package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.domain.Span;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.domain.lexicon.Spelling;
import org.parley.extract.actor.Naming.Kind;

/** Names among the speakers that neither reader nor lexicon knows, taken by their capitals. */
final class Guesses {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private Guesses() {}

    static List<Naming> in(List<Span> speakers, Words words, Lexicon lexicon, Namings known, Prose prose) {
        List<Naming> out = new ArrayList<>();
        for (Span speaker : speakers) {
            int i = words.at(speaker.start());
            while (i < words.size() && words.get(i).span().end() <= speaker.end()) {
                PhraseTrie.Hit noun = lexicon.nouns.longest(words, i);
                if (noun != null) {
                    i = noun.last();
                    continue;
                }
                Span run = common(i, words, lexicon, prose) ? null : Capitals.run(words, i, speaker.end());
                if (run == null
                        || known.at(run) != null
                        || lexicon.bodies.bareSuffix(run.in(words.text()).toLowerCase(Locale.ROOT)) != null) {
                    i++;
                    continue;
                }
                out.add(guess(run, words, lexicon));
                i = words.at(run.end());
            }
        }
        return out;
    }

    private static boolean common(int i, Words words, Lexicon lexicon, Prose prose) {
        Words.Word word = words.get(i);
        boolean begins = prose.sentenceStart(word.span().start()) >= word.span().start() - 1;
        return ARTICLES.contains(word.lower())
                || lexicon.isNoun(lexicon.singular(word.lower()))
                || lexicon.is(word.lower(), Anaphor.Kind.PRONOUN)
                || lexicon.is(word.lower(), Anaphor.Kind.PARTITIVE)
                || word.raw().length() < 2
                || begins && (i + 1 >= words.size() || !words.get(i + 1).capital());
    }

    private static Naming guess(Span run, Words words, Lexicon lexicon) {
        String printed = run.in(words.text());
        List<Words.Word> inside = words.in(run);
        int before = words.at(run.start()) - 1;
        boolean organisation = inside.size() == 1
                || before >= 0 && words.get(before).lower().equals("the")
                || inside.stream().anyMatch(w -> lexicon.isOrganisationNoun(lexicon.singular(w.lower())));
        return new Naming(
                run,
                organisation ? Kind.ORGANISATION : Kind.PERSON,
                printed,
                Spelling.fold(printed),
                null,
                null,
                null,
                false);
    }
}
