package org.parley.domain.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.domain.Act;

/**
 * Every event type with the words that signal it and the places of the parse that hold its participants.
 *
 * @param identity what makes two mentions one event
 * @param somebody nouns, singular and lower case, that stand for people or bodies and so can take part without a name
 */
public record EventLexicon(
        List<Type> types,
        ModalityLexicon modality,
        Set<String> somebody,
        Inflections inflections,
        EventIdentity identity) {
    public EventLexicon {
        types = List.copyOf(types);
        somebody = Set.copyOf(somebody);
    }

    /** The types by name. */
    public Map<String, Type> byName() {
        return types.stream().collect(Collectors.toMap(Type::name, Function.identity()));
    }

    /**
     * One event type, with what it inherits from its head filled in.
     *
     * @param name local name, for example {@code ArmedClash}
     * @param label for people
     * @param head local name of the head it stands under, its own name when it is one
     * @param notTriggers phrases, as words, inside which no trigger counts
     * @param acts of statements that are events of this type
     * @param plover roots of its PLOVER codes ({@code ASSAULT}), the first the most fitting
     */
    public record Type(
            String name,
            String label,
            String head,
            List<Trigger> triggers,
            List<List<String>> notTriggers,
            List<Slot> agents,
            List<Slot> targets,
            List<Slot> mediators,
            List<Slot> places,
            boolean reciprocal,
            List<Act> acts,
            List<String> plover) {
        public Type {
            triggers = List.copyOf(triggers);
            notTriggers = notTriggers.stream().map(List::copyOf).toList();
            agents = List.copyOf(agents);
            targets = List.copyOf(targets);
            mediators = List.copyOf(mediators);
            places = List.copyOf(places);
            acts = List.copyOf(acts);
            plover = List.copyOf(plover);
        }

        /** Something said rather than done: demand, accusation, support, promise and their like. */
        public boolean verbal() {
            return !acts.isEmpty();
        }
    }

    /**
     * Lemmas that signal a type.
     *
     * @param words lower case, hyphens as blanks
     * @param verb the head (the first word) is a verb; otherwise the phrase is nominal
     */
    public record Trigger(List<String> words, boolean verb) {
        public Trigger {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a trigger needs a word");
            }
        }
    }

    /**
     * A place of the parse, seen from the trigger: {@code flee@up:launch>obl:by} is trigger lemma, then steps.
     *
     * @param trigger lemma that the trigger has to have, empty for any
     * @param steps at least one
     */
    public record Slot(String trigger, List<Step> steps) {
        public Slot {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a slot needs a step");
            }
        }

        /** Reads the notation of {@code ontology/event-types.ttl}. */
        public static Slot parse(String notation) {
            int at = notation.indexOf('@');
            String path = notation.substring(at + 1);
            List<Step> steps = java.util.Arrays.stream(path.split(">"))
                    .map(step -> {
                        int colon = step.indexOf(':');
                        boolean subtype =
                                List.of("nsubj:pass", "obl:agent", "nmod:poss").contains(step);
                        return colon < 0 || subtype
                                ? new Step(step, "")
                                : new Step(step.substring(0, colon), step.substring(colon + 1));
                    })
                    .toList();
            return new Slot(at < 0 ? "" : notation.substring(0, at), steps);
        }

        /** Asks for a lemma somewhere, so that it beats slots that do not. */
        public boolean special() {
            if (!trigger.isEmpty()) {
                return true;
            }
            for (Step step : steps) {
                if (!step.word().isEmpty()
                        && (step.relation().equals("up") || step.relation().equals("acl"))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * One step in the parse.
     *
     * @param relation a UD relation to a dependent, or {@code up} for the verb that governs the trigger
     * @param word preposition of the dependent, or lemma of the verb; empty for any
     */
    public record Step(String relation, String word) {}
}
