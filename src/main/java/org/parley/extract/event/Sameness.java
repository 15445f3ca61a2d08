package org.parley.extract.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.EventStatus;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;
import org.parley.domain.Token;
import org.parley.extract.words.Tree;

/** Decides within one article whether two sightings show the same event. */
final class Sameness {
    /** Types that one campaign goes by in turn: an offensive is also "the fighting" and "the violence". */
    private static final List<Set<String>> FAMILIES = List.of(Set.of("MilitaryOperation", "ArmedClash"));
    /** Of these an article seldom tells more than one at a time, so that verb and noun mean the same one. */
    private static final Set<String> SINGLE = Set.of(
            "Disarmament",
            "Settlement",
            "Withdrawal",
            "Agreement",
            "Evacuation",
            "CeasefireViolation",
            "ForcedDisplacement",
            "Blockade",
            "Peacekeeping",
            "Protest",
            "PoliticalChange",
            "Tension");

    private static final List<Set<String>> SYNONYMS = List.of(
            Set.of("talk", "negotiation", "negotiate", "discussion", "dialogue"),
            Set.of("meeting", "session", "meet", "convene", "gathering"),
            Set.of("call", "conversation", "phone"));
    private static final Set<String> COUNTING = Set.of(
            "two", "three", "several", "many", "first", "second", "third", "previous", "earlier", "past", "last");

    private static final Set<String> VIOLENT =
            Set.of("Attack", "Bombardment", "Explosion", "AttackOnCivilians", "ArmedClash", "MilitaryOperation");

    /** What an attack comes to: "went off and killed 28". */
    private static final Set<String> HARM = Set.of("kill", "wound", "injure", "maim", "destroy");

    private final Analysis analysis;
    private final Tree tree;

    Sameness(Analysis analysis, Tree tree) {
        this.analysis = analysis;
        this.tree = tree;
    }

    /** One clause tells both, and one hangs on the other: "an air strike hit a house, killing 14". */
    boolean linked(Sighting known, Sighting next) {
        return VIOLENT.contains(known.type())
                && VIOLENT.contains(next.type())
                && known.trigger().sentence() == next.trigger().sentence()
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
        if (token.deprel().equals("conj") && token.head() == before.token() && HARM.contains(token.lemma())) {
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
        if (!typesFit(known, next) || !era(known).equals(era(next))) {
            return false;
        }
        boolean bothNouns = known.trigger().nominal() && next.trigger().nominal();
        boolean sameLemma = sameWord(known.trigger().headLemma(), next.trigger().headLemma());
        if (daysClash(known.time(), next.time())) {
            return false;
        }
        if (SINGLE.contains(next.type())) {
            return factual(known) == factual(next) || sameLemma;
        }
        if (bothNouns) {
            return sameLemma
                    || next.type().equals("MilitaryOperation")
                    || next.type().equals("ArmedClash");
        }
        return sameLemma && sharesTarget(known, next);
    }

    private static boolean sameWord(String one, String other) {
        return one.equals(other) || SYNONYMS.stream().anyMatch(words -> words.contains(one) && words.contains(other));
    }

    private static boolean typesFit(Sighting known, Sighting next) {
        return known.type().equals(next.type())
                || FAMILIES.stream().anyMatch(family -> family.contains(known.type()) && family.contains(next.type()));
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
        return COUNTING.contains(word) && !sighting.trigger().verb() ? word : "";
    }

    private boolean sharesTarget(Sighting known, Sighting next) {
        if (known.roles().targets().isEmpty() || next.roles().targets().isEmpty()) {
            return false;
        }
        String one = words(known.roles().targets().get(0));
        String other = words(next.roles().targets().get(0));
        return one.equals(other);
    }

    private String words(Span span) {
        return span.in(analysis.text()).toLowerCase(Locale.ROOT).replaceFirst("^(?:the|an?|its|their) ", "");
    }
}
