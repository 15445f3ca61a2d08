package org.parley.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.Coded;
import org.parley.domain.lexicon.ActorLexicon;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.domain.lexicon.ActorLexicon.BodyPattern;
import org.parley.domain.lexicon.ActorLexicon.GroupNoun;
import org.parley.domain.lexicon.ActorLexicon.KnownName;
import org.parley.domain.lexicon.ActorLexicon.Metonym;
import org.parley.domain.lexicon.ActorLexicon.PolityWords;
import org.parley.domain.lexicon.ActorLexicon.Title;

/** Makes the lexicon of actors from the gazetteer and the word lists under {@code data/lexicon}. */
public final class ActorLexiconReader {
    private ActorLexiconReader() {}

    /** The lexicon over {@code gazetteer}, with the word lists that ship with the program. */
    public static ActorLexicon read(Gazetteer gazetteer) {
        return new ActorLexicon(
                Resources.rows("data/lexicon/titles.tsv", 3).stream()
                        .map(ActorLexiconReader::title)
                        .toList(),
                Resources.rows("data/lexicon/group-nouns.tsv", 3).stream()
                        .map(ActorLexiconReader::groupNoun)
                        .toList(),
                Resources.rows("data/lexicon/anaphors.tsv", 5).stream()
                        .map(ActorLexiconReader::anaphor)
                        .toList(),
                gazetteer.entries().stream()
                        .filter(entry -> entry.type() == ActorType.POLITY)
                        .map(e -> new PolityWords(e.id(), e.name(), e.aliases(), e.capitals(), e.demonyms()))
                        .toList(),
                Resources.rows("data/lexicon/capitals-metonyms.tsv", 3).stream()
                        .map(row -> new Metonym(row.get(0), optional(row.get(1)), optional(row.get(2))))
                        .toList(),
                Resources.rows("data/gazetteer/patterns.tsv", 4).stream()
                        .map(row -> new BodyPattern(row.get(0), row.get(1), row.get(2), row.get(3)))
                        .toList(),
                gazetteer.entries().stream()
                        .filter(entry -> entry.type() != ActorType.POLITY)
                        .map(e -> new KnownName(e.id(), e.name(), e.type(), e.aliases(), e.affiliation(), e.country()))
                        .toList(),
                OfficesReader.read(gazetteer));
    }

    private static Title title(List<String> row) {
        return new Title(
                row.get(0).toLowerCase(Locale.ROOT),
                Title.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                row.get(2).equals("yes"));
    }

    private static GroupNoun groupNoun(List<String> row) {
        return new GroupNoun(
                row.get(0), row.get(2), GroupNoun.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }

    private static Anaphor anaphor(List<String> row) {
        return new Anaphor(
                row.get(0),
                Anaphor.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                Arrays.stream(row.get(2).split("\\|"))
                        .filter(type -> !type.isEmpty())
                        .map(type -> Coded.of(ActorType.class, type))
                        .toList(),
                row.get(3).equals("yes"),
                row.get(4));
    }

    private static @Nullable String optional(String field) {
        return field.isEmpty() ? null : field;
    }
}
