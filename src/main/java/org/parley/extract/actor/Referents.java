package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.MentionKind;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.extract.actor.Naming.Kind;

/** Finds whom the words of a draft mean, whatever they are: a name, a pronoun, a description, several of them. */
final class Referents {
    /** After a closing "it said" come a day or a place at most. */
    private static final int LAST_WORDS = 4;

    private static final Pattern AGED = Pattern.compile("(?:the )?\\d+-year-old(?: (?:man|woman))?");

    private final Words words;
    private final Lexicon lexicon;
    private final Parties parties;
    private final Namings namings;
    private final Appositions appositions;
    private final Discourse discourse;
    private final Nominals nominals;
    private final SpanIndex<Map.Entry<Span, Party>> personBeside = new SpanIndex<>();
    private final Map<Span, List<Party>> done = new HashMap<>();

    Referents(
            Words words,
            Lexicon lexicon,
            Parties parties,
            Namings namings,
            Discourse discourse,
            Map<Span, Party> personBeside) {
        this.words = words;
        this.lexicon = lexicon;
        this.parties = parties;
        this.namings = namings;
        this.appositions = new Appositions(words, lexicon, namings);
        this.discourse = discourse;
        personBeside.entrySet().forEach(beside -> this.personBeside.add(beside.getKey(), beside));
        this.nominals = new Nominals(words, lexicon, parties, namings, discourse);
    }

    /** Whom the words at {@code span} mean: nobody, one, or several joined by "and". */
    List<Party> of(Span span, Role role) {
        List<Party> known = done.get(span);
        if (known != null) {
            return known;
        }
        List<Party> found = new ArrayList<>();
        for (Span part : parts(span)) {
            Party party = one(part, role);
            if (party != null && !found.contains(party)) {
                found.add(party);
            }
        }
        done.put(span, List.copyOf(found));
        return found;
    }

    /** What a draft wants of the words. */
    enum Role {
        SPEAKER,
        /** Whoever is told, or passes words on; any noun may stand for them. */
        ADDRESSEE,
        PARTY,
        PLACE
    }

    private @Nullable Party one(Span span, Role role) {
        String text =
                Words.onOneLine(span.in(words.text()).toLowerCase(Locale.ROOT).strip());
        Anaphor pronoun = lexicon.anaphor(text, Anaphor.Kind.PRONOUN);
        if (pronoun != null) {
            return mentioned(pronoun(pronoun, span), span, MentionKind.PRONOUN, role);
        }
        Anaphor owner = lexicon.anaphor(text, Anaphor.Kind.POSSESSIVE);
        if (owner != null) {
            return mentioned(discourse.antecedent(owner, span), span, MentionKind.PRONOUN, role);
        }
        if (lexicon.is(text, Anaphor.Kind.RECIPROCAL)) {
            return null;
        }
        if (lexicon.is(text, Anaphor.Kind.PARTITIVE)) {
            return mentioned(member(span), span, MentionKind.NOMINAL, role);
        }
        if (role == Role.SPEAKER && AGED.matcher(text).matches()) {
            Party person = discourse.last(span, 2, Party::isPerson);
            if (person != null) {
                return mentioned(person, span, MentionKind.NOMINAL, role);
            }
        }
        Party announced = announced(span);
        if (announced != null) {
            return mentioned(announced, span, MentionKind.NOMINAL, role);
        }
        Span whole = completed(span);
        if (!whole.equals(span)) {
            return one(whole, role);
        }
        Naming head = head(span);
        if (head != null) {
            Party party =
                    role == Role.PLACE && head.kind() == Kind.CAPITAL ? parties.capital(head) : parties.named(head);
            if (party.type == ActorType.PLACE && (role == Role.SPEAKER || role == Role.ADDRESSEE)) {
                return mentioned(whoFollows(span), span, MentionKind.PRONOUN, role);
            }
            return mentioned(party, head.span(), MentionKind.NAME, role);
        }
        for (Map.Entry<Span, Party> beside : personBeside.touching(span)) {
            if (beside.getKey().overlaps(span) && !ofAnother(beside.getKey())) {
                return mentioned(beside.getValue(), span, MentionKind.NOMINAL, role);
            }
        }
        NounPhrase phrase = NounPhrase.parse(words, span, lexicon);
        if (phrase == null
                || role != Role.SPEAKER
                        && role != Role.ADDRESSEE
                        && !phrase.known()
                        && !lexicon.isGeneric(phrase.head())) {
            return null;
        }
        Naming apposed = phrase.plural() ? null : appositions.after(span);
        apposed = apposed == null ? appositions.before(phrase) : apposed;
        boolean body = lexicon.isOrganisationNoun(lexicon.usual(phrase.head()));
        if (apposed != null && apposed.kind() != Kind.PERSON && (phrase.personal() || !body)) {
            apposed = null;
        }
        Party party = apposed == null ? nominals.of(phrase, role == Role.PLACE) : parties.named(apposed);
        return mentioned(party, span, MentionKind.NOMINAL, role);
    }

