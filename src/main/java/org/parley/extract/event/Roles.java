package org.parley.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.NameSpan;
import org.parley.domain.Span;
import org.parley.domain.Token;
import org.parley.domain.lexicon.EventLexicon.Slot;
import org.parley.domain.lexicon.EventLexicon.Step;
import org.parley.domain.lexicon.EventLexicon.Type;
import org.parley.extract.words.Tree;

/** Reads the participants of an event off the parse; without one, off the names that stand nearest. */
final class Roles {
    /** Who takes part, as words of the text. */
    record Cast(
            List<Span> agents,
            List<Span> targets,
            List<Span> mediators,
            @Nullable Span place) {}

    private static final Set<String> SOMEBODY = Set.of("PER", "ORG", "LOC", "NORP");
    private static final Set<String> PERSONS =
            Set.of("he", "she", "they", "we", "i", "it", "who", "his", "her", "their", "its", "our");
    private static final Set<String> QUANTITIES =
            Set.of("dozen", "hundred", "thousand", "score", "ten", "million", "number", "majority", "lot", "handful");
    private static final Set<String> INWARDS = Set.of("obj", "obl", "nmod", "nsubj:pass", "appos", "conj", "compound");
    private static final Set<String> PLACED =
            Set.of("in", "at", "near", "around", "outside", "inside", "of", "on", "across", "into", "from");
    private static final Set<String> CARRIED = Set.of("nsubj", "nsubj:pass", "obj");
    private static final Set<String> LENT = Set.of("xcomp", "conj", "advcl");
    private static final Set<String> GOVERNED = Set.of("obj", "nsubj", "nsubj:pass", "obl", "obl:agent");
    private static final Set<String> OWNING = Set.of("amod", "compound", "nmod:poss");
    private static final int DEEPEST = 3;
    private static final int NEAR = 40;

    private static final Pattern BEHIND_ASKED = Pattern.compile("(?s)['’]s? (?:request|invitation|behest).*");
    private static final Pattern BEFORE_PLACE =
            Pattern.compile("(?s).*\\b(?:in|at|near|around|inside|outside|from)\\s(?:the\\s)?");

    private final Analysis analysis;
    private final Tree tree;
    private final Set<String> somebody;

    Roles(Analysis analysis, Tree tree, Set<String> somebody) {
        this.analysis = analysis;
        this.somebody = somebody;
        this.tree = tree;
    }

    Cast of(Trigger trigger) {
        return tree.parsed() ? parsed(trigger) : near(trigger);
    }

    private Cast parsed(Trigger trigger) {
        Type type = trigger.type();
        Set<Integer> taken = new LinkedHashSet<>(List.of(trigger.token()));
        List<Integer> mediators = fill(trigger, type.mediators(), taken);
        Integer place = places(trigger);
        if (place == null && trigger.type().head().equals("MaterialConflict")) {
            place = within(trigger);
        }
        Span near = place == null ? near(trigger).place() : null;
        boolean target = place != null && PLACED.contains(tree.preposition(place));
        if (target) {
            taken.add(place);
        }
        List<Integer> agents = fill(trigger, type.agents(), taken);
        List<Integer> targets = fill(trigger, type.targets(), taken);
        return new Cast(spans(agents), spans(targets), spans(mediators), place == null ? near : name(place));
    }

    /** The first filler of a place slot that names a place. */
    private @Nullable Integer places(Trigger trigger) {
        for (Slot slot : trigger.type().places()) {
            for (int filler : fillers(trigger, slot)) {
                if (place(filler)) {
                    return filler;
                }
            }
        }
        return null;
    }

