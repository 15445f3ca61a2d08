package org.parley.extract.actor;

import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;

/** Whom "its spokeswoman" and "his office" mean: somebody or something of whoever was spoken of. */
final class Owned {
    private final Words words;
    private final Lexicon lexicon;
    private final Parties parties;
    private final Discourse discourse;

    Owned(Words words, Lexicon lexicon, Parties parties, Discourse discourse) {
        this.words = words;
        this.lexicon = lexicon;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** "its spokeswoman": somebody of the body spoken of, never the spokeswoman of another. */
    Party person(Party body, NounPhrase phrase, String head, String gender) {
        Party known = discourse.nearest(
                phrase.span(),
                p -> p.isPerson()
                        && Nominals.describes(p, head)
                        && (p.affiliation == body
                                || p.principal == body
                                || p.state != null && p.state.equals(body.state)));
        if (known != null) {
            return known;
        }
        Party party = parties.add(new Party(ActorType.PERSON, phrase.core().in(words.text()) + " of " + body.name));
        party.nouns.add(head);
        party.gender = gender;
        party.state = body.state;
        party.affiliation = body;
        if (lexicon.isOffice(head) || lexicon.is(head, Anaphor.Kind.VOICE)) {
            party.principal = body;
        }
        return party;
    }

    /** Whose office "his office" is, whose cabinet "its cabinet". */
    @Nullable
    Party owner(NounPhrase phrase) {
        return switch (phrase.determiner()) {
            case "his", "her" -> {
                String gender = phrase.determiner().equals("his") ? "m" : "f";
                yield discourse.last(phrase.span(), 2, p -> p.isPerson() && p.named && p.genderFits(gender));
            }
            case "its" -> discourse.last(phrase.span(), 2, p -> !p.isPerson() && p.named && p.type != ActorType.PLACE);
            default -> null;
        };
    }
}
