package org.parley.extract.actor;

import org.jspecify.annotations.Nullable;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.domain.lexicon.ActorLexicon.GroupNoun;
import org.parley.domain.lexicon.ActorLexicon.KnownName;
import org.parley.domain.lexicon.ActorLexicon.Title;

/** What a word or phrase of the lexicon can mean. */
sealed interface Sense {
    /** A state by its name, its people's adjective or its capital. */
    record OfPolity(String polity, Form form) implements Sense {
        /** How the state is named. */
        enum Form {
            NAME,
            DEMONYM,
            CAPITAL
        }
    }

    /** A building or seat that speaks for a government or one of its bodies. */
    record OfSeat(@Nullable String polity, @Nullable String body) implements Sense {}

    /** A name of the gazetteer. */
    record OfName(KnownName name) implements Sense {}

    /** A title or role noun. */
    record OfTitle(Title title) implements Sense {}

    /** A noun that stands for an actor. */
    record OfNoun(GroupNoun noun, boolean plural) implements Sense {}

    /** A word that points back. */
    record OfAnaphor(Anaphor anaphor) implements Sense {}
}
