package org.parley.domain.lexicon;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;

/** The words by which English news names actors: what extraction knows of the gazetteer and the word lists under {@code data/}. */
public record ActorLexicon(
        List<Title> titles,
        List<GroupNoun> groupNouns,
        List<Anaphor> anaphors,
        List<PolityWords> polities,
        List<Metonym> metonyms,
        List<BodyPattern> bodies,
        List<KnownName> names,
        Offices offices) {
    public ActorLexicon {
        titles = List.copyOf(titles);
        groupNouns = List.copyOf(groupNouns);
        anaphors = List.copyOf(anaphors);
        polities = List.copyOf(polities);
        metonyms = List.copyOf(metonyms);
        bodies = List.copyOf(bodies);
        names = List.copyOf(names);
    }

    /** A lexicon that knows no word. */
    public static ActorLexicon empty() {
        return new ActorLexicon(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Offices.NONE);
    }

    /**
     * A title, role noun or honorific beside a person's name.
     *
     * @param words lower case, for example {@code foreign minister}
     * @param personal names one person in the singular
     */
    public record Title(String words, Kind kind, boolean personal) {
        /** Office or rank, what somebody does, or a form of address. */
        public enum Kind {
            TITLE,
            ROLE,
            HONORIFIC
        }
    }

    /**
     * A noun that stands for an actor without naming it.
     *
     * @param kind what one such noun phrase stands for
     */
    public record GroupNoun(String word, String plural, Kind kind) {
        /** The plural or collective, a body, or one person. */
        public enum Kind {
            GROUP,
            ORGANISATION,
            PERSON
        }
    }

    /**
     * A word that points back: a pronoun, or a noun too general to name anyone by itself.
     *
     * @param refersTo what it may stand for, empty for anyone
     * @param detail gender ({@code m}, {@code f}), the people in a gathering, or the usual form of a variant
     */
    public record Anaphor(String word, Kind kind, List<ActorType> refersTo, boolean plural, String detail) {
        public Anaphor {
            refersTo = List.copyOf(refersTo);
        }

        /** How it points. */
        public enum Kind {
            /** he, they, it */
            PRONOUN,
            /** his, their, its */
            POSSESSIVE,
            /** forces, authorities: the word before it tells who */
            GENERIC,
            /** side: stands for the state before it */
            SIDE,
            /** enclave, region, country: a place that stands for whoever holds it */
            TERRITORY,
            /** each other */
            RECIPROCAL,
            /** another, one of them */
            PARTITIVE,
            /** protests, rally: an event that stands for the people in it */
            GATHERING,
            /** fighters, rebels: with an organisation's name before it, the organisation */
            COMBATANT,
            /** spokeswoman, king: tells the gender */
            GENDERED,
            /** advisor: the same as another word */
            VARIANT,
            /** spokesperson, adviser: speaks for somebody */
            VOICE,
            /** newspaper, correspondent: "this newspaper" is the publisher */
            OUTLET
        }
    }

    /** A state or de facto authority: its names, capitals and demonyms. */
    public record PolityWords(
            String id, String name, List<String> aliases, List<String> capitals, List<String> demonyms) {
        public PolityWords {
            aliases = List.copyOf(aliases);
            capitals = List.copyOf(capitals);
            demonyms = List.copyOf(demonyms);
        }
    }

    /**
     * A place or building that news lets speak for a government.
     *
     * @param polity and {@code body}: gazetteer ids; no polity means it never speaks for one by itself
     */
    public record Metonym(
            String words, @Nullable String polity, @Nullable String body) {}

    /**
     * How the bodies of a state are called.
     *
     * @param idSuffix the body's id is the polity's id, a hyphen, and this
     * @param name with the place {@code {polity}}
     * @param template a regular expression with the places {@code {demonym}}, {@code {polity}}, {@code {polity's}}, {@code {capital}}
     */
    public record BodyPattern(String kind, String idSuffix, String name, String template) {
        public BodyPattern {
            Pattern.compile(template.replaceAll("\\{[a-z']+}", "X"));
        }
    }

    /**
     * A name the gazetteer knows.
     *
     * @param country id of the polity it belongs to or acts in
     */
    public record KnownName(
            String id,
            String name,
            ActorType type,
            List<String> aliases,
            @Nullable String affiliation,
            @Nullable String country) {
        public KnownName {
            aliases = List.copyOf(aliases);
        }
    }
}
