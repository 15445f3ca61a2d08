package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.domain.lexicon.ActorLexicon.GroupNoun;
import org.parley.extract.actor.PhraseTrie.Hit;

/**
 * A noun phrase without a proper name as its head: "two diplomatic sources", "the separatist authorities in the enclave".
 *
 * @param determiner lower case, empty when there is none
 * @param modifiers the words between determiner and head, in lower case
 * @param head in the singular and lower case
 * @param core from the first modifier to the head
 * @param complement what follows the head ("of the ministry"), null when nothing does
 */
record NounPhrase(
        Span span,
        String determiner,
        List<String> modifiers,
        String head,
        boolean plural,
        boolean known,
        boolean personal,
        Span core,
        @Nullable Span complement) {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> INDEFINITE = Set.of(
            "a",
            "an",
            "one",
            "some",
            "several",
            "many",
            "other",
            "another",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "dozens",
            "hundreds",
            "thousands",
            "few",
            "most",
            "any",
            "every",
            "each",
            "no",
            "certain",
            "various",
            "multiple",
            "both",
            "all");
    /** What stands before and between the words of a number: "more than 12 million people", "between 15 and 20 civilians". */
    private static final Set<String> COUNTING = Set.of(
            "more",
            "than",
            "at",
            "least",
            "most",
            "some",
            "nearly",
            "almost",
            "about",
            "around",
            "over",
            "up",
            "to",
            "between",
            "and",
            "or",
            "only",
            "an",
            "estimated",
            "roughly",
            "approximately",
            "hundred",
            "thousand",
            "million",
            "billion");

    private static final Set<String> AFTER_HEAD = Set.of(
            "of",
            "from",
            "in",
            "at",
            "for",
            "to",
            "with",
            "near",
            "inside",
            "within",
            "on",
            "who",
            "that",
            "which",
            "close",
            "loyal",
            "based",
            "representing",
            "including",
            "by",
            "under",
            "among",
            "and",
            "or",
            "outside",
            "against",
            "around",
            "across",
            "familiar",
            "reached",
            "interviewed",
            "contacted",
            "quoted",
            "cited",
            "speaking",
            "living");

    boolean definite() {
        return DEFINITE.contains(determiner);
    }

    boolean indefinite() {
        return INDEFINITE.contains(determiner) || !determiner.isEmpty() && Character.isDigit(determiner.charAt(0));
    }

    boolean owned() {
        return OWNERS.contains(determiner);
    }

    static @Nullable NounPhrase parse(Words words, Span span, Lexicon lexicon) {
        int first = words.at(span.start());
        int end = first;
        while (end < words.size() && words.get(end).span().end() <= span.end()) {
            end++;
        }
        if (first == end) {
            return null;
        }
        int at = first;
        String determiner = "";
        String word = words.get(at).lower();
        if (DEFINITE.contains(word)
                || OWNERS.contains(word)
                || INDEFINITE.contains(word)
                || Character.isDigit(word.charAt(0))) {
            determiner = word;
            at++;
        }
        int counted = counted(words, first, end);
        if (counted > at && counted < end) {
            determiner = words.get(counted - 1).lower();
            determiner = Character.isDigit(determiner.charAt(0)) ? determiner : "some";
            at = counted;
        }
        int stop = at;
        while (stop < end && !(stop > at && breaks(words, stop))) {
            stop++;
        }
        if (stop == at) {
            return null;
        }
        Hit head = null;
        for (int i = at; i < stop; i++) {
            Hit hit = lexicon.nouns.longest(words, i);
            if (hit != null && hit.last() <= stop) {
                head = hit;
                i = hit.last() - 1;
            }
        }
        boolean known = head != null && head.last() == stop;
        int headFirst = known && head != null ? head.first() : stop - 1;
        int headLast = stop;
        List<String> modifiers = new ArrayList<>();
        for (int i = at; i < headFirst; i++) {
            modifiers.add(words.get(i).lower());
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = headFirst; i < headLast; i++) {
            phrase.append(i > headFirst ? " " : "").append(words.get(i).lower());
        }
        String noun = phrase.toString();
        boolean plural = plural(head, known, noun);
        boolean personal = known && head != null && !plural && personal(head);
        Span core = new Span(
                words.get(at).span().start(), words.get(headLast - 1).span().end());
        Span complement = stop < end ? new Span(words.get(stop).span().start(), span.end()) : null;
        return new NounPhrase(
                span, determiner, modifiers, lexicon.singular(noun), plural, known, personal, core, complement);
    }

    /** Index after a number in digits with its bound and scale, {@code first} when the phrase opens with none. */
    private static int counted(Words words, int first, int end) {
        int after = first;
        boolean digits = false;
        for (int i = first; i < end; i++) {
            String word = words.get(i).lower();
            if (Character.isDigit(word.charAt(0))) {
                digits = true;
                after = i + 1;
            } else if (!COUNTING.contains(word)) {
                break;
            } else if (digits && word.endsWith("illion")) {
                after = i + 1;
            }
        }
        return after;
    }

    private static boolean breaks(Words words, int at) {
        return AFTER_HEAD.contains(words.get(at).lower()) || words.parted(at, ",;:(–—");
    }

    private static boolean plural(@Nullable Hit head, boolean known, String noun) {
        if (known && head != null) {
            Sense.OfNoun sense = head.get(Sense.OfNoun.class);
            if (sense != null) {
                return sense.plural();
            }
        }
        return noun.endsWith("s") && !noun.endsWith("ss");
    }

    private static boolean personal(Hit head) {
        Sense.OfTitle title = head.get(Sense.OfTitle.class);
        return title != null && title.title().personal()
                || head.senses().stream()
                        .anyMatch(s -> s instanceof Sense.OfNoun n && n.noun().kind() == GroupNoun.Kind.PERSON);
    }
}
