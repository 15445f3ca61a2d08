package org.parley.resolve.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.Gazetteer;
import org.parley.catalogue.GazetteerEntry;
import org.parley.catalogue.OfficesReader;
import org.parley.domain.ActorType;
import org.parley.domain.lexicon.Offices;
import org.parley.domain.lexicon.Offices.Term;
import org.parley.domain.lexicon.PersonNames;
import org.parley.domain.lexicon.Spelling;

/**
 * Decides which entry of the gazetteer an actor is: by name, type, country, office and what else its article names.
 *
 * <p>A score below {@link #TAKEN}, or a second candidate within {@link #MARGIN}, means nobody: no link is better than a
 * wrong one.
 */
public final class Linker {
    /** From here on an entry is taken for the actor. */
    public static final double TAKEN = 0.62;
    /** From here on the link is confirmed. */
    public static final double CONFIRMED = 0.75;
    /** How far the best must be ahead of the next. */
    public static final double MARGIN = 0.12;

    private final GazetteerIndex index;
    private final Geography geography;
    private final Offices offices;

    public Linker(Gazetteer gazetteer) {
        this.index = new GazetteerIndex(gazetteer);
        this.geography = new Geography();
        this.offices = OfficesReader.read(gazetteer);
    }

    /** One candidate with the reasons for it. */
    private record Candidate(GazetteerEntry entry, double score, String evidence) {}