    /** Fillers of the slots that ask for a lemma, if there are any; else those of all others. */
    private List<Integer> fill(Trigger trigger, List<Slot> slots, Set<Integer> taken) {
        List<Integer> found = new ArrayList<>();
        for (boolean special : new boolean[] {true, false}) {
            for (Slot slot : slots) {
                if (slot.special() == special) {
                    for (int filler : fillers(trigger, slot)) {
                        int who = actor(filler) ? filler : owner(filler, slot);
                        if (who >= 0 && taken.add(who)) {
                            found.add(who);
                        }
                    }
                }
            }
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private List<Integer> fillers(Trigger trigger, Slot slot) {
        if (!slot.trigger().isEmpty() && !slot.trigger().equals(trigger.firstWord())) {
            return List.of();
        }
        List<Integer> at = slot.steps().get(0).relation().equals("nsubj")
                ? subjectOf(trigger.token(), 0)
                : List.of(trigger.token());
        for (int i = 0; i < slot.steps().size(); i++) {
            List<Integer> next = new ArrayList<>();
            for (int token : at) {
                next.addAll(step(token, slot.steps().get(i)));
            }
            at = next;
        }
        List<Integer> all = new ArrayList<>();
        for (int token : at) {
            if (token != trigger.token()) {
                tree.coordinated(token).forEach(each -> all.add(counted(each)));
            }
        }
        return all;
    }

    /** "Dozens of women": the women. */
    private int counted(int token) {
        if (!QUANTITIES.contains(tree.token(token).lemma())) {
            return token;
        }
        return tree.children(token).stream()
                .filter(child -> tree.token(child).deprel().equals("nmod")
                        && tree.preposition(child).equals("of"))
                .findFirst()
                .orElse(token);
    }

    /** "Bombed the town of Gori", "shelled a market in Hays": the place named inside what was hit. */
    private @Nullable Integer within(Trigger trigger) {
        Token own = tree.token(trigger.token());
        boolean carried = !trigger.verb() && own.head() >= 0 && CARRIED.contains(own.deprel());
        List<Integer> level = carried ? List.of(trigger.token(), own.head()) : List.of(trigger.token());
        for (int depth = 0; depth < DEEPEST; depth++) {
            List<Integer> next = new ArrayList<>();
            for (int token : level) {
                for (int child : tree.children(token)) {
                    if (INWARDS.contains(tree.token(child).deprel())) {
                        next.add(child);
                    }
                }
            }
            for (int token : next) {
                boolean inside = tree.token(token).deprel().equals("obj")
                        || tree.token(token).deprel().equals("nsubj:pass")
                        || PLACED.contains(tree.preposition(token));
                if (inside && place(token)) {
                    return token;
                }
            }
            level = next;
        }
        return null;
    }

    /** The word whose subject does it: in "they agreed to lay down their arms" that of "agreed". */
    private List<Integer> subjectOf(int token, int steps) {
        boolean own = tree.children(token).stream()
                .anyMatch(child -> tree.token(child).deprel().startsWith("nsubj"));
        int head = tree.token(token).head();
        boolean lent = LENT.contains(tree.token(token).deprel())
                && head >= 0
                && tree.token(head).upos().equals("VERB")
                && tree.token(token).upos().equals("VERB");
        return own || !lent || steps > 2 ? List.of(token) : subjectOf(head, steps + 1);
    }

    private List<Integer> step(int token, Step step) {
        if (step.relation().equals("up")) {
            int head = tree.token(token).head();
            String relation = tree.token(token).deprel();
            boolean governs = head >= 0
                    && tree.token(head).upos().equals("VERB")
                    && GOVERNED.contains(relation)
                    && (step.word().isEmpty()
                            || step.word().equals(tree.token(head).lemma()));
            return governs ? List.of(head) : List.of();
        }
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(token)) {
            Token dependent = tree.token(child);
            if (matches(dependent.deprel(), step.relation()) && wordFits(child, dependent, step)) {
                found.add(child);
            }
        }
        return found.isEmpty() ? described(token, step.relation()) : found;
    }

    /** What a participle describes ("the troops stationed there"), or who is to do it ("no need for the council to convene"). */
    private List<Integer> described(int token, String relation) {
        Token verb = tree.token(token);
        if (!verb.deprel().equals("acl") || !verb.upos().equals("VERB") || verb.head() < 0) {
            return List.of();
        }
        boolean infinitive = tree.has(token, "mark", "to");
        if (infinitive && relation.equals("nsubj")) {
            return tree.children(verb.head()).stream()
                    .filter(child -> child > verb.head() && child < token)
                    .filter(child -> tree.token(child).deprel().equals("nsubj")
                            || tree.token(child).deprel().equals("nmod")
                                    && tree.preposition(child).equals("for"))
                    .limit(1)
                    .toList();
        }
        boolean active = verb.text().endsWith("ing");
        boolean fits = !infinitive && relation.equals(active ? "nsubj" : "nsubj:pass");
        return fits && verb.head() < token ? List.of(verb.head()) : List.of();
    }

    private static boolean matches(String relation, String wanted) {
        if (relation.equals(wanted)) {
            return true;
        }
        boolean loose = wanted.equals("obl") || wanted.equals("acl") || wanted.equals("nmod");
        boolean subtype = relation.length() > wanted.length() && relation.charAt(wanted.length()) == ':';
        return loose && subtype && relation.startsWith(wanted) && !relation.equals("nmod:poss");
    }

    private boolean wordFits(int child, Token dependent, Step step) {
        if (step.word().isEmpty()) {
            return true;
        }
        return step.relation().equals("acl")
                ? dependent.lemma().equals(step.word())
                : tree.preposition(child).equals(step.word());
    }

    /** "Israeli aircraft", "Russia's missiles": whose they are, when it is no actor that does it; -1 for nobody's. */
    private int owner(int filler, Slot slot) {
        String relation = slot.steps().get(slot.steps().size() - 1).relation();
        boolean does = relation.equals("nsubj") || relation.equals("obl");
        if (!does || place(filler) || !tree.token(filler).upos().equals("NOUN")) {
            return -1;
        }
        return tree.children(filler).stream()
                .filter(child -> OWNING.contains(tree.token(child).deprel()))
                .filter(child -> named(tree.token(child)))
                .findFirst()
                .orElse(-1);
    }

    private boolean named(Token word) {
        return analysis.names(word.span()).stream().anyMatch(name -> SOMEBODY.contains(name.kind()));
    }

    private List<Span> spans(List<Integer> heads) {
        return heads.stream().map(head -> Nouns.phrase(analysis, tree, head)).toList();
    }

    /** A name, a pronoun, or a noun for people or a body; a describing word counts only as a name ("Ruritanian"). */
    private boolean actor(int token) {
        Token word = tree.token(token);
        boolean named = named(word);
        boolean describes = word.deprel().equals("amod") || word.deprel().equals("compound");
        return named
                || !describes && word.upos().equals("PRON") && PERSONS.contains(word.lemma())
                || !describes && Nouns.nominal(word) && somebody.contains(word.lemma());
    }

    private boolean place(int token) {
        return analysis.names(tree.token(token).span()).stream()
                .anyMatch(name -> name.kind().equals("LOC"));
    }

    private Span name(int token) {
        Span head = tree.token(token).span();
        return analysis.names(head).stream().map(NameSpan::span).findFirst().orElse(head);
    }

    /** The last name before the trigger acts, the first one after it suffers; a place stands after "in", "at" or "near". */
    private Cast near(Trigger trigger) {
        Span at = trigger.span();
        Span agent = null;
        Span target = null;
        Span place = null;
        for (NameSpan name : analysis.names(trigger.sentence().span())) {
            Span span = name.span();
            if (!trigger.sentence().span().covers(span) || !SOMEBODY.contains(name.kind()) || span.overlaps(at)) {
                continue;
            }
            if (name.kind().equals("LOC") && afterPreposition(span) && place == null && span.distance(at) < 2 * NEAR) {
                place = span;
            } else if (span.end() <= at.start() && at.start() - span.end() < NEAR) {
                agent = span;
            } else if (target == null && span.start() >= at.end() && span.start() - at.end() < NEAR && trigger.verb()) {
                target = span;
            }
        }
        return new Cast(
                agent == null ? List.of() : List.of(agent),
                target == null ? List.of() : List.of(target),
                List.of(),
                place);
    }

    private boolean afterPreposition(Span span) {
        String before = analysis.text().substring(Math.max(0, span.start() - 8), span.start());
        // "at France's request"
        String after =
                analysis.text().substring(span.end(), Math.min(analysis.text().length(), span.end() + 14));
        return !BEHIND_ASKED.matcher(after).matches()
                && BEFORE_PLACE.matcher(before).matches();
    }
}