    private @Nullable Party mentioned(@Nullable Party party, Span span, MentionKind kind, Role role) {
        if (party != null) {
            parties.place(span, party, kind, role == Role.SPEAKER);
        }
        return party;
    }

    /** The person whose title begins with these words: "Cuban" of "Cuban Foreign Minister Bruno Rodriguez". */
    private @Nullable Party announced(Span span) {
        for (Map.Entry<Span, Party> beside : personBeside.touching(span)) {
            Span title = beside.getKey();
            if (span.contains(title.start()) && title.end() >= span.end() && isBeforeName(title) && !ofAnother(title)) {
                return beside.getValue();
            }
        }
        return null;
    }

    /** "A spokesperson for Prime Minister Abiy Ahmed" is not Abiy Ahmed: the office behind "for" or "to" is the named one's. */
    private boolean ofAnother(Span title) {
        List<Words.Word> inside = words.in(title);
        int at = inside.size() - 1;
        while (at >= 0
                && inside.get(at).capital()
                && lexicon.isTitleWord(inside.get(at).lower())) {
            at--;
        }
        boolean office = at >= 0 && at < inside.size() - 1;
        return office
                && isBeforeName(title)
                && List.of("for", "to").contains(inside.get(at).lower());
    }

    private boolean isBeforeName(Span title) {
        int next = words.at(title.end());
        Naming naming = next < words.size() ? namings.at(words.get(next).span()) : null;
        return naming != null && naming.kind() == Kind.PERSON && naming.span().start() - title.end() <= 2;
    }

    /** "Armenian" cut off from "Armenian Prime Minister": an adjective means whoever the noun after it means. */
    private Span completed(Span span) {
        Naming adjective = namings.at(span);
        if (adjective == null
                || adjective.kind() != Kind.DEMONYM
                || adjective.span().end() != span.end()) {
            return span;
        }
        int next = words.at(span.end());
        PhraseTrie.Hit noun =
                next < words.size() && words.get(next).joined() ? lexicon.nouns.longest(words, next) : null;
        return noun == null ? span : span.hull(noun.span());
    }

    // ---- pronouns

    private @Nullable Party pronoun(Anaphor pronoun, Span span) {
        if (!pronoun.refersTo().equals(List.of(ActorType.PERSON))) {
            Party seat = saidFrom(span);
            if (seat != null) {
                return seat;
            }
        }
        Party party = closes(span) ? discourse.antecedentBefore(pronoun, span) : null;
        party = party == null ? discourse.antecedent(pronoun, span) : party;
        if (party != null && party.isPerson() && party.gender.isEmpty()) {
            party.gender = pronoun.detail();
        }
        return party;
    }

    /** "The men were in Belarus, it said.": behind what was said a pronoun means somebody of before. */
    private boolean closes(Span pronoun) {
        String text = words.text();
        int at = pronoun.start();
        boolean behind = at > 2 && text.charAt(at - 1) == ' ' && ",\"”’'".indexOf(text.charAt(at - 2)) >= 0;
        int end = discourse.sentenceEnd(at);
        int left = end > pronoun.end() ? words.in(new Span(pronoun.end(), end)).size() : 0;
        return behind && left <= LAST_WORDS;
    }

    /** "they announced from Baku": the seat tells whose voice it is. */
    private @Nullable Party saidFrom(Span span) {
        int at = words.at(span.end());
        for (int i = at; i < Math.min(at + 3, words.size() - 1); i++) {
            if (words.get(i).lower().equals("from")) {
                Naming naming = namings.at(words.get(i + 1).span());
                return naming != null && naming.kind() == Kind.CAPITAL ? parties.named(naming) : null;
            }
        }
        return null;
    }

