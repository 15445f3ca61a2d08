package org.parley.extract.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.Span;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.extract.actor.Naming.Kind;

/** Finds whom a description without a name means: "the ministry", "the adviser", "separatist authorities", "two sources". */
final class Nominals {
    private static final Pattern LOCAL = Pattern.compile("^local ");
    /** The body that every state has. */
    private static final String GOVERNMENT = "government";

    private final Words words;
    private final Lexicon lexicon;
    private final Parties parties;
    private final Namings namings;
    private final Discourse discourse;
    private final Owned owned;

    Nominals(Words words, Lexicon lexicon, Parties parties, Namings namings, Discourse discourse) {
        this.words = words;
        this.lexicon = lexicon;
        this.parties = parties;
        this.namings = namings;
        this.discourse = discourse;
        this.owned = new Owned(words, lexicon, parties, discourse);
    }

    /** The party meant by {@code phrase}; {@code place}: the slot wants a place. */
    Party of(NounPhrase phrase, boolean place) {
        Naming owner = owner(phrase);
        String head = lexicon.usual(phrase.head());
        if (List.of("this", "our").contains(phrase.determiner()) && lexicon.is(head, Anaphor.Kind.OUTLET)) {
            Party publisher = parties.publisher();
            if (publisher != null) {
                return publisher;
            }
        }
        if (lexicon.is(head, Anaphor.Kind.TERRITORY) && (phrase.definite() || phrase.owned()) && !phrase.plural()) {
            Party holder = territory(phrase, owner, place);
            if (holder != null) {
                return holder;
            }
        }
        if (owner != null && lexicon.is(head, Anaphor.Kind.SIDE)) {
            return parties.named(owner);
        }
        if (owner != null
                && owner.kind() == Kind.ORGANISATION
                && lexicon.is(head, Anaphor.Kind.COMBATANT)
                && !phrase.indefinite()) {
            Party party = parties.named(owner);
            party.nouns.add(head);
            return party;
        }
        Anaphor gathering = lexicon.anaphor(words(phrase.core()), Anaphor.Kind.GATHERING);
        if (gathering != null) {
            return group(phrase, owner, lexicon.usual(gathering.detail()), gathering.detail());
        }
        String suffix =
                lexicon.bodies.bareSuffix(LOCAL.matcher(words(phrase.core())).replaceFirst(""));
        if (suffix != null) {
            return body(phrase, suffix);
        }
        if (phrase.personal()) {
            return person(phrase, head, owner);
        }
        return group(phrase, owner, head, null);
    }

    // ---- places that stand for whoever holds them

    private @Nullable Party territory(NounPhrase phrase, @Nullable Naming owner, boolean place) {
        if (phrase.owned()) {
            Party person = discourse.last(phrase.span(), 4, p -> p.state != null && p.type != ActorType.PLACE);
            return person == null || person.state == null ? null : parties.polity(person.state);
        }
        Party land = discourse.nearest(
                phrase.span(),
                p -> p.type == ActorType.PLACE && !p.isPerson()
                        || p.type == ActorType.POLITY
                                && owner != null
                                && owner.key().equals(p.state));
        if (land == null || place) {
            return land;
        }
        Party holder = holder(phrase, Set.of(Party.PLACE + land.name.toLowerCase(Locale.ROOT)));
        return holder != null ? holder : land;
    }

    /** The group that the article places there, no body of a state. */
    private @Nullable Party holder(NounPhrase phrase, Set<String> places) {
        return discourse.nearest(
                phrase.span(),
                p -> (p.type == ActorType.GROUP || p.type == ActorType.ORGANISATION)
                        && p.suffix == null
                        && p.nouns.stream().anyMatch(noun -> lexicon.is(noun, Anaphor.Kind.COMBATANT))
                        && p.shares(places, Party.PLACE));
    }

    // ---- bodies of a state without the state's name

    private Party body(NounPhrase phrase, String suffix) {
        boolean local = phrase.modifiers().contains("local");
        if (local) {
            Party land = discourse.last(
                    phrase.span(), 3, p -> p.type == ActorType.PLACE && p.state == null || p.type == ActorType.PLACE);
            if (land != null) {
                return parties.body(
                        "place " + land.name,
                        suffix,
                        lexicon.bodies.regularName(suffix).replace("{polity}", land.name));
            }
        }
        if (List.of("its", "their").contains(phrase.determiner())) {
            Party holder = discourse.last(
                    phrase.span(), 2, p -> !p.isPerson() && p.type != ActorType.PLACE && (p.named || p.state != null));
            Party own = holder == null ? null : bodyOf(holder, suffix);
            if (own != null) {
                return own;
            }
        }
        Party known = discourse.nearest(phrase.span(), p -> suffix.equals(p.suffix));
        if (known != null) {
            return known;
        }
        Party land = suffix.equals(GOVERNMENT) ? parties.mostNamedPolity() : null;
        if (land != null && land.state != null) {
            return parties.body(
                    land.state, suffix, lexicon.bodies.regularName(suffix).replace("{polity}", land.name));
        }
        String name = lexicon.bodies.regularName(suffix).replaceFirst(" (of|in) \\{polity}$", "");
        Party party = parties.body("?", suffix, name);
        party.nouns.add(lexicon.usual(phrase.head()));
        return party;
    }

