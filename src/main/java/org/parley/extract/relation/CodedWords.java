package org.parley.extract.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Sentence;
import org.parley.domain.lexicon.CueLexicon;
import org.parley.domain.lexicon.EventLexicon;
import org.parley.domain.lexicon.RelationLexicon;
import org.parley.extract.words.Phrases;
import org.parley.extract.words.Phrases.Hit;
import org.parley.extract.words.Tree;
import org.parley.extract.words.Word;
import org.parley.extract.words.Words;

/** Finds the words of a sentence that have a PLOVER root: rows of the table, triggers of event types, cues of acts. */
final class CodedWords {
    private static final Set<String> PREPOSITIONS = Set.of("of", "to", "for", "in", "on", "with");

    private record Value(
            List<String> words,
            boolean verb,
            String root,
            int rank,
            @Nullable String frame) {}

    private final Phrases<Value> phrases;

    CodedWords(RelationLexicon relations, EventLexicon events, CueLexicon cues) {
        List<Value> values = new ArrayList<>();
        relations.words().forEach(row -> values.add(new Value(row.words(), row.verb(), row.root(), 0, null)));
        for (EventLexicon.Type type : events.types()) {
            String root = relations.types().get(type.name());
            if (root != null) {
                type.triggers().forEach(t -> values.add(new Value(t.words(), t.verb(), root, 1, null)));
            }
        }
        for (CueLexicon.Cue cue : cues.cues()) {
            String root = relations.acts().get(cue.act());
            if (root != null && (cue.pos().equals("VERB") || cue.pos().equals("NOUN"))) {
                values.add(new Value(cue.words(), cue.pos().equals("VERB"), root, 2, cue.frame()));
            }
        }
        this.phrases = new Phrases<>(values, Value::words, Value::verb);
    }

    /** The best root of each token of a sentence that has one. */
    Map<Integer, Coded> of(Words words, Tree tree, Sentence sentence) {
        Map<Integer, Coded> best = new HashMap<>();
        int end = words.end(sentence);
        for (int at = words.start(sentence); at < end; at++) {
            for (Hit<Value> hit : phrases.at(words, at, end)) {
                Value value = hit.value();
                int head = value.verb() ? hit.first() : nounHead(hit);
                Word word = words.get(head);
                int token = word.token();
                boolean framed = value.frame() == null
                        || tree.children(token).stream()
                                .anyMatch(child -> tree.token(child).deprel().equals(value.frame()));
                if (fits(word, value.verb()) && framed) {
                    Coded coded = new Coded(token, value.words().size(), value.rank(), value.verb(), value.root());
                    best.merge(token, coded, (known, next) -> next.beats(known) ? next : known);
                }
            }
        }
        return best;
    }

    private static boolean fits(Word word, boolean verb) {
        return verb ? word.isVerb() || word.upos().equals("ADJ") && word.text().endsWith("ed") : word.isNoun();
    }

    private static int nounHead(Hit<Value> hit) {
        List<String> lemmas = hit.value().words();
        for (int i = 1; i < lemmas.size(); i++) {
            if (PREPOSITIONS.contains(lemmas.get(i))) {
                return hit.first() + i - 1;
            }
        }
        return hit.last();
    }
}
