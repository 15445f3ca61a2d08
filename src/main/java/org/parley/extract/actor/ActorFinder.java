package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.domain.Analysis;
import org.parley.domain.MentionKind;
import org.parley.domain.Span;
import org.parley.domain.lexicon.ActorLexicon;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.domain.lexicon.PersonNames;
import org.parley.extract.Cast;
import org.parley.extract.EventDraft;
import org.parley.extract.StatementDraft;
import org.parley.extract.actor.Naming.Kind;

/**
 * Finds the actors of one article, and whom the words of the drafts mean. Thread-safe.
 *
 * <p>First every name is taken up, then the words of the drafts in order of the text, so that a pronoun or "the ministry"
 * can look back at whoever spoke before.
 */
public final class ActorFinder {
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "around",
            "outside",
            "across",
            "into",
            "toward",
            "towards",
            "through",
            "over",
            "city",
            "town",
            "capital",
            "central",
            "downtown",
            "of",
            "inside");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Lexicon lexicon;

    public ActorFinder(ActorLexicon lexicon) {
        this.lexicon = new Lexicon(lexicon);
    }

    /** The cast of one article. */
    public Cast find(Analysis analysis, List<StatementDraft> statements, List<EventDraft> events) {
        Words words = Words.of(analysis.text());
        Prose prose = new Prose(analysis);
        if (prose.empty()) {
            return new Cast(List.of(), Map.of(), SpeakerReader.nobody(statements));
        }
        Namings namings = namings(analysis, statements, words, prose);
        Parties parties = new Parties(
                lexicon, analysis.article().published(), analysis.article().publisher());
        Map<Span, Description> beside = new HashMap<>();
        Map<Span, Party> personBeside = introduce(analysis, words, prose, namings, parties, beside);
        List<Span> quotes =
                statements.stream().flatMap(s -> s.quoted().stream()).toList();
        Discourse discourse = new Discourse(prose, parties, quotes);
        Referents referents = new Referents(words, lexicon, parties, namings, discourse, personBeside);
        for (Slots.Slot slot : Slots.of(statements, events)) {
            if (prose.reads(slot.span())) {
                referents.of(slot.span(), slot.role());
            }
        }
        return new CastWriter(analysis, parties, referents, lexicon, namings, prose, beside).write(statements, events);
    }

    private Namings namings(Analysis analysis, List<StatementDraft> statements, Words words, Prose prose) {
        List<Naming> found = new NameFinder(lexicon, analysis, words, prose).find();
        List<Span> speakers = statements.stream()
                .flatMap(s -> s.speakers().stream())
                .filter(prose::reads)
                .distinct()
                .toList();
        List<Naming> all = new ArrayList<>(found);
        all.addAll(Guesses.in(speakers, words, lexicon, new Namings(found), prose));
        all.sort(Comparator.comparing(Naming::span));
        List<Naming> resolved = Acronyms.described(words, Acronyms.resolve(words, all), lexicon);
        return new Namings(heard(resolved, statements, words));
    }

    /** "told Meridian", "Meridian said": what speaks or is told is no place, though the reader took its name for one. */
    private static List<Naming> heard(List<Naming> namings, List<StatementDraft> statements, Words words) {
        Set<Span> slots = Slots.of(statements, List.of()).stream()
                .filter(slot -> slot.role() == Referents.Role.SPEAKER || slot.role() == Referents.Role.ADDRESSEE)
                .map(Slots.Slot::span)
                .collect(Collectors.toSet());
        Set<String> bodies = namings.stream()
                .filter(n -> n.kind() == Kind.PLACE && n.known() == null && slots.contains(n.span()))
                .filter(n -> !isPlace(n, words))
                .map(Naming::key)
                .collect(Collectors.toSet());
        return namings.stream()
                .map(n -> n.kind() == Kind.PLACE && bodies.contains(n.key()) ? n.as(Kind.ORGANISATION) : n)
                .toList();
    }

    /** Takes up everybody who is named, with what is printed beside them; returns the persons by their descriptions. */
    private Map<Span, Party> introduce(
            Analysis analysis,
            Words words,
            Prose prose,
            Namings namings,
            Parties parties,
            Map<Span, Description> beside) {
        namings.all().stream()
                .filter(n -> n.kind() == Kind.PERSON && PersonNames.length(n.name()) > 1)
                .forEach(parties::named);
        Descriptions descriptions = new Descriptions(analysis, words, lexicon, prose, namings);
        Map<Span, Party> personBeside = new HashMap<>();
        for (Naming naming : namings.all()) {
            if (naming.kind() == Kind.DEMONYM) {
                continue;
            }
            Party party = naming.kind() == Kind.CAPITAL && isPlace(naming, words)
                    ? parties.capital(naming)
                    : parties.named(naming);
            parties.place(naming.span(), party, MentionKind.NAME, false);
            if (naming.kind() == Kind.PERSON) {
                for (Description description : descriptions.of(naming.span())) {
                    describe(party, description, parties);
                    principal(description, words, namings, parties);
                    personBeside.put(description.span(), party);
                    beside.put(naming.span(), description);
                }
            } else {
                nouns(party, naming, words);
                origins(party, naming, words, namings);
            }
        }
        return personBeside;
    }

    private void describe(Party party, Description description, Parties parties) {
        for (String noun : description.nouns()) {
            party.nouns.add(noun);
            Anaphor gendered = lexicon.anaphor(noun, Anaphor.Kind.GENDERED);
            if (gendered != null && party.gender.isEmpty()) {
                party.gender = gendered.detail();
            }
        }
        if (party.state == null) {
            party.state = description.state();
        }
        if (party.affiliation == null) {
            if (description.body() != null) {
                party.affiliation = parties.named(description.body());
            } else if (description.state() != null && lexicon.polity(description.state()) != null) {
                party.affiliation = parties.polity(description.state());
            }
        }
        if (party.principal == null && description.office()) {
            party.principal = party.affiliation;
        }
    }

    /** "adviser to the Azerbaijani president": the description of one person tells another by an office. */
    private void principal(Description description, Words words, Namings namings, Parties parties) {
        List<Words.Word> inside = words.in(description.span());
        for (int i = 1; i + 1 < inside.size(); i++) {
            if (!List.of("to", "of", "for").contains(inside.get(i).lower())) {
                continue;
            }
            Span rest = new Span(
                    inside.get(i + 1).span().start(), description.span().end());
            NounPhrase phrase = NounPhrase.parse(words, rest, lexicon);
            List<Naming> named = namings.within(rest);
            if (phrase == null
                    || !lexicon.isOffice(lexicon.usual(phrase.head()))
                    || named.size() != 1
                    || named.get(0).state() == null
                    || named.get(0).kind() == Kind.PERSON) {
                continue;
            }
            Party holder = parties.holder(named.get(0).state(), rest.in(words.text()));
            if (holder != null) {
                parties.place(rest, holder, MentionKind.NOMINAL, false);
            }
            return;
        }
    }

    /** The nouns by which an organisation can be meant later: those in its name, and one printed before it. */
    private void nouns(Party party, Naming naming, Words words) {
        for (String word : NO_LETTERS.split(naming.name() + " " + naming.span().in(words.text()))) {
            String noun = lexicon.usual(word);
            if (lexicon.isNoun(noun) && !lexicon.isTitleWord(noun)) {
                party.nouns.add(noun);
            }
        }
        int at = words.at(naming.span().start()) - 1;
        if (at >= 0 && naming.kind() != Kind.PLACE && naming.kind() != Kind.POLITY) {
            String between = words.text()
                    .substring(words.get(at).span().end(), naming.span().start());
            String noun = lexicon.usual(words.get(at).raw());
            if ((between.equals(" ") || between.equals(", ")) && lexicon.isOrganisationNoun(noun)) {
                party.nouns.add(noun);
            }
        }
        int next = words.at(naming.span().end());
        if (next < words.size()
                && words.get(next).joined()
                && naming.kind() != Kind.PLACE
                && naming.kind() != Kind.POLITY) {
            String noun = lexicon.usual(words.get(next).raw());
            if (lexicon.is(noun, Anaphor.Kind.COMBATANT)) {
                party.nouns.add(noun);
            }
        }
    }

    /** Where a group that is no body of a state comes from, as its name and what follows it tell. */
    private void origins(Party party, Naming naming, Words words, Namings namings) {
        if (naming.kind() != Kind.ORGANISATION && naming.kind() != Kind.GROUP || naming.suffix() != null) {
            return;
        }
        for (PhraseTrie.Hit hit : lexicon.polities.scan(Words.of(naming.span().in(words.text())))) {
            for (Sense sense : hit.senses()) {
                if (sense instanceof Sense.OfPolity polity) {
                    party.origins.add(Party.STATE + polity.polity());
                } else if (sense instanceof Sense.OfName place) {
                    party.origins.add(Party.PLACE + place.name().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        Naming after = namings.placeAfter(naming.span(), words);
        if (after != null) {
            party.origins.add(
                    after.kind() == Kind.PLACE
                            ? Party.PLACE + after.name().toLowerCase(Locale.ROOT)
                            : Party.STATE + after.state());
        }
    }

    /** "the capital of the region, Stepanakert" */
    private static boolean isCapitalOf(Words words, int last) {
        for (int i = last; i >= Math.max(0, last - 5); i--) {
            if (List.of("capital", "city", "town").contains(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlace(Naming naming, Words words) {
        int at = words.at(naming.span().start()) - 1;
        if (at < 0) {
            return false;
        }
        String gap =
                words.text().substring(words.get(at).span().end(), naming.span().start());
        return gap.equals(" ") && LOCATIVE.contains(words.get(at).lower())
                || gap.equals(", ") && isCapitalOf(words, at);
    }
}
