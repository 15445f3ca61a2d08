package org.parley.extract.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.EventStatus;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;
import org.parley.domain.Token;
import org.parley.domain.lexicon.EventIdentity;
import org.parley.domain.lexicon.EventIdentity.Kind;
import org.parley.extract.words.Tree;

/**
 * Decides within one article whether two sightings show the same event: a date, an era, a place, a number or a word for another
 * matter keeps them apart. Which types and words count for what stands in {@code ontology/event-identity.tsv}.
 */
final class Sameness {
    /** Sentences within which "the attack" points back. */
    private static final int SENTENCES_BACK = 3;

    private static final Pattern DETERMINER = Pattern.compile("^(?:the|an?|its|their) ");

    private final Analysis analysis;
    private final Map<String, Map<String, Set<Integer>>> mattersOf = new HashMap<>();
    private final Map<String, Set<String>> togetherWith = new HashMap<>();
    private final Map<Span, String> wordsAt = new HashMap<>();
    private final Map<Sentence, Integer> numberOf = new IdentityHashMap<>();
    private final Tree tree;
    private final EventIdentity identity;

    Sameness(Analysis analysis, Tree tree, EventIdentity identity) {
        this.analysis = analysis;
        this.tree = tree;
        this.identity = identity;
        for (int i = 0; i < analysis.sentences().size(); i++) {
            numberOf.putIfAbsent(analysis.sentences().get(i), i);
        }
    }

    /**
     * One thing by which sightings of one event are known: {@link #marks} has those of a sighting told before, {@link #wanted} those of
     * which the next needs one.
     *
     * @param word it turns on, empty when any does
     * @param more what else has to agree
     */
    record Mark(Why why, String type, String era, String word, String more) {}

    /** Why two sightings are taken for one event. */
    enum Why {
        FACT,
        WORD,
        NOUN,
        CAMPAIGN,
        TARGET,
        COUNT,
        POINTED
    }

    /** One clause tells both, and one hangs on the other: "an air strike hit a house, killing 14". */
    boolean linked(Sighting known, Sighting next) {
        return known.trigger().sentence() == next.trigger().sentence()
                && identity.has(Kind.VIOLENT, known.type())
                && identity.has(Kind.VIOLENT, next.type())
                && (hangs(known.trigger(), next.trigger())
                        || hangs(next.trigger(), known.trigger())
                        || result(known.trigger(), next.trigger()));
    }

    /** "Struck the square on Saturday, killing seven": a participle in the same clause tells what came of it. */
    private boolean result(Trigger before, Trigger after) {
        if (!tree.parsed() || !after.verb() || before.token() > after.token()) {
            return false;
        }
        Token token = tree.token(after.token());
        if (token.deprel().equals("conj")
                && token.head() == before.token()
                && identity.lists(Kind.HARM, token.lemma())) {
            return true;
        }
        if (!token.text().endsWith("ing")
                || !Set.of("advcl", "acl", "xcomp", "conj").contains(token.deprel())) {
            return false;
        }
        int head = token.head();
        for (int steps = 0; steps < 2 && head >= 0; steps++) {
            int above = head;
            boolean under = before.token() == head || tree.token(before.token()).head() == head;
            if (under && tree.token(above).upos().equals("VERB") || before.token() == head) {
                return true;
            }
            head = tree.token(head).head();
        }
        return false;
    }

    /** {@code lower} is the subject of the verb {@code upper}, or a participle or "when" clause of it. */
    private boolean hangs(Trigger lower, Trigger upper) {
        if (!tree.parsed() || tree.token(lower.token()).head() != upper.token() || !upper.verb()) {
            return false;
        }
        String relation = tree.token(lower.token()).deprel();
        return lower.verb()
                ? relation.equals("advcl") || relation.equals("xcomp")
                : relation.startsWith("nsubj") || Set.of("in", "by").contains(tree.preposition(lower.token()));
    }

