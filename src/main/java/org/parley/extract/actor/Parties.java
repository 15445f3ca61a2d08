package org.parley.extract.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.MentionKind;
import org.parley.domain.Span;
import org.parley.domain.lexicon.ActorLexicon.KnownName;
import org.parley.domain.lexicon.ActorLexicon.PolityWords;
import org.parley.domain.lexicon.Offices;
import org.parley.domain.lexicon.PersonNames;

/** The actors of one article while it is read, and where each is mentioned. */
final class Parties {
    private final Lexicon lexicon;
    private final @Nullable LocalDate day;
    private final @Nullable String publisher;
    private final List<Party> all = new ArrayList<>();
    private final Map<String, Party> byKey = new HashMap<>();
    private final Persons persons = new Persons();
    private final Map<String, Party> organisations = new HashMap<>();
    private final Map<String, Party> lastByLastWord = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** A mention in the text. */
    record Place(Span span, Party party, boolean subject) {}

    /**
     * @param day of the article, null when unknown
     * @param publisher of the article, null when unknown
     */
    Parties(Lexicon lexicon, @Nullable LocalDate day, @Nullable String publisher) {
        this.lexicon = lexicon;
        this.day = day;
        this.publisher = publisher;
    }

    List<Party> all() {
        return all;
    }

    /** The state that the article speaks of: named at least twice, and twice as often as any other; null when there is none. */
    @Nullable
    Party mostNamedPolity() {
        Party most = null;
        long top = 0;
        long second = 0;
        for (Party party : all) {
            if (party.type != ActorType.POLITY) {
                continue;
            }
            long named = party.mentions.stream()
                    .filter(mention -> mention.kind() == MentionKind.NAME)
                    .count();
            if (named > top) {
                second = top;
                top = named;
                most = party;
            } else {
                second = Math.max(second, named);
            }
        }
        return top >= 2 && top >= 2 * second ? most : null;
    }

    /** Mentions in order of the text. */
    List<Place> places() {
        return places;
    }

    void place(Span span, Party party, MentionKind kind, boolean subject) {
        party.mention(span, kind);
        Place place = new Place(span, party, subject);
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().compareTo(span) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        places.add(low, place);
    }

    /** The mentions that begin at {@code position} or later. */
    List<Place> from(int position) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return places.subList(low, places.size());
    }

    Party add(Party party) {
        all.add(party);
        return party;
    }

    /** Adds somebody or something that bears a name. */
    private Party named(Party party) {
        party.named = true;
        if (party.isPerson()) {
            persons.update(party);
        } else if (party.type == ActorType.ORGANISATION) {
            organisations.putIfAbsent(party.name, party);
            int blank = party.name.lastIndexOf(' ');
            if (blank >= 0) {
                lastByLastWord.put(party.name.substring(blank + 1), party);
            }
        }
        return add(party);
    }

    /** The actor of a name that is no person's. */
    Party named(Naming naming) {
        return switch (naming.kind()) {
            case PERSON -> person(naming);
            case POLITY, CAPITAL, DEMONYM -> polity(naming.key());
            case ORGANISATION -> keyed(naming, ActorType.ORGANISATION);
            case GROUP -> keyed(naming, ActorType.GROUP);
            case PLACE -> keyed(naming, ActorType.PLACE);
        };
    }

    /** Whoever published the article, null when that is unknown. */
    @Nullable
    Party publisher() {
        String name = publisher;
        if (name == null) {
            return null;
        }
        Party known = organisations.get(name);
        return known == null ? named(new Party(ActorType.ORGANISATION, name)) : known;
    }

    /** A state or authority of the lexicon. */
    Party polity(String id) {
        Party known = byKey.get(id);
        if (known != null) {
            return known;
        }
        PolityWords words = lexicon.polity(id);
        KnownName body = lexicon.name(id);
        Party party = named(
                body == null
                        ? new Party(ActorType.POLITY, words == null ? id : words.name())
                        : new Party(body.type(), body.name()));
        party.state = words == null ? null : id;
        party.known = words == null && body == null ? null : id;
        if (party.isPerson()) {
            persons.update(party);
        }
        byKey.put(id, party);
        return party;
    }

    /**
     * Whoever held the office of {@code state} that {@code description} means on the day of the article: a person it names, or else one it
     * tells only by that office; null when nobody is known.
     */
    @Nullable
    Party holder(String state, String description) {
        Offices.Term term = day == null ? null : lexicon.terms.holder(state, description, day);
        if (term == null) {
            return null;
        }
        Party holder = persons.holder(term);
        if (holder != null) {
            return holder;
        }
        Party party = add(new Party(ActorType.PERSON, term.name()));
        party.wikidata = term.wikidata();
        persons.update(party);
        party.state = state;
        party.affiliation = polity(state);
        return party;
    }

    /** The capital itself, apart from whoever governs there. */
    Party capital(Naming naming) {
        String key = "place " + naming.name();
        Party known = byKey.get(key);
        if (known != null) {
            return known;
        }
        Party party = named(new Party(ActorType.PLACE, naming.name()));
        party.state = naming.state();
        byKey.put(key, party);
        return party;
    }

    /** A body of a state that the words compose. */
    Party body(String state, String suffix, String name) {
        Party known = byKey.get(state + "-" + suffix);
        if (known != null) {
            return known;
        }
        Party party = named(new Party(ActorType.ORGANISATION, name));
        party.state = state;
        party.suffix = suffix;
        byKey.put(state + "-" + suffix, party);
        return party;
    }

    /** "the Council" after "the State Administration Council": the last organisation whose name ends so. */
    private @Nullable Party shortened(Naming naming) {
        String name = naming.name();
        if (naming.kind() != Naming.Kind.ORGANISATION
                || naming.known() != null
                || name.indexOf(' ') > 0
                || !lexicon.isOrganisationNoun(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return lastByLastWord.get(name);
    }

    private Party keyed(Naming naming, ActorType type) {
        Party known = byKey.get(naming.key());
        known = known == null ? shortened(naming) : known;
        if (known != null) {
            return known;
        }
        Party party = named(new Party(type, naming.name()));
        party.state = naming.state();
        party.suffix = naming.suffix();
        party.known = naming.known();
        byKey.put(naming.key(), party);
        return party;
    }

    private Party person(Naming naming) {
        String printed = naming.name();
        Party party = persons.called(printed, naming.known());
        party = party == null ? persons.byGivenName(printed) : party;
        if (party == null) {
            party = named(new Party(ActorType.PERSON, printed));
        }
        KnownName known = lexicon.name(naming.known());
        if (known != null && PersonNames.length(printed) > 1) {
            party.known = known.id();
            party.name = known.name();
            persons.update(party);
        } else if (party.known == null && PersonNames.length(printed) > PersonNames.length(party.name)) {
            party.name = printed;
            persons.update(party);
        }
        persons.form(party, printed);
        return party;
    }

    @Nullable
    Party byKey(String key) {
        return byKey.get(key);
    }

    void alias(String key, Party party) {
        byKey.putIfAbsent(key, party);
    }
}
