package org.parley.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.lexicon.FigureLexicon;
import org.parley.domain.lexicon.FigureLexicon.Signal;
import org.parley.extract.words.Phrases;
import org.parley.extract.words.Phrases.Hit;
import org.parley.extract.words.Words;

/** Decides what a number counts, from the words around it. */
final class Measures {
    /**
     * What a number counts.
     *
     * @param byNoun the counted noun itself tells it ("25 deaths"), no verb
     * @param part the number is contained in the one before
     */
    record Found(String measure, int signalFirst, int signalLast, boolean byNoun, boolean part) {}

    private static final Set<String> OBJECT_STARTS =
            Set.of("the", "a", "an", "his", "her", "their", "its", "at", "more", "about", "some");
    private static final Set<String> CROWDS = Set.of("troops", "residents", "attending");
    static final String POSITIONS = "positionsCaptured";
    private static final String DETAINED = "detained";
    private static final int FARTHEST_VERB = 18;
    private static final int FARTHEST_OBJECT = 6;
    private static final int FARTHEST_TOLL = 9;

    private final Words words;
    private final Phrases<Signal> signals;
    private final Between between;
    private final Takes takes;
    /** The last figure of the sentences before. */
    private @Nullable Found lastOfAll;

    Measures(FigureLexicon lexicon, Phrasing phrasing, Words words) {
        this.words = words;
        this.signals = phrasing.signals();
        this.between = new Between(words, phrasing.parts());
        this.takes = new Takes(lexicon, words);
    }

    InSentence in(int start, int end) {
        return new InSentence(start, end);
    }

    /** The signals of one sentence, and the figures found in it so far. */
    final class InSentence {
        private final int start;
        private final int end;
        private final List<Hit<Signal>> hits = new ArrayList<>();
        private @Nullable Found last;
        private final @Nullable Found earlier = lastOfAll;
        private int lastEnd = -1;
        private final Sequel sequel;

        InSentence(int start, int end) {
            this.start = start;
            this.end = end;
            this.sequel = new Sequel(words, between, start, end);
            for (int at = start; at < end; at++) {
                for (Hit<Signal> hit : signals.at(words, at, end)) {
                    if (!verbForNoun(hit)) {
                        hits.add(hit);
                    }
                }
            }
        }

        /** "Forced from their homes" is not "a force from": a noun is none where the reader sees the inflected verb. */
        private boolean verbForNoun(Hit<Signal> hit) {
            return hit.value().pos().equals("NOUN")
                    && hit.last() > hit.first()
                    && words.get(hit.first()).upos().equals("VERB")
                    && !words.get(hit.first()).text().equals(hit.value().words().get(0));
        }

        /** What {@code number} counts, null when it is no figure about people. */
        @Nullable
        Found of(Numeral number, Counted noun) {
            Found found = find(number, noun);
            if (found != null) {
                found = continued(found);
                last = found;
                lastOfAll = found;
                lastEnd = Math.max(number.last(), noun.last());
            }
            return found;
        }

        /** "28 were arrested; 11 of those held are Kurds": who is held or freed is what he was before. */
        private Found continued(Found found) {
            Found before = last == null ? earlier : last;
            boolean continues = hits.stream()
                    .anyMatch(hit -> hit.first() == found.signalFirst()
                            && hit.value().measure().equals(found.measure())
                            && hit.value().slots().contains("continues"));
            return continues && before != null && before.measure().equals(DETAINED)
                    ? new Found(DETAINED, found.signalFirst(), found.signalLast(), found.byNoun(), found.part())
                    : found;
        }

