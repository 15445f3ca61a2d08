package org.parley.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.domain.Act;
import org.parley.domain.Coded;
import org.parley.domain.Stance;
import org.parley.domain.lexicon.CueLexicon;
import org.parley.domain.lexicon.CueLexicon.ContentAct;
import org.parley.domain.lexicon.CueLexicon.Cue;
import org.parley.domain.lexicon.CueLexicon.Utterance;

/** Reads the cue lexicon: {@code ontology/cues.tsv}, {@code content-acts.tsv} and {@code attribution-words.tsv}. */
public final class CueReader {
    private CueReader() {}

    public static CueLexicon read() {
        List<Cue> cues = new ArrayList<>();
        for (List<String> row : Resources.rows("ontology/cues.tsv", 8)) {
            cues.add(cue(row));
        }
        List<ContentAct> acts = new ArrayList<>();
        for (List<String> row : Resources.rows("ontology/content-acts.tsv", 4)) {
            acts.add(contentAct(row));
        }
        Map<String, Set<String>> phrases = new HashMap<>();
        for (List<String> row : Resources.rows("ontology/attribution-words.tsv", 2)) {
            phrases.computeIfAbsent(row.get(1), k -> new HashSet<>()).add(row.get(0));
        }
        return new CueLexicon(cues, acts, phrases);
    }

    private static Cue cue(List<String> row) {
        try {
            List<String> words = Arrays.asList(row.get(0).replace('-', ' ').split(" "));
            String last = words.get(words.size() - 1);
            boolean framed = last.startsWith("+");
            return new Cue(
                    framed ? words.subList(0, words.size() - 1) : words,
                    row.get(1),
                    framed ? last.substring(1) : null,
                    Coded.of(Act.class, row.get(2)),
                    Coded.of(Stance.class, row.get(3)),
                    Utterance.valueOf(row.get(4).toUpperCase(java.util.Locale.ROOT)),
                    slots(row.get(5)),
                    slots(row.get(6)),
                    slots(row.get(7)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ontology/cues.tsv, cue '" + row.get(0) + "': " + e.getMessage(), e);
        }
    }

    private static List<String> slots(String cell) {
        return cell.equals("-") || cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }

    private static ContentAct contentAct(List<String> row) {
        try {
            Set<Act> from = Arrays.stream(row.get(0).split(","))
                    .map(code -> Coded.of(Act.class, code))
                    .collect(Collectors.toUnmodifiableSet());
            Stance stance = row.get(2).equals("-") ? null : Coded.of(Stance.class, row.get(2));
            return new ContentAct(from, Pattern.compile(row.get(3)), Coded.of(Act.class, row.get(1)), stance);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "ontology/content-acts.tsv, pattern '" + row.get(3) + "': " + e.getMessage(), e);
        }
    }
}
