package org.parley.extract.event;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.EventStatus;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;
import org.parley.domain.Token;
import org.parley.domain.lexicon.EventIdentity;
import org.parley.domain.lexicon.EventIdentity.Kind;
import org.parley.domain.lexicon.EventIdentity.Row;
import org.parley.extract.words.Tree;

/**
 * Decides within one article whether two sightings show the same event: a date, an era, a place, a number or a word for another
 * matter keeps them apart. Which types and words count for what stands in {@code ontology/event-identity.tsv}.
 */
final class Sameness {
    /** Sentences within which "the attack" points back. */
    private static final int SENTENCES_BACK = 3;

    private final Analysis analysis;
    private final Map<Trigger, List<Row>> mattersOf = new IdentityHashMap<>();
    private final Map<Sighting, String> eras = new IdentityHashMap<>();
    private final Map<Trigger, Optional<String>> counts = new IdentityHashMap<>();
    private final Tree tree;
    private final EventIdentity identity;

    Sameness(Analysis analysis, Tree tree, EventIdentity identity) {
        this.analysis = analysis;
        this.tree = tree;
        this.identity = identity;
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

    boolean same(Sighting known, Sighting next) {
        if (!identity.share(Kind.TOGETHER, known.type(), next.type())
                || !eraOf(known).equals(eraOf(next))
                || apart(known, next)) {
            return false;
        }
        boolean sameWord = sameWord(known.trigger(), next.trigger());
        if (identity.has(Kind.ONE, next.type())) {
            return factual(known) == factual(next) || sameWord;
        }
        if (known.trigger().nominal() && next.trigger().nominal()) {
            return sameWord || campaign(known) && campaign(next);
        }
        return sameWord && (sharesTarget(known, next) || sameCount(known, next) || pointsBack(known, next));
    }

    /** What no third sighting can bring together. */
    boolean apart(Sighting known, Sighting next) {
        return daysClash(known.time(), next.time())
                || mattersClash(known.trigger(), next.trigger())
                || identity.has(Kind.MANY, next.type()) && placesClash(known, next);
    }

    private boolean sameWord(Trigger one, Trigger other) {
        return one.headLemma().equals(other.headLemma()) || !Collections.disjoint(matters(one), matters(other));
    }

    /** Both name a matter, and not the same one: reintegration and normal relations are two things, though one type. */
    private boolean mattersClash(Trigger one, Trigger other) {
        List<Row> some = matters(one);
        List<Row> others = matters(other);
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    private List<Row> matters(Trigger trigger) {
        return mattersOf.computeIfAbsent(
                trigger, told -> identity.matters(told.type().name(), told.lemma()));
    }

    private boolean campaign(Sighting sighting) {
        return identity.has(Kind.CAMPAIGN, sighting.type())
                && identity.lists(Kind.CAMPAIGN, sighting.trigger().headLemma());
    }

    private static boolean factual(Sighting sighting) {
        return sighting.status() == EventStatus.REPORTED || sighting.status() == EventStatus.CLAIMED;
    }

    /** Both have a day and the days have nothing in common. */
    private static boolean daysClash(@Nullable TimeExpression one, @Nullable TimeExpression other) {
        return one != null
                && other != null
                && one.from() != null
                && other.from() != null
                && one.to() != null
                && other.to() != null
                && (one.to().isBefore(other.from()) || other.to().isBefore(one.from()));
    }

    private boolean placesClash(Sighting one, Sighting other) {
        Span here = one.roles().place();
        Span there = other.roles().place();
        // the headline gives the country where the text gives the town
        if (here == null || there == null || one.trigger().sentence().headline()) {
            return false;
        }
        String a = words(here);
        String b = words(there);
        return !a.contains(b) && !b.contains(a);
    }

    private String eraOf(Sighting sighting) {
        return eras.computeIfAbsent(sighting, this::era);
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

    private boolean sharesTarget(Sighting known, Sighting next) {
        if (known.roles().targets().isEmpty() || next.roles().targets().isEmpty()) {
            return false;
        }
        String one = words(known.roles().targets().get(0));
        String other = words(next.roles().targets().get(0));
        return one.equals(other);
    }

    /** "29 killed" in the headline, "at least 29 people were killed" below. */
    private boolean sameCount(Sighting known, Sighting next) {
        Optional<String> count = counts.computeIfAbsent(known.trigger(), this::count);
        return count.isPresent() && count.equals(counts.computeIfAbsent(next.trigger(), this::count));
    }

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
    private boolean pointsBack(Sighting known, Sighting next) {
        boolean points = !next.trigger().verb()
                && tree.children(next.trigger().token()).stream()
                        .anyMatch(child -> identity.lists(
                                Kind.POINTING, tree.token(child).text().toLowerCase(Locale.ROOT)));
        if (!points) {
            return false;
        }
        int between = analysis.sentences().indexOf(next.trigger().sentence())
                - analysis.sentences().indexOf(known.trigger().sentence());
        return between >= 0 && between <= SENTENCES_BACK;
    }

    private String words(Span span) {
        return span.in(analysis.text()).toLowerCase(Locale.ROOT).replaceFirst("^(?:the|an?|its|their) ", "");
    }
}
