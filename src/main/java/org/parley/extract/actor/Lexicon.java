package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.lexicon.ActorLexicon;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.domain.lexicon.ActorLexicon.GroupNoun;
import org.parley.domain.lexicon.ActorLexicon.KnownName;
import org.parley.domain.lexicon.ActorLexicon.PolityWords;
import org.parley.domain.lexicon.ActorLexicon.Title;
import org.parley.domain.lexicon.Offices;
import org.parley.extract.actor.Sense.OfPolity.Form;

/** The lexicon made ready for looking words up; built once, then only read. */
final class Lexicon {
    /** Every proper name. */
    final PhraseTrie names = new PhraseTrie();
    /** Only states and places, which also stand inside longer names. */
    final PhraseTrie polities = new PhraseTrie();
    /** Titles and the nouns that stand for actors. */
    final PhraseTrie nouns = new PhraseTrie();

    final BodyMatcher bodies;
    /** Who held which office when. */
    final Offices terms;

    private final Map<String, List<Anaphor>> anaphors = new HashMap<>();
    private final Map<String, PolityWords> polityById = new HashMap<>();
    private final Map<String, KnownName> nameById = new HashMap<>();
    private final Map<String, String> singular = new HashMap<>();
    private final Set<String> organisationNouns = new HashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Set<String> titleWords = new HashSet<>();
    private final Set<String> nounWords = new HashSet<>();

    Lexicon(ActorLexicon lexicon) {
        this.terms = lexicon.offices();
        for (ActorLexicon.Metonym metonym : lexicon.metonyms()) {
            names.add(metonym.words(), new Sense.OfSeat(metonym.polity(), metonym.body()));
        }
        for (Title title : lexicon.titles()) {
            nouns.add(title.words(), new Sense.OfTitle(title));
            nounWords.add(title.words());
            titleWords.addAll(List.of(title.words().split(" ")));
            if (title.kind() == Title.Kind.TITLE) {
                offices.add(title.words());
            }
        }
        for (GroupNoun noun : lexicon.groupNouns()) {
            nouns.add(noun.word(), new Sense.OfNoun(noun, false));
            nouns.add(noun.plural(), new Sense.OfNoun(noun, true));
            singular.put(noun.plural().toLowerCase(Locale.ROOT), noun.word().toLowerCase(Locale.ROOT));
            nounWords.add(noun.word().toLowerCase(Locale.ROOT));
            nounWords.add(noun.plural().toLowerCase(Locale.ROOT));
            if (noun.kind() == GroupNoun.Kind.ORGANISATION) {
                organisationNouns.add(noun.word().toLowerCase(Locale.ROOT));
            }
        }
        for (Anaphor anaphor : lexicon.anaphors()) {
            anaphors.computeIfAbsent(anaphor.word(), x -> new ArrayList<>()).add(anaphor);
        }
        lexicon.polities().forEach(this::polity);
        lexicon.names().forEach(this::name);
        bodies = new BodyMatcher(lexicon.bodies());
    }

    private void polity(PolityWords words) {
        polityById.put(words.id(), words);
        both(words.name(), new Sense.OfPolity(words.id(), Form.NAME));
        words.aliases().stream()
                .filter(alias -> !describes(alias))
                .forEach(alias -> both(alias, new Sense.OfPolity(words.id(), Form.NAME)));
        words.demonyms().forEach(demonym -> both(demonym, new Sense.OfPolity(words.id(), Form.DEMONYM)));
        words.capitals().forEach(capital -> both(capital, new Sense.OfPolity(words.id(), Form.CAPITAL)));
    }

    private void name(KnownName name) {
        nameById.put(name.id(), name);
        Sense sense = new Sense.OfName(name);
        names.add(name.name(), sense);
        name.aliases().stream().filter(alias -> !describes(alias)).forEach(alias -> names.add(alias, sense));
        if (name.type() == ActorType.PLACE) {
            polities.add(name.name(), sense);
            name.aliases().forEach(alias -> polities.add(alias, sense));
        }
    }

    /** "separatist authorities in ..." describes a group; whom it means depends on the article. */
    private boolean describes(String alias) {
        int space = alias.indexOf(' ');
        return space > 0 && Character.isLowerCase(alias.codePointAt(0)) && isNoun(singular(alias.substring(0, space)));
    }

    private void both(String phrase, Sense sense) {
        names.add(phrase, sense);
        polities.add(phrase, sense);
    }

    @Nullable
    PolityWords polity(@Nullable String id) {
        return id == null ? null : polityById.get(id);
    }

    @Nullable
    KnownName name(@Nullable String id) {
        return id == null ? null : nameById.get(id);
    }

    /** What the phrase points back with, of one kind; null when it does not. */
    @Nullable
    Anaphor anaphor(String phrase, Anaphor.Kind kind) {
        for (Anaphor anaphor : anaphors.getOrDefault(phrase, List.of())) {
            if (anaphor.kind() == kind) {
                return anaphor;
            }
        }
        return null;
    }

    /** The usual form of a noun: singular, lower case, "advisor" as "adviser". */
    String usual(String noun) {
        String word = singular(noun.toLowerCase(Locale.ROOT));
        Anaphor variant = anaphor(word, Anaphor.Kind.VARIANT);
        return variant == null ? word : variant.detail();
    }

    boolean is(String noun, Anaphor.Kind kind) {
        return anaphor(noun, kind) != null;
    }

    boolean isGeneric(String noun) {
        return anaphor(noun, Anaphor.Kind.GENERIC) != null;
    }

    /** The singular of a noun of the lexicon, or the noun itself. */
    String singular(String noun) {
        String known = singular.get(noun);
        return known != null ? known : noun;
    }

    /** A title of office or rank, which only its holder bears; a role noun can stand for anyone. */
    boolean isOffice(String usualNoun) {
        return offices.contains(usualNoun);
    }

    boolean isTitleWord(String word) {
        return titleWords.contains(word);
    }

    boolean isOrganisationNoun(String singularNoun) {
        return organisationNouns.contains(singularNoun);
    }

    boolean isNoun(String words) {
        return nounWords.contains(words);
    }
}