        private @Nullable Found find(Numeral number, Counted noun) {
            Found own = itself(number, noun);
            // "2,000 troops" and "11 captives" give way to what happened to them
            boolean who = own != null && (CROWDS.contains(own.measure()) || noun.group() != null);
            if (own != null && !who) {
                return own;
            }
            // "218,000 have fled. Of these, 18,100 are in shelters"
            if (last == null && earlier != null && noun.printed() == null && sequel.ofThese(number)) {
                return new Found(earlier.measure(), earlier.signalFirst(), earlier.signalLast(), false, true);
            }
            boolean part = last != null && sequel.part(number, lastEnd);
            // "six of them were executed" tells its own measure
            Found fate = last != null && part && sequel.fate(number) ? subject(number, noun) : null;
            if (fate != null && last != null && !fate.measure().equals(last.measure())) {
                return fate;
            }
            if (last != null && part) {
                return new Found(last.measure(), last.signalFirst(), last.signalLast(), false, true);
            }
            if (last != null && noun.group() != null && sequel.broken(number, lastEnd)) {
                return new Found(last.measure(), last.signalFirst(), last.signalLast(), false, true);
            }
            if (last != null && last.part() && noun.group() != null && sequel.joined(number, lastEnd)) {
                return new Found(last.measure(), last.signalFirst(), last.signalLast(), false, true);
            }
            Found before = object(number, noun);
            if (before == null) {
                before = toll(number, noun);
            }
            if (before != null) {
                return before;
            }
            Found after = subject(number, noun);
            if (after != null) {
                return after;
            }
            boolean people = noun.group() != null || noun.printed() == null;
            if (last != null && people && sequel.coordinated(number, lastEnd)) {
                return new Found(last.measure(), last.signalFirst(), last.signalLast(), last.byNoun(), false);
            }
            Found recounted = last == null ? earlier : last;
            if (recounted != null && noun.printed() == null && sequel.recounts(number)) {
                return new Found(recounted.measure(), recounted.signalFirst(), recounted.signalLast(), false, false);
            }
            if (noun.printed() == null && own == null && apposed(number) != null) {
                return apposed(number);
            }
            if (last != null && noun.printed() == null && sequel.elsewhere(number, lastEnd)) {
                return new Found(last.measure(), last.signalFirst(), last.signalLast(), last.byNoun(), last.part());
            }
            return own;
        }

        /** "25 deaths", "200 dead", "2,000 troops". */
        private @Nullable Found itself(Numeral number, Counted noun) {
            int limit = Math.max(noun.last(), number.last() + 1);
            for (Hit<Signal> hit : hits) {
                Signal signal = hit.value();
                boolean near = hit.first() > number.last() && hit.first() <= limit;
                if (near
                        && signal.countsItself()
                        && signal.before()
                        && !signal.pos().equals("VERB")
                        && !signal.measure().equals(POSITIONS)
                        && between.noSign(number.last() + 1, hit.first())
                        && !verbal(hit)) {
                    return new Found(signal.measure(), hit.first(), hit.last(), true, false);
                }
            }
            return null;
        }

        /** "wounded" and "displaced" before a noun or at the end count; "200 displaced by war" does too; "25 injured 3" does not. */
        private boolean verbal(Hit<Signal> hit) {
            return hit.value().pos().equals("ADJ")
                    && hit.last() + 1 < end
                    && (OBJECT_STARTS.contains(words.get(hit.last() + 1).text())
                            || Character.isDigit(
                                    words.get(hit.last() + 1).text().charAt(0)))
                    && !words.get(hit.last() + 1).text().equals("at");
        }

        /** "killed 25 people": the nearest verb before, with nothing but describing words between. */
        private @Nullable Found object(Numeral number, Counted noun) {
            Hit<Signal> best = null;
            for (Hit<Signal> hit : hits) {
                Signal signal = hit.value();
                int gap = number.first() - hit.last() - 1;
                boolean hasSlot =
                        signal.slots().contains("obj") || signal.slots().contains("nmod:of");
                // "drove 900,000 people from their homes" has the number inside the phrase
                boolean around = hit.first() < number.first() && hit.last() >= Math.max(noun.last(), number.last() + 1);
                boolean before = gap >= 0
                        && gap <= FARTHEST_OBJECT
                        && between.onlyDescribes(
                                takes.people(noun) ? between.along(hit.last() + 1) : hit.last() + 1, number.first());
                if (signal.pos().equals("VERB")
                        && hasSlot
                        && takes.persons(signal, noun)
                        && (around || before)
                        && takes.fits(signal, noun)
                        && (best == null || better(hit, best))) {
                    best = hit;
                }
            }
            return best == null ? null : new Found(best.value().measure(), best.first(), best.last(), false, false);
        }

        private boolean better(Hit<Signal> hit, Hit<Signal> best) {
            return hit.last() > best.last()
                    || (hit.last() == best.last()
                            && hit.value().words().size() > best.value().words().size());
        }