    /** "its forces" are those of the state whose ministry speaks; an organisation without a state has them itself. */
    private @Nullable Party bodyOf(Party holder, String suffix) {
        if (holder.state == null) {
            return holder.type == ActorType.ORGANISATION ? holder : null;
        }
        String state = holder.state;
        Party known = discourse.nearest(
                new Span(words.text().length() - 1, words.text().length()),
                p -> suffix.equals(p.suffix) && state.equals(p.state));
        if (known != null) {
            return known;
        }
        Party land = parties.polity(state);
        return parties.body(state, suffix, lexicon.bodies.regularName(suffix).replace("{polity}", land.name));
    }

    // ---- one person

    private Party person(NounPhrase phrase, String head, @Nullable Naming owner) {
        String state = owner == null ? null : owner.state();
        if (phrase.owned() && List.of("its", "their").contains(phrase.determiner())) {
            Party body = discourse.last(phrase.span(), 3, p -> !p.isPerson() && p.type != ActorType.PLACE);
            if (body != null) {
                return owned.person(body, phrase, head, gender(phrase));
            }
        }
        if (!phrase.indefinite()) {
            Party described = discourse.nearest(
                    phrase.span(),
                    p -> p.isPerson()
                            && describes(p, head)
                            && (state == null || p.state == null || state.equals(p.state)));
            if (described != null) {
                return described;
            }
            boolean specific = owner != null || lexicon.isOffice(head);
            if (!specific) {
                String gender = gender(phrase);
                Party speaker = discourse.lastSpeaker(phrase.span(), 3, p -> p.isPerson() && p.genderFits(gender));
                if (speaker != null) {
                    speaker.nouns.add(head);
                    return speaker;
                }
            }
        }
        Party holder = state == null || phrase.indefinite() || !lexicon.isOffice(head)
                ? null
                : parties.holder(state, reach(phrase).in(words.text()));
        if (holder != null) {
            holder.nouns.add(head);
            return holder;
        }
        Party party = parties.add(new Party(ActorType.PERSON, name(phrase)));
        party.nouns.add(head);
        party.gender = gender(phrase);
        party.state = state;
        boolean speaksFor = lexicon.isOffice(head) || lexicon.is(head, Anaphor.Kind.VOICE);
        if (owner != null && speaksFor && isBody(owner)) {
            party.affiliation = parties.named(owner);
            party.principal = party.affiliation;
        }
        return party;
    }

    static boolean describes(Party party, String head) {
        return party.nouns.stream()
                .anyMatch(noun -> noun.equals(head) || noun.endsWith(" " + head) || head.endsWith(" " + noun));
    }

    private String gender(NounPhrase phrase) {
        Anaphor gendered = lexicon.anaphor(lexicon.singular(words(phrase.core())), Anaphor.Kind.GENDERED);
        if (gendered == null) {
            String core = words(phrase.core());
            gendered = lexicon.anaphor(core.substring(core.lastIndexOf(' ') + 1), Anaphor.Kind.GENDERED);
        }
        return gendered == null ? "" : gendered.detail();
    }

    // ---- groups

    private Party group(NounPhrase phrase, @Nullable Naming owner, String head, @Nullable String label) {
        Set<String> identity = identity(phrase, head);
        Set<String> origins = origins(phrase);
        if (lexicon.isGeneric(head)
                && identity.contains(head)
                && origins.stream().anyMatch(o -> o.startsWith(Party.PLACE))) {
            Party holder = holder(phrase, origins);
            if (holder != null) {
                return holder;
            }
        }
        if (!phrase.indefinite()) {
            Party known = discourse.nearest(
                    phrase.span(),
                    p -> !p.isPerson() && p.type != ActorType.PLACE && same(p, identity, origins, owner, phrase));
            if (known != null) {
                enrich(known, phrase, identity, origins);
                return known;
            }
            if (phrase.definite()
                    && owner == null
                    && lexicon.isGeneric(head)
                    && !lexicon.is(head, Anaphor.Kind.SIDE)
                    && !(phrase.plural() && lexicon.isOrganisationNoun(head))
                    && phrase.modifiers().isEmpty()) {
                Party body = discourse.last(
                        phrase.span(),
                        4,
                        p -> p.type == ActorType.ORGANISATION && p.suffix == null || p.type == ActorType.GROUP);
                if (body != null) {
                    return body;
                }
            }
        }
        Party holder = phrase.owned() && type(phrase, head) == ActorType.ORGANISATION ? owned.owner(phrase) : null;
        String ofHolder = holder == null ? name(phrase) : phrase.core().in(words.text()) + " of " + holder.name;
        Party party = parties.add(new Party(type(phrase, head), label != null ? label : ofHolder));
        party.affiliation = holder;
        party.plural = phrase.plural();
        enrich(party, phrase, identity, origins);
        if (label != null) {
            party.name = label;
            party.nouns.add(head);
        }
        party.state = owner == null ? null : owner.state();
        if (owner != null && isBody(owner)) {
            party.affiliation = parties.named(owner);
        }
        return party;
    }

