package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.extract.actor.Parties.Place;

/** Who was spoken of last: finds the antecedent of a pronoun or of a noun that points back. */
final class Discourse {
    private static final int REACH = 6;

    private final Prose prose;
    private final Parties parties;
    private final SpanIndex<Span> quotes;

    Discourse(Prose prose, Parties parties, List<Span> quotes) {
        this.prose = prose;
        this.parties = parties;
        this.quotes = SpanIndex.of(quotes);
    }

    /** The antecedent of a pronoun at {@code span}; null when nobody fits. */
    @Nullable
    Party antecedent(Anaphor pronoun, Span span) {
        Party fitting = last(span, REACH, party -> fits(pronoun, party) && !(pronoun.plural() && party.isPerson()));
        return fitting != null || !pronoun.plural() ? fitting : last(span, 1, party -> fits(pronoun, party));
    }

    /** The antecedent in the sentences before the one of {@code span}; null when nobody fits there. */
    @Nullable
    Party antecedentBefore(Anaphor pronoun, Span span) {
        int sentence = prose.sentence(span.start());
        int start = prose.sentenceSpan(sentence).start();
        return start == 0
                ? null
                : last(
                        new Span(start - 1, start),
                        1,
                        party -> fits(pronoun, party) && !(pronoun.plural() && party.isPerson()));
    }

    /** Where the sentence at {@code position} ends. */
    int sentenceEnd(int position) {
        return prose.sentenceSpan(prose.sentence(position)).end();
    }

    private static boolean fits(Anaphor pronoun, Party party) {
        return (pronoun.refersTo().isEmpty() || pronoun.refersTo().contains(party.type))
                && (!party.isPerson() || party.genderFits(pronoun.detail()))
                && !(party.type == ActorType.POLITY && pronoun.plural() && !party.named);
    }

    /**
     * The last one mentioned before {@code span} that passes: in its own sentence and then sentence by sentence backwards,
     * in each whoever speaks there, else whoever is named first.
     */
    @Nullable
    Party last(Span span, int reach, Predicate<Party> test) {
        int sentence = prose.sentence(span.start());
        for (int back = 0; back <= reach && sentence - back >= 0; back++) {
            Span here = prose.sentenceSpan(sentence - back);
            Party speaker = null;
            Party first = null;
            Party quoted = null;
            for (Place place : between(here.start(), Math.min(here.end(), span.start()))) {
                if (place.span().end() > span.start() || !test.test(place.party())) {
                    continue;
                }
                if (place.subject()) {
                    speaker = place.party();
                } else if (inQuote(place.span())) {
                    quoted = quoted == null ? place.party() : quoted;
                } else if (first == null) {
                    first = place.party();
                }
            }
            if (speaker != null) {
                return speaker;
            }
            if (first != null) {
                return first;
            }
            if (quoted != null && back > 0 && reach == REACH && back == reach) {
                return quoted;
            }
        }
        return null;
    }

    /** The last speaker before {@code span}, within {@code reach} sentences. */
    @Nullable
    Party lastSpeaker(Span span, int reach, Predicate<Party> test) {
        int sentence = prose.sentence(span.start());
        int from = prose.sentenceSpan(Math.max(0, sentence - reach)).start();
        Party speaker = null;
        for (Place place : between(from, span.start())) {
            if (place.subject() && test.test(place.party())) {
                speaker = place.party();
            }
        }
        return speaker;
    }

    /** The last party mentioned before {@code span} anywhere, else the first mentioned after it. */
    @Nullable
    Party nearest(Span span, Predicate<Party> test) {
        List<Place> places = parties.places();
        int here = places.size() - parties.from(span.start()).size();
        for (int i = here - 1; i >= 0; i--) {
            if (test.test(places.get(i).party())) {
                return places.get(i).party();
            }
        }
        for (int i = here; i < places.size(); i++) {
            if (!places.get(i).span().overlaps(span) && test.test(places.get(i).party())) {
                return places.get(i).party();
            }
        }
        return null;
    }

    private boolean inQuote(Span span) {
        return quotes.touching(span).stream().anyMatch(q -> q.covers(span));
    }

    private List<Place> between(int from, int to) {
        List<Place> out = new ArrayList<>();
        for (Place place : parties.from(from)) {
            if (place.span().start() >= to) {
                break;
            }
            out.add(place);
        }
        return out;
    }
}
