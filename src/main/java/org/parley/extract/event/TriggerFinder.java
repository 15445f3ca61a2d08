package org.parley.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.NameSpan;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.TimeExpression;
import org.parley.domain.Token;
import org.parley.domain.lexicon.EventIdentity;
import org.parley.domain.lexicon.EventIdentity.Kind;
import org.parley.domain.lexicon.EventLexicon;
import org.parley.domain.lexicon.EventLexicon.Type;
import org.parley.extract.words.Phrases;
import org.parley.extract.words.Phrases.Hit;
import org.parley.extract.words.Tree;
import org.parley.extract.words.Word;
import org.parley.extract.words.Words;

/** Finds the words that signal events: the longest trigger wins, excepted phrases and names of bodies do not count. */
final class TriggerFinder {
    private static final Set<String> BEFORE_NOUN = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "its",
            "their",
            "his",
            "her",
            "our",
            "of",
            "in",
            "after",
            "during",
            "following",
            "since",
            "by",
            "for",
            "against",
            "from",
            "with",
            "under",
            "amid",
            "more",
            "further",
            "any",
            "no",
            "such",
            "new",
            "latest",
            "first",
            "second",
            "two",
            "three",
            "several",
            "large",
            "military",
            "heavy",
            "fierce",
            "fresh",
            "'s",
            "and",
            "between");
    private static final Set<String> BEFORE_VERB = Set.of(
            "to", "will", "would", "could", "should", "may", "might", "can", "must", "shall", "not", "they", "we", "he",
            "she", "it", "who", "which", "that", "have", "has", "had", "was", "were", "been", "be", "are", "is",
            "being", "also", "did", "do", "does", "you", "i");

    /** Words that need an article, a name or a number to mean one event. */
    private static final Set<String> BARE = Set.of("war", "battle", "attack", "invasion", "protest", "offensive");

    private static final Set<String> DESCRIBING =
            Set.of("det", "amod", "compound", "nmod:poss", "nummod", "nmod", "case", "acl", "acl:relcl");

    private static final String ABDUCTION = "Abduction";

    private record Value(Type type, EventLexicon.Trigger trigger) {}

    private record Exception(Type type, List<String> words) {}

    private final Phrases<Value> triggers;
    private final Phrases<Exception> exceptions;
    private final EventIdentity identity;
    private final @Nullable Type abduction;

    TriggerFinder(EventLexicon lexicon) {
        this.identity = lexicon.identity();
        List<Value> values = new ArrayList<>();
        List<Exception> except = new ArrayList<>();
        for (Type type : lexicon.types()) {
            type.triggers().forEach(trigger -> values.add(new Value(type, trigger)));
            type.notTriggers().forEach(words -> except.add(new Exception(type, words)));
        }
        this.abduction = lexicon.types().stream()
                .filter(type -> type.name().equals(ABDUCTION))
                .findFirst()
                .orElse(null);
        this.triggers = new Phrases<>(values, value -> value.trigger().words(), value -> value.trigger()
                .verb());
        this.exceptions = new Phrases<>(except, Exception::words, exception -> false);
    }

    List<Trigger> find(Words words, Tree tree, SpanIndex<Span> cues) {
        List<Trigger> found = new ArrayList<>();
        for (Sentence sentence : words.analysis().sentences()) {
            inSentence(words, tree, sentence, cues, found);
        }
        return found;
    }

    private void inSentence(Words words, Tree tree, Sentence sentence, SpanIndex<Span> cues, List<Trigger> found) {
        int start = words.start(sentence);
        int end = words.end(sentence);
        List<Hit<Value>> hits = new ArrayList<>();
        for (int at = start; at < end; at++) {
            hits.addAll(triggers.at(words, at, end));
        }
        if (hits.isEmpty()) {
            return;
        }
        Map<String, boolean[]> excepted = excepted(words, start, end);
        List<Trigger> here = new ArrayList<>();
        for (Hit<Value> hit : hits) {
            Type type = ofPeople(words, tree, hit);
            boolean verb = hit.value().trigger().verb();
            int head = verb ? hit.first() : nounHead(words, hit);
            boolean[] no = excepted.get(type.name());
            boolean out = no != null && no[hit.first() - start] && no[hit.last() - start];
            if (!out
                    && fits(words, head, verb, start, end)
                    && !(verb && spoken(words, hit, cues))
                    && !(!verb && clause(tree, words.get(head)))
                    && !(verb && describes(tree, words.get(head)))
                    && !named(words, hit)
                    && !inDate(words, hit)
                    && !generic(words, tree, hit, head)) {
                here.add(new Trigger(
                        type,
                        hit.first(),
                        hit.last(),
                        words.get(head).token(),
                        verb,
                        String.join(" ", hit.value().trigger().words()),
                        words.span(hit.first(), hit.last()),
                        sentence,
                        false));
            }
        }
        // one stretch of words is one event: the longest lemma first, then the shorter stretch
        here.sort(Comparator.comparing((Trigger t) -> -t.lemma().split(" ").length)
                .thenComparing(t -> t.last() - t.first())
                .thenComparing(Trigger::verb)
                .thenComparing(Trigger::first));
        boolean[] taken = new boolean[end - start];
        List<Trigger> chosen = new ArrayList<>();
        for (Trigger trigger : here) {
            boolean free = true;
            for (int i = trigger.first(); i <= trigger.last(); i++) {
                free &= !taken[i - start];
            }
            if (free && !modifiesTrigger(tree, trigger, chosen)) {
                for (int i = trigger.first(); i <= trigger.last(); i++) {
                    taken[i - start] = true;
                }
                chosen.add(trigger);
            }
        }
        chosen.addAll(ended(tree, here, chosen));
        chosen.sort(Comparator.comparing(Trigger::first));
        found.addAll(chosen);
    }

    /** "Captured twelve soldiers" takes no territory, though the verb is the same. */
    private Type ofPeople(Words words, Tree tree, Hit<Value> hit) {
        Type type = hit.value().type();
        if (abduction == null
                || !tree.parsed()
                || !hit.value().trigger().verb()
                || !identity.has(Kind.PEOPLE, type.name())) {
            return type;
        }
        for (int child : tree.children(words.get(hit.first()).token())) {
            Token object = tree.token(child);
            boolean taken = Set.of("obj", "nsubj:pass").contains(object.deprel());
            boolean person = words.analysis().names(object.span()).stream()
                    .anyMatch(name -> name.kind().equals("PER"));
            if (taken && (person || identity.lists(Kind.PEOPLE, object.lemma()))) {
                return abduction;
            }
        }
        return type;
    }

    /** "An end to its offensive" also tells of the offensive. */
    private List<Trigger> ended(Tree tree, List<Trigger> here, List<Trigger> chosen) {
        List<Trigger> ended = new ArrayList<>();
        for (Trigger inner : here) {
            boolean object = !inner.verb()
                    && !(tree.parsed() && tree.token(inner.token()).deprel().equals("compound"));
            boolean ends = chosen.stream()
                    .anyMatch(outer -> outer.last() == inner.last()
                            && outer.first() < inner.first()
                            && !outer.type().equals(inner.type())
                            && identity.has(Kind.ENDING, outer.type().name())
                            && identity.lists(Kind.ENDING, outer.firstWord()));
            if (object && ends && ended.stream().noneMatch(other -> other.last() == inner.last())) {
                ended.add(inner.asEnded());
            }
        }
        return ended;
    }

    /** By name of type the words of a sentence at which no trigger of it counts. */
    private Map<String, boolean[]> excepted(Words words, int start, int end) {
        Map<String, boolean[]> excepted = new HashMap<>();
        for (int at = start; at < end; at++) {
            for (Hit<Exception> hit : exceptions.at(words, at, end)) {
                boolean[] no = excepted.computeIfAbsent(hit.value().type().name(), type -> new boolean[end - start]);
                for (int i = hit.first(); i <= hit.last(); i++) {
                    no[i - start] = true;
                }
            }
        }
        return excepted;
    }

    /** The last word before a preposition, or the last. */
    private static int nounHead(Words words, Hit<Value> hit) {
        List<String> lemma = hit.value().trigger().words();
        for (int i = 1; i < lemma.size() - 1; i++) {
            if (Set.of("of", "to", "for", "in", "on", "with").contains(lemma.get(i))) {
                return hit.first() + i - 1;
            }
        }
        return hit.last();
    }

    /** Whether the word is used as the verb or noun that the lexicon asks for. */
    private static boolean fits(Words words, int at, boolean verb, int start, int end) {
        Word word = words.get(at);
        if (word.known()) {
            return verb
                    ? word.upos().equals("VERB") || (word.upos().equals("ADJ") && participle(word))
                    : word.isNoun()
                            || (word.upos().equals("VERB") && word.text().endsWith("ing"));
        }
        String before = at > start ? words.get(at - 1).text() : "";
        boolean bare = word.forms().contains(word.text()) && !participle(word);
        if (verb) {
            if (participle(word)) {
                return !(word.text().endsWith("ing") && BEFORE_NOUN.contains(before) && !before.equals("and"));
            }
            return BEFORE_VERB.contains(before)
                    || (bare && !BEFORE_NOUN.contains(before) && objectFollows(words, at, end));
        }
        return !(BEFORE_VERB.contains(before)
                        && !before.equals("that")
                        && !before.equals("is")
                        && !before.equals("was"))
                || word.text().endsWith("ing");
    }

    private static boolean participle(Word word) {
        return word.text().endsWith("ed")
                || word.text().endsWith("ing")
                || word.text().endsWith("en");
    }

    private static boolean objectFollows(Words words, int at, int end) {
        return at + 1 < end
                && Set.of("the", "a", "an", "its", "their", "all", "our", "his", "her")
                        .contains(words.get(at + 1).text());
    }

    /** The verb of "declared a ceasefire" is said, and the noun alone names the event. */
    private static boolean spoken(Words words, Hit<Value> hit, SpanIndex<Span> cues) {
        return cues.touches(words.get(hit.first()).span());
    }

    /** "..., killing seven" is no killing as a noun, "weeks of fighting" is. */
    private static boolean clause(Tree tree, Word word) {
        return tree.parsed()
                && !tree.has(word.token(), "mark", "of")
                && word.upos().equals("VERB")
                && Set.of("advcl", "acl", "xcomp", "ccomp", "root")
                        .contains(tree.token(word.token()).deprel());
    }

    /** "The jailed leader", "besieged towns": a participle that describes tells no event of its own. */
    private static boolean describes(Tree tree, Word word) {
        return tree.parsed() && tree.token(word.token()).deprel().equals("amod");
    }

    /** Inside the name of a body, a person or a place: "the Peace Implementation Council" is no event. */
    private static boolean named(Words words, Hit<Value> hit) {
        Analysis analysis = words.analysis();
        Span span = words.span(hit.first(), hit.last());
        for (NameSpan name : analysis.names(span)) {
            if (!name.kind().equals("EVENT")
                    && name.span().covers(span)
                    && name.span().length() > span.length()) {
                return true;
            }
        }
        return false;
    }

    /** The month in "on 23 March" is no march. */
    private static boolean inDate(Words words, Hit<Value> hit) {
        Span span = words.span(hit.first(), hit.last());
        return words.analysis().times(span).stream()
                .anyMatch(time -> time.precision() != TimeExpression.Precision.VAGUE
                        && time.span().covers(span));
    }

    /** "War is never the answer": a bare singular as subject or object means no war in particular. */
    private static boolean generic(Words words, Tree tree, Hit<Value> hit, int head) {
        if (hit.value().trigger().verb() || hit.first() != hit.last() || !tree.parsed()) {
            return false;
        }
        int index = words.get(head).token();
        Token token = tree.token(index);
        boolean bare = tree.children(index).stream()
                .noneMatch(child -> DESCRIBING.contains(tree.token(child).deprel()));
        return BARE.contains(hit.value().trigger().words().get(0))
                && bare
                && !token.text().endsWith("s")
                && Set.of("nsubj", "obj").contains(token.deprel());
    }

    /** "A ceasefire violation" is told by its last word; what stands before it as a modifier is the same event. */
    private static boolean modifiesTrigger(Tree tree, Trigger trigger, List<Trigger> chosen) {
        if (!tree.parsed()
                || trigger.verb()
                || !tree.token(trigger.token()).deprel().equals("compound")) {
            return false;
        }
        int head = tree.token(trigger.token()).head();
        return chosen.stream().anyMatch(other -> other.token() == head);
    }
}