        /** "The death toll rose to 30,000", "the deaths of 12 people". */
        private @Nullable Found toll(Numeral number, Counted noun) {
            Hit<Signal> best = null;
            for (Hit<Signal> hit : hits) {
                Signal signal = hit.value();
                int gap = number.first() - hit.last() - 1;
                if (signal.pos().equals("VERB") || gap < 0) {
                    continue;
                }
                boolean of = gap == 1
                        && words.get(number.first() - 1).text().equals("of")
                        && !signal.measure().equals(POSITIONS)
                        && !signal.pos().equals("ADJ");
                // "in the town of Mellit, two aid officials": behind "of" comes the number itself
                boolean adjacent =
                        !signal.words().get(signal.words().size() - 1).equals("of")
                                || between.onlyDescribes(hit.last() + 1, number.first());
                boolean toll = signal.after()
                        && adjacent
                        && (!signal.before() || gap == 0 && signal.words().contains("of"))
                        && gap <= FARTHEST_TOLL
                        && between.noClauseEnd(hit.last() + 1, number.first())
                        && between.noNumber(hit.last() + 1, number.first());
                if ((of || toll) && takes.persons(signal, noun) && (best == null || better(hit, best))) {
                    best = hit;
                }
            }
            if (best == null) {
                best = tollAfter(number);
            }
            return best == null ? null : new Found(best.value().measure(), best.first(), best.last(), false, false);
        }

        /** "Brought to 45 the number of people killed". */
        private @Nullable Hit<Signal> tollAfter(Numeral number) {
            boolean to = number.first() > start
                    && Set.of("to", "at").contains(words.get(number.first() - 1).text());
            for (Hit<Signal> hit : hits) {
                int gap = hit.first() - number.last() - 1;
                if (to
                        && gap >= 0
                        && gap <= 1
                        && hit.value().after()
                        && !hit.value().before()) {
                    return hit;
                }
            }
            return null;
        }

        /** "25 people were killed", "About 6,500 people died", "138 wounded". */
        private @Nullable Found subject(Numeral number, Counted noun) {
            int from = Math.max(number.last(), noun.last()) + 1;
            for (Hit<Signal> hit : hits) {
                Signal signal = hit.value();
                int gap = hit.first() - from;
                if (gap < 0
                        || gap > FARTHEST_VERB
                        || signal.pos().equals("NOUN")
                        || !between.clear(from, hit.first())) {
                    continue;
                }
                boolean passive = signal.slots().contains("nsubj:pass") && passive(hit, from);
                boolean active = signal.slots().contains("nsubj");
                if ((passive || active) && takes.fits(signal, noun) && takes.persons(signal, noun)) {
                    boolean among = signal.words().contains("among")
                            && last != null
                            && last.measure().equals(signal.measure());
                    return new Found(signal.measure(), hit.first(), hit.last(), false, among);
                }
            }
            return null;
        }

        /** A form of "be" or "get" before the participle, or the participle right after the noun and without an object. */
        private boolean passive(Hit<Signal> hit, int from) {
            String verb = words.get(hit.first()).text();
            if (!verb.endsWith("ed")
                    && !verb.endsWith("en")
                    && words.get(hit.first()).forms().size() < 2) {
                return false;
            }
            for (int at = hit.first() - 1; at >= Math.max(from, hit.first() - 4); at--) {
                List<String> forms = words.get(at).forms();
                if (forms.contains("be")
                        || forms.contains("get")
                        || words.get(at).text().equals("left")) {
                    return true;
                }
            }
            // "fighters had detained seven drivers"
            if (hit.first() - 1 >= from && words.get(hit.first() - 1).forms().contains("have")) {
                return false;
            }
            int next = hit.last() + 1;
            boolean object = next < end
                    && (OBJECT_STARTS.contains(words.get(next).text())
                                    && !words.get(next).text().equals("at")
                            || Character.isDigit(words.get(next).text().charAt(0))
                            // "handed a note to a diplomat and held India responsible"
                            || words.get(next).upos().equals("PROPN") && !takes.inTime(words.get(next)));
            boolean coordinated =
                    hit.first() > from && words.get(hit.first() - 1).text().equals("and");
            return !object && !verb.endsWith("ing") && (hit.first() - from <= 3 || coordinated);
        }

        /** "The attackers, at least 30, fled". */
        private @Nullable Found apposed(Numeral number) {
            int comma = number.first() - 1;
            boolean bounded = number.first() < number.head();
            if (!bounded || comma <= start || !words.get(comma).text().equals(",")) {
                return null;
            }
            for (Hit<Signal> hit : hits) {
                Signal signal = hit.value();
                if (hit.last() == comma - 1
                        && signal.countsItself()
                        && signal.pos().equals("NOUN")) {
                    return new Found(signal.measure(), hit.first(), hit.last(), true, false);
                }
            }
            return null;
        }
    }
}