    /** By what a later sighting can know this one again. */
    List<Mark> marks(Sighting known) {
        String type = known.type();
        String era = era(known);
        boolean nominal = known.trigger().nominal();
        String target = target(known);
        Optional<String> count = count(known.trigger());
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(Why.FACT, type, era, "", "" + factual(known)));
        for (String word : words(known.trigger())) {
            if (nominal || factual(known)) {
                marks.add(new Mark(Why.WORD, type, era, word, "true"));
            }
            if (nominal || !factual(known)) {
                marks.add(new Mark(Why.WORD, type, era, word, "false"));
            }
            if (nominal) {
                marks.add(new Mark(Why.NOUN, type, era, word, ""));
            }
            if (target != null) {
                marks.add(new Mark(Why.TARGET, type, era, word, nominal + target));
            }
            count.ifPresent(number -> marks.add(new Mark(Why.COUNT, type, era, word, nominal + number)));
            marks.add(new Mark(Why.POINTED, type, era, word, nominal + "" + number(known)));
        }
        if (nominal && campaign(known)) {
            marks.add(new Mark(Why.CAMPAIGN, type, era, "", ""));
        }
        return marks;
    }

    /** Of these marks one told before has at least one if it is the event of {@code next}. */
    List<Mark> wanted(Sighting next) {
        String era = era(next);
        Set<String> words = words(next.trigger());
        List<Mark> wanted = new ArrayList<>();
        for (String type : togetherWith(next.type())) {
            if (identity.has(Kind.ONE, next.type())) {
                wanted.add(new Mark(Why.FACT, type, era, "", "" + factual(next)));
                // "planned to flee" is not the flight of those who "have fled"; a noun may mean either
                boolean nominal = next.trigger().nominal();
                for (String word : words) {
                    if (nominal || factual(next)) {
                        wanted.add(new Mark(Why.WORD, type, era, word, "true"));
                    }
                    if (nominal || !factual(next)) {
                        wanted.add(new Mark(Why.WORD, type, era, word, "false"));
                    }
                }
                continue;
            }
            if (next.trigger().nominal()) {
                words.forEach(word -> wanted.add(new Mark(Why.NOUN, type, era, word, "")));
                if (campaign(next)) {
                    wanted.add(new Mark(Why.CAMPAIGN, type, era, "", ""));
                }
            } else {
                words.forEach(word -> details(next, type, era, word, true, wanted));
            }
            words.forEach(word -> details(next, type, era, word, false, wanted));
        }
        return wanted;
    }

    /** Where a verb is among the two, the word alone is not enough. */
    private void details(Sighting next, String type, String era, String word, boolean nominal, List<Mark> wanted) {
        String target = target(next);
        if (target != null) {
            wanted.add(new Mark(Why.TARGET, type, era, word, nominal + target));
        }
        count(next.trigger()).ifPresent(number -> wanted.add(new Mark(Why.COUNT, type, era, word, nominal + number)));
        if (pointsBack(next)) {
            for (int back = 0; back <= SENTENCES_BACK; back++) {
                wanted.add(new Mark(Why.POINTED, type, era, word, nominal + "" + (number(next) - back)));
            }
        }
    }

    private Set<String> togetherWith(String type) {
        return togetherWith.computeIfAbsent(type, one -> {
            Set<String> all = new LinkedHashSet<>(Set.of(one));
            identity.rows().stream()
                    .filter(row -> row.kind() == Kind.TOGETHER && row.types().contains(one))
                    .forEach(row -> all.addAll(row.types()));
            return all;
        });
    }

    /** The word that names the event, and the matters that its words fall under. */
    private Set<String> words(Trigger trigger) {
        Set<String> words = new LinkedHashSet<>();
        words.add(trigger.headLemma());
        matters(trigger).forEach(row -> words.add("/" + row));
        return words;
    }

    private int number(Sighting sighting) {
        return numberOf.getOrDefault(sighting.trigger().sentence(), -1);
    }

    /** The matters that the words of a sighting name, as rows of the table. */
    Set<Integer> matters(Trigger trigger) {
        return mattersOf
                .computeIfAbsent(trigger.type().name(), x -> new HashMap<>())
                .computeIfAbsent(trigger.lemma(), lemma -> {
                    Set<Integer> rows = new TreeSet<>();
                    identity.matters(trigger.type().name(), lemma)
                            .forEach(row -> rows.add(identity.rows().indexOf(row)));
                    return rows;
                });
    }

    /** Both name a matter, and not the same one: reintegration and normal relations are two things, though one type. */
    boolean mattersClash(Set<Set<Integer>> known, Sighting next) {
        Set<Integer> own = matters(next.trigger());
        return !own.isEmpty() && known.stream().anyMatch(rows -> !rows.isEmpty() && Collections.disjoint(rows, own));
    }

    private boolean campaign(Sighting sighting) {
        return identity.has(Kind.CAMPAIGN, sighting.type())
                && identity.lists(Kind.CAMPAIGN, sighting.trigger().headLemma());
    }

    private static boolean factual(Sighting sighting) {
        return sighting.status() == EventStatus.REPORTED || sighting.status() == EventStatus.CLAIMED;
    }

    /** The words that tell the place of a sighting; null in a headline, which gives the country where the text gives the town. */
    @Nullable
    String place(Sighting sighting) {
        Span place = sighting.roles().place();
        return place == null || sighting.trigger().sentence().headline() ? null : words(place);
    }

    /** It can happen at several places, and is told of another than one of {@code known}. */
    boolean placesClash(Set<String> known, Sighting next) {
        Span place = next.roles().place();
        if (place == null || known.isEmpty() || !identity.has(Kind.MANY, next.type())) {
            return false;
        }
        String here = words(place);
        return known.stream().anyMatch(there -> !here.contains(there) && !there.contains(here));
    }

    /** The year of an earlier event, or the word that counts it; empty for what is going on. */
    private String era(Sighting sighting) {
        LocalDate published = analysis.article().published();
        TimeExpression time = sighting.time();
        LocalDate end = time == null ? null : time.to() != null ? time.to() : time.from();
        if (end != null && published != null && end.getYear() < published.getYear()) {
            return String.valueOf(end.getYear());
        }
        Span span = sighting.trigger().span();
        String before = analysis.text().substring(Math.max(0, span.start() - 12), span.start());
        String word =
                before.substring(before.strip().lastIndexOf(' ') + 1).strip().toLowerCase(Locale.ROOT);
        // "the first talks" that are still to come are the first from now on
        return identity.lists(Kind.COUNTING, word) && !sighting.trigger().verb() && factual(sighting) ? word : "";
    }

    private @Nullable String target(Sighting sighting) {
        List<Span> targets = sighting.roles().targets();
        return targets.isEmpty() ? null : words(targets.get(0));
    }

    /** "29 killed" in the headline, "at least 29 people were killed" below. */
    private Optional<String> count(Trigger trigger) {
        if (!tree.parsed()) {
            return Optional.empty();
        }
        return tree.children(trigger.token()).stream()
                .filter(child -> Set.of("nsubj", "nsubj:pass", "obj", "nummod")
                        .contains(tree.token(child).deprel()))
                .map(child -> tree.token(child).upos().equals("NUM")
                        ? tree.token(child).text()
                        : numeral(child))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable String numeral(int noun) {
        return tree.children(noun).stream()
                .filter(child -> tree.token(child).deprel().equals("nummod"))
                .map(child -> tree.token(child).text())
                .findFirst()
                .orElse(null);
    }

    /** "Convened on Monday ... Such a meeting": a noun that points to what has just been told. */
    private boolean pointsBack(Sighting next) {
        return !next.trigger().verb()
                && tree.children(next.trigger().token()).stream()
                        .anyMatch(child -> identity.lists(
                                Kind.POINTING, tree.token(child).text().toLowerCase(Locale.ROOT)));
    }

    private String words(Span span) {
        return wordsAt.computeIfAbsent(span, at -> DETERMINER
                .matcher(at.in(analysis.text()).toLowerCase(Locale.ROOT))
                .replaceFirst(""));
    }
}
