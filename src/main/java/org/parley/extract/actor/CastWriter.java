package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.Analysis;
import org.parley.domain.Mention;
import org.parley.domain.MentionKind;
import org.parley.domain.Span;
import org.parley.domain.lexicon.ActorLexicon.KnownName;
import org.parley.extract.Cast;
import org.parley.extract.EventDraft;
import org.parley.extract.StatementDraft;
import org.parley.extract.actor.Naming.Kind;
import org.parley.extract.actor.Referents.Role;

/** Writes the cast down: who speaks in each draft, and the actors with ids in order of their first mention. */
final class CastWriter {
    private static final Pattern ARTICLE = Pattern.compile("^(?i:the|an?) ");
    private final Analysis analysis;
    private final Parties parties;
    private final Referents referents;
    private final Lexicon lexicon;
    private final Namings namings;
    private final Prose prose;
    private final Map<Span, Description> beside;

    CastWriter(
            Analysis analysis,
            Parties parties,
            Referents referents,
            Lexicon lexicon,
            Namings namings,
            Prose prose,
            Map<Span, Description> beside) {
        this.analysis = analysis;
        this.parties = parties;
        this.referents = referents;
        this.lexicon = lexicon;
        this.namings = namings;
        this.prose = prose;
        this.beside = beside;
    }

    /** Who speaks in one draft, before ids are given. */
    private record Voice(List<Party> parties, @Nullable String describedAs) {}