    private static boolean isBody(Naming naming) {
        return naming.kind() == Kind.ORGANISATION || naming.kind() == Kind.POLITY || naming.kind() == Kind.DEMONYM;
    }

    private ActorType type(NounPhrase phrase, String head) {
        if (!phrase.plural() && lexicon.isOrganisationNoun(head)) {
            return ActorType.ORGANISATION;
        }
        return phrase.personal() ? ActorType.PERSON : ActorType.GROUP;
    }

    private void enrich(Party party, NounPhrase phrase, Set<String> identity, Set<String> origins) {
        party.nouns.addAll(identity);
        party.nouns.add(lexicon.usual(phrase.head()));
        party.origins.addAll(origins);
        String fuller = name(phrase);
        if (!party.named && weight(fuller) > weight(party.name)) {
            party.name = fuller;
        }
    }

    private static int weight(String name) {
        int capitals = 0;
        for (String word : name.split("[ -]+")) {
            capitals += word.isEmpty() || !Character.isUpperCase(word.codePointAt(0)) ? 0 : 1;
        }
        int words = name.split(" ").length;
        return words > 8 ? -1 : 2 * capitals + Math.min(words, 3);
    }

    private boolean same(
            Party party, Set<String> identity, Set<String> origins, @Nullable Naming owner, NounPhrase phrase) {
        if (identity.stream().noneMatch(party.nouns::contains) || ofAnother(party, phrase)) {
            return false;
        }
        if (party.suffix != null && !party.nouns.contains(lexicon.usual(phrase.head()))) {
            // "the separatist regime" is not the ministry of the separatists, though both are the separatists'
            return false;
        }
        if (owner != null && owner.state() != null && party.state != null && party.type != ActorType.GROUP) {
            return owner.state().equals(party.state);
        }
        if (origins.isEmpty() && !phrase.definite() && !party.named && party.origins.isEmpty()) {
            return party.plural == phrase.plural();
        }
        return party.agrees(origins);
    }

    /** "the mayor's office" is no other's office. */
    private boolean ofAnother(Party party, NounPhrase phrase) {
        return words.in(phrase.core()).stream()
                .filter(Words.Word::possessive)
                .anyMatch(owner -> !party.name.toLowerCase(Locale.ROOT).contains(owner.lower()));
    }

    /** The nouns that tell one group from another: "separatist" of separatist forces. */
    private Set<String> identity(NounPhrase phrase, String head) {
        Set<String> out = new LinkedHashSet<>();
        if (lexicon.isGeneric(head)) {
            for (String modifier : phrase.modifiers()) {
                String noun = lexicon.usual(modifier);
                if (lexicon.isNoun(noun) && !lexicon.isGeneric(noun)) {
                    out.add(noun);
                }
            }
        }
        if (out.isEmpty()) {
            out.add(head);
        }
        return out;
    }

    private Set<String> origins(NounPhrase phrase) {
        return origins(reach(phrase));
    }

    /** The states and places that the words at {@code span} name. */
    private Set<String> origins(Span span) {
        Set<String> out = new LinkedHashSet<>();
        for (Naming naming : namings.within(span)) {
            if (naming.kind() == Kind.PLACE) {
                out.add(Party.PLACE + naming.name().toLowerCase(Locale.ROOT));
            } else if (naming.state() != null) {
                out.add(Party.STATE + naming.state());
            }
        }
        return out;
    }

    /** The phrase with a place that follows it: "separatists from Nagorno-Karabakh". */
    private Span reach(NounPhrase phrase) {
        Span whole = phrase.complement() == null ? phrase.core() : phrase.core().hull(phrase.complement());
        Naming place = namings.placeAfter(whole, words);
        return place == null ? whole : whole.hull(place.span());
    }

    /** The first state, place or organisation in the description. */
    private @Nullable Naming owner(NounPhrase phrase) {
        List<Naming> inside = namings.within(phrase.core());
        if (!inside.isEmpty()) {
            return inside.get(0);
        }
        List<Naming> after = phrase.complement() == null ? List.of() : namings.within(phrase.complement());
        return after.isEmpty() ? null : after.get(0);
    }

    private String name(NounPhrase phrase) {
        Span whole = reach(phrase);
        String text = Words.onOneLine(whole.in(words.text()));
        return text.split(" ").length <= 10
                ? text
                : Words.onOneLine(phrase.core().in(words.text()));
    }

    private String words(Span span) {
        return Words.onOneLine(span.in(words.text()).toLowerCase(Locale.ROOT));
    }
}