    /** "another", "one of them": a new person out of the group spoken of. */
    private @Nullable Party member(Span span) {
        Party group = discourse.nearest(span, p -> !p.named && (p.type == ActorType.GROUP || p.isPerson()));
        if (group == null) {
            return null;
        }
        String noun = group.nouns.stream().findFirst().orElse(group.name);
        Party party = parties.add(new Party(ActorType.PERSON, noun));
        party.nouns.addAll(group.nouns);
        party.state = group.state;
        party.affiliation = group.affiliation;
        return party;
    }

    /** "Ko Htet, a teacher in Kutkai, who said": whom the pronoun after a place means; a place itself says nothing. */
    private @Nullable Party whoFollows(Span place) {
        Anaphor who = lexicon.anaphor("who", Anaphor.Kind.PRONOUN);
        int next = words.at(place.end());
        return who != null && next < words.size() && words.get(next).lower().equals("who")
                ? discourse.antecedent(who, place)
                : null;
    }

    // ---- names

    /** The name that is the head of the words; null when the head is a common noun. */
    private @Nullable Naming head(Span span) {
        Naming covering = namings.at(span);
        if (covering != null && covering.span().covers(span) && covering.kind() != Kind.DEMONYM) {
            return covering;
        }
        List<Naming> inside = namings.within(span);
        for (Naming naming : inside) {
            if (naming.kind() == Kind.PERSON && !isComplement(naming, span) && !owns(naming, span)) {
                return naming;
            }
        }
        NounPhrase phrase = NounPhrase.parse(words, span, lexicon);
        if (phrase == null) {
            return null;
        }
        for (Naming naming : inside) {
            if (naming.suffix() != null && qualified(naming, phrase)) {
                continue;
            }
            if (naming.kind() != Kind.PERSON
                    && naming.span().start() <= phrase.core().end()
                    && naming.span().end() >= phrase.core().end()
                    && !owns(naming, span)) {
                return naming.kind() == Kind.DEMONYM ? people(naming) : naming;
            }
        }
        return null;
    }

    /** "separatist authorities in Donetsk": the word before tells that no body of the state is meant. */
    private boolean qualified(Naming naming, NounPhrase phrase) {
        return words.in(phrase.core()).stream()
                .takeWhile(w -> w.span().end() <= naming.span().start())
                .map(w -> lexicon.usual(w.raw()))
                .anyMatch(noun -> lexicon.is(noun, Anaphor.Kind.COMBATANT));
    }

    /** "Armenians": the people, who are not the state. */
    private Naming people(Naming demonym) {
        String text = demonym.span().in(words.text());
        return new Naming(
                demonym.span(), Kind.GROUP, text, "people " + demonym.key(), demonym.state(), null, null, true);
    }

    private boolean isComplement(Naming naming, Span span) {
        int at = words.at(naming.span().start()) - 1;
        int first = words.at(span.start());
        while (at >= first && lexicon.isTitleWord(words.get(at).lower())) {
            at--;
        }
        if (at < first) {
            return false;
        }
        String between =
                words.text().substring(words.get(at).span().end(), naming.span().start());
        return between.indexOf(',') < 0
                && List.of("of", "to", "for", "with", "by", "under", "from", "against", "like")
                        .contains(words.get(at).lower());
    }

    private boolean owns(Naming naming, Span span) {
        int last = words.at(naming.span().end() - 1);
        return last < words.size()
                && words.get(last).possessive()
                && naming.span().end() < span.end();
    }

    // ---- several

    private List<Span> parts(Span span) {
        List<Span> parts = new ArrayList<>();
        int from = span.start();
        List<Words.Word> inside = words.in(span);
        for (int i = 1; i + 1 < inside.size(); i++) {
            Words.Word word = inside.get(i);
            if (!word.lower().equals("and") && !word.lower().equals("or") || namings.at(word.span()) != null) {
                continue;
            }
            Words.Word next = inside.get(i + 1);
            boolean starts =
                    namings.at(next.span()) != null || List.of("the", "a", "an").contains(next.lower());
            Naming before = namings.at(inside.get(i - 1).span());
            if (starts && (before == null || before.kind() != Kind.DEMONYM)) {
                parts.add(trimmed(from, word.span().start()));
                from = next.span().start();
            }
        }
        parts.add(trimmed(from, span.end()));
        return parts;
    }

    private Span trimmed(int start, int end) {
        int last = end;
        while (last > start + 1 && ", \u00a0\n".indexOf(words.text().charAt(last - 1)) >= 0) {
            last--;
        }
        return new Span(start, last);
    }
}