    Cast write(List<StatementDraft> statements, List<EventDraft> events) {
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            voices.add(voice(statements, i, voices));
        }
        Map<Span, Party> partyOf = new HashMap<>();
        for (Slots.Slot slot : Slots.of(statements, events)) {
            List<Party> found = prose.reads(slot.span()) ? referents.of(slot.span(), slot.role()) : List.of();
            if (!found.isEmpty()) {
                partyOf.putIfAbsent(slot.span(), found.get(0));
            }
        }
        Set<Party> active = active(voices, partyOf, statements, events);
        Map<Party, String> ids = ids(voices, partyOf);
        List<Actor> actors = ids.entrySet().stream()
                .map(e -> actor(e.getKey(), e.getValue(), ids, active))
                .toList();
        Map<Span, String> actorOf = new HashMap<>();
        partyOf.forEach((span, party) -> actorOf.put(span, ids.get(party)));
        List<Cast.Speaker> speakers = voices.stream().map(v -> speaker(v, ids)).toList();
        return new Cast(actors, actorOf, speakers);
    }

    /** Whoever speaks, is told something, or acts; victims do not. */
    private static Set<Party> active(
            List<Voice> voices, Map<Span, Party> partyOf, List<StatementDraft> statements, List<EventDraft> events) {
        Set<Party> active = new HashSet<>();
        voices.forEach(voice -> active.addAll(voice.parties()));
        statements.stream()
                .map(StatementDraft::addressee)
                .filter(Objects::nonNull)
                .map(partyOf::get)
                .filter(Objects::nonNull)
                .forEach(active::add);
        events.stream()
                .flatMap(event -> event.agents().stream())
                .map(partyOf::get)
                .filter(Objects::nonNull)
                .forEach(active::add);
        return active;
    }

    private Voice voice(List<StatementDraft> statements, int index, List<Voice> before) {
        StatementDraft draft = statements.get(index);
        List<Party> found = new ArrayList<>();
        for (Span span : draft.speakers()) {
            if (prose.reads(span)) {
                referents.of(span, Role.SPEAKER).stream()
                        .filter(p -> !found.contains(p))
                        .forEach(found::add);
            }
        }
        if (found.isEmpty() && draft.continues() >= 0 && draft.continues() < index) {
            return before.get(draft.continues());
        }
        if (found.isEmpty() && draft.speakers().isEmpty()) {
            return hearsay(draft, index, statements, before);
        }
        return new Voice(found, draft.speakers().isEmpty() ? null : describedAs(draft));
    }

    /** Hearsay that directly follows somebody's words in one paragraph goes on telling them; other hearsay is nobody's. */
    private Voice hearsay(StatementDraft draft, int index, List<StatementDraft> statements, List<Voice> before) {
        Voice nobody = new Voice(List.of(), null);
        if (index == 0 || draft.cue() == null) {
            return nobody;
        }
        int here = prose.sentence(draft.cue().start());
        int there = prose.sentence(statements.get(index - 1).content().get(0).start());
        boolean next = here - there >= 0 && here - there <= 1 && prose.paragraph(here) == prose.paragraph(there);
        return next ? new Voice(before.get(index - 1).parties(), null) : nobody;
    }

    private @Nullable String describedAs(StatementDraft draft) {
        Span speaker = draft.speakers().get(0);
        Naming naming = namings.at(speaker);
        if (naming != null) {
            Description description = beside.get(naming.span());
            if (description != null) {
                return text(description.span());
            }
            if (naming.kind() == Kind.PERSON || naming.span().covers(speaker)) {
                return null;
            }
        }
        String printed = text(speaker);
        boolean pronoun = lexicon.is(
                printed.toLowerCase(java.util.Locale.ROOT),
                org.parley.domain.lexicon.ActorLexicon.Anaphor.Kind.PRONOUN);
        return pronoun ? null : ARTICLE.matcher(printed).replaceFirst("");
    }

    private String text(Span span) {
        return Words.onOneLine(span.in(analysis.text()));
    }

    private Cast.Speaker speaker(Voice voice, Map<Party, String> ids) {
        List<Party> found = voice.parties();
        if (found.isEmpty()) {
            return new Cast.Speaker(null, List.of(), null, voice.describedAs());
        }
        Party first = found.get(0);
        List<String> others =
                found.subList(1, found.size()).stream().map(ids::get).toList();
        return new Cast.Speaker(
                ids.get(first), others, first.principal == null ? null : ids.get(first.principal), voice.describedAs());
    }

    // ---- actors

    private Map<Party, String> ids(List<Voice> voices, Map<Span, Party> partyOf) {
        Set<Party> wanted = new LinkedHashSet<>();
        parties.all().stream().filter(this::isOfTheArticle).forEach(wanted::add);
        voices.forEach(v -> wanted.addAll(v.parties()));
        wanted.addAll(partyOf.values());
        for (Party party : List.copyOf(wanted)) {
            for (Party up = owner(party); up != null && wanted.add(up); up = owner(up)) {
                // the chain from person to ministry to state is part of the cast
            }
            if (party.principal != null) {
                wanted.add(party.principal);
            }
        }
        List<Party> ordered = new ArrayList<>(wanted);
        Map<Party, Integer> firstMentions = new HashMap<>();
        ordered.forEach(party -> firstMentions.put(party, firstMention(party)));
        ordered.sort(Comparator.comparing(firstMentions::get));
        Map<Party, String> ids = new java.util.LinkedHashMap<>();
        ordered.forEach(party -> ids.put(party, "a" + (ids.size() + 1)));
        return ids;
    }

    /** Named, or told beyond doubt, in prose; in captions only persons, as agencies stand there as credits; peoples only where they act. */
    private boolean isOfTheArticle(Party party) {
        return (party.named || party.wikidata != null)
                && party.type != ActorType.GROUP
                && (party.isPerson()
                        ? !party.mentions.isEmpty()
                        : party.mentions.stream().anyMatch(m -> !prose.caption(m.span())));
    }

    private static int firstMention(Party party) {
        return party.mentions.stream().mapToInt(m -> m.span().start()).min().orElse(Integer.MAX_VALUE);
    }

    private @Nullable Party owner(Party party) {
        if (party.affiliation != null && party.affiliation != party) {
            return party.affiliation;
        }
        KnownName known = party.isPerson() ? null : lexicon.name(party.known);
        if (known != null && known.affiliation() != null && party.affiliation == null) {
            String above = known.affiliation();
            return lexicon.polity(above) != null ? parties.polity(above) : parties.byKey(above);
        }
        boolean stateBody = party.state != null && lexicon.polity(party.state) != null && party.suffix != null;
        return stateBody && party.state != null ? parties.polity(party.state) : null;
    }

    private Actor actor(Party party, String id, Map<Party, String> ids, Set<Party> active) {
        Party owner = owner(party);
        List<Mention> mentions = party.mentions.stream()
                .sorted(Comparator.comparing(Mention::span))
                .toList();
        boolean unnamed = party.isPerson()
                && mentions.stream().noneMatch(m -> m.kind() == MentionKind.NAME)
                && isDesignated(mentions);
        return new Actor(
                id,
                party.name,
                party.type,
                party.wikidata,
                owner == null ? null : ids.get(owner),
                unnamed,
                mentions.isEmpty()
                        ? adjective(party)
                        : unnamed && (active.contains(party) || party.wikidata != null)
                                ? introduced(mentions)
                                : mentions);
    }

    private static boolean isDesignated(List<Mention> mentions) {
        return mentions.stream().anyMatch(m -> m.kind() == MentionKind.NOMINAL);
    }

    /** The words that introduce somebody without a name stand for it as a name does. */
    private static List<Mention> introduced(List<Mention> mentions) {
        List<Mention> out = new ArrayList<>(mentions);
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i).kind() == MentionKind.NOMINAL) {
                out.set(i, new Mention(out.get(i).span(), MentionKind.NAME));
                break;
            }
        }
        return out;
    }

    /** A state that only an adjective names, as in "the Russian Defense Ministry", is mentioned there. */
    private List<Mention> adjective(Party party) {
        return namings.all().stream()
                .filter(n -> party.state != null && party.state.equals(n.state()))
                .filter(n -> n.kind() == Kind.DEMONYM || n.kind() == Kind.CAPITAL || n.suffix() != null)
                .limit(1)
                .map(n -> new Mention(n.span(), MentionKind.NOMINAL))
                .toList();
    }
}