    /** Who {@code profile} is; {@code neighbours} are the places its article names. */
    public Decision decide(Profile profile, List<GazetteerEntry> neighbours) {
        if (!profile.named()) {
            return profile.type() == ActorType.PERSON ? holder(profile) : described(profile);
        }
        Map<String, GazetteerEntry> entries = index.named(profile.names());
        if (profile.type() == ActorType.PERSON && PersonNames.length(profile.name()) > 1) {
            index.personsSounding(profile.name()).forEach(entry -> entries.put(entry.id(), entry));
        } else if (profile.type() == ActorType.PLACE) {
            index.placesSounding(profile.name()).forEach(entry -> entries.put(entry.id(), entry));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (GazetteerEntry entry : entries.values()) {
            if (fits(profile.type(), entry.type())) {
                candidates.add(score(profile, entry, neighbours));
            }
        }
        return best(candidates);
    }

    private static Decision best(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Decision.NONE;
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.score())
                .thenComparing(c -> c.entry().id()));
        Candidate first = candidates.get(0);
        double second = candidates.size() > 1 ? candidates.get(1).score() : 0;
        boolean taken = first.score() >= TAKEN && first.score() - second >= MARGIN;
        double score = Math.round(Math.max(0, Math.min(1, first.score())) * 100) / 100.0;
        return new Decision(taken ? first.entry() : null, score, Math.max(0, Math.min(1, second)), first.evidence());
    }

    private static boolean fits(ActorType wanted, ActorType type) {
        return wanted == type
                || wanted == ActorType.GROUP && type == ActorType.ORGANISATION
                || wanted == ActorType.ORGANISATION && type == ActorType.GROUP;
    }

    private Candidate score(Profile profile, GazetteerEntry entry, List<GazetteerEntry> neighbours) {
        List<String> why = new ArrayList<>();
        double score =
                switch (profile.type()) {
                    case PERSON -> person(profile, entry, why);
                    case POLITY -> polity(profile, entry, why);
                    case ORGANISATION, GROUP -> organisation(profile, entry, why);
                    case PLACE -> place(profile, entry, neighbours, why);
                };
        return new Candidate(entry, score, String.join(", ", why));
    }

    // ---- persons

    private double person(Profile profile, GazetteerEntry entry, List<String> why) {
        double score = 0.3;
        boolean full = PersonNames.length(profile.name()) > 1;
        if (full && bears(entry, profile.name())) {
            score = index.gazetteer().byName(profile.name()).size() == 1 ? 0.7 : 0.6;
            why.add("full name");
        } else if (full && PersonNames.sameFull(entry.name(), profile.name())) {
            score = 0.5;
            why.add("full name in another spelling");
        } else if (full) {
            return 0;
        } else {
            why.add("surname");
        }
        score += country(profile, entry, why);
        if (!profile.titles().isEmpty() && office(profile, entry)) {
            score += 0.15;
            why.add("office");
        }
        if (profile.day() != null && !entry.roles().isEmpty()) {
            score += entry.roles().stream()
                            .anyMatch(r -> r.heldOn(profile.day()) && (r.from() != null || r.to() != null))
                    ? 0.1
                    : near(profile, entry) ? 0 : -0.25;
        }
        return score;
    }

    /** Was an office held within a working life of the day? */
    private static boolean near(Profile profile, GazetteerEntry entry) {
        return entry.roles().stream()
                .anyMatch(r -> (r.to() == null
                                || profile.day() == null
                                || r.to().plusYears(25).isAfter(profile.day()))
                        && (r.from() == null
                                || profile.day() == null
                                || r.from().minusYears(10).isBefore(profile.day())));
    }

    private static boolean office(Profile profile, GazetteerEntry entry) {
        return entry.roles().stream()
                .filter(r -> profile.day() == null || r.heldOn(profile.day()))
                .flatMap(r -> Spelling.words(r.office()).stream())
                .anyMatch(word -> word.length() > 4 && profile.titles().contains(word));
    }

    /** Somebody called only by an office, as "the Azerbaijani president": whoever held it that day, if that was one person. */
    private Decision holder(Profile profile) {
        if (profile.state() == null || profile.day() == null) {
            return Decision.NONE;
        }
        Term term = offices.holder(profile.state(), profile.name(), profile.day());
        GazetteerEntry entry = term == null
                ? holder(profile, profile.name())
                : index.gazetteer().byId(term.holder());
        return entry == null ? Decision.NONE : new Decision(entry, 0.7, 0, "held the office on the day");
    }

    /** The record names the holder already: the reader knows the offices too. */
    private @Nullable GazetteerEntry holder(Profile profile, String name) {
        return profile.wikidata() == null
                ? null
                : index.gazetteer().byName(name).stream()
                        .filter(entry -> profile.wikidata().equals(entry.wikidata()))
                        .findFirst()
                        .orElse(null);
    }

    // ---- states, bodies, groups

    private double polity(Profile profile, GazetteerEntry entry, List<String> why) {
        why.add("name");
        boolean own = bears(entry, profile.name());
        return own ? 0.85 : 0.8;
    }

    private double organisation(Profile profile, GazetteerEntry entry, List<String> why) {
        boolean own = bears(entry, profile.name());
        double score = own ? 0.62 : 0.5;
        why.add(own ? "name" : "alias");
        if (entry.country() == null) {
            score += acronymOnly(profile) ? 0.1 : 0.2;
            why.add("international");
            return score;
        }
        double country = country(profile, entry, why);
        if (country <= 0
                && country > -0.3
                && isDistinctive(entry, profile)
                && index.gazetteer().byName(profile.name()).size() == 1) {
            why.add("the only one of that name");
            return score + 0.15;
        }
        return score + country;
    }

    private Decision described(Profile profile) {
        List<Candidate> candidates = new ArrayList<>();
        if (profile.type() == ActorType.GROUP || profile.type() == ActorType.ORGANISATION) {
            for (GazetteerEntry entry : index.named(profile.names()).values()) {
                if (fits(profile.type(), entry.type()) && entry.country() != null) {
                    candidates.add(score(profile, entry, List.of()));
                }
            }
        }
        return best(candidates);
    }

    /** A name of several capitalised words, or one long word, which no other body is likely to bear. */
    private boolean isDistinctive(GazetteerEntry entry, Profile profile) {
        long capitals = profile.name().chars().filter(Character::isUpperCase).count();
        return bears(entry, profile.name())
                && (capitals >= 2 && profile.name().indexOf(' ') > 0
                        || capitals == 1
                                && profile.name().length() >= 6
                                && profile.name().indexOf(' ') < 0);
    }

    private static boolean acronymOnly(Profile profile) {
        return profile.names().stream().allMatch(n -> n.length() <= 5 && n.equals(n.toUpperCase(Locale.ROOT)));
    }

    // ---- places

    private double place(Profile profile, GazetteerEntry entry, List<GazetteerEntry> neighbours, List<String> why) {
        boolean own = Spelling.fold(entry.name()).equals(Spelling.fold(profile.name()));
        boolean alias = own || bears(entry, profile.name());
        double score = own ? 0.5 : alias ? 0.45 : 0.35;
        why.add(own ? "name" : alias ? "alias" : "spelling");
        score += country(profile, entry, why);
        if (isSeat(profile, entry)) {
            why.add("capital");
            return score + 0.15;
        }
        double distance = geography.nearest(entry, neighbours);
        if (distance < 400) {
            score += 0.15;
            why.add("near other places of the article");
        } else if (distance > 900) {
            score -= 0.3;
            why.add("far from other places of the article");
        }
        return score;
    }

    /** The capital of a state that the article names. */
    private boolean isSeat(Profile profile, GazetteerEntry place) {
        GazetteerEntry state = index.gazetteer().byId(place.country());
        return state != null
                && profile.states().containsKey(state.id())
                && state.capitals().contains(place.name());
    }

    // ---- what all share

    private boolean bears(GazetteerEntry entry, String name) {
        return index.bears(entry, name);
    }

    /** How the country of an entry agrees with the actor's own and with those the article names. */
    private double country(Profile profile, GazetteerEntry entry, List<String> why) {
        Set<String> own = countries(entry);
        if (own.isEmpty()) {
            return 0;
        }
        if (profile.state() != null) {
            boolean same = own.contains(profile.state());
            why.add(same ? "same country" : "another country");
            return same ? 0.3 : -0.3;
        }
        double share = own.stream()
                .mapToDouble(id -> profile.states().getOrDefault(id, 0.0))
                .max()
                .orElse(0);
        if (share > 0) {
            why.add("country named");
            return 0.15 + Math.min(0.1, share / 4);
        }
        return profile.states().isEmpty() ? 0 : -0.2;
    }

    private Set<String> countries(GazetteerEntry entry) {
        TreeMap<String, Boolean> out = new TreeMap<>();
        add(out, entry.country());
        GazetteerEntry above = index.gazetteer().byId(entry.affiliation());
        if (above != null) {
            add(out, above.type() == ActorType.POLITY ? above.id() : above.country());
        }
        return out.keySet();
    }

    private static void add(TreeMap<String, Boolean> out, @Nullable String id) {
        if (id != null) {
            out.put(id, true);
        }
    }
}
