package org.parley.extract.statement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.domain.Span;
import org.parley.domain.Token;

/**
 * "25 people are said to have been killed": whose word it is when the same article counts the same people or things with a
 * speaker. A lead often tells so what the text below attributes.
 */
final class Rumours {
    private final Page page;

    Rumours(Page page) {
        this.page = page;
    }

    /** "Are said to", "is reported to have": nobody in the clause says it. */
    boolean is(Draft d) {
        boolean passive = d.match != null && new Cues(page).passive(d.match);
        return d.source == null && (passive || d.cue != null && page.isBe(page.first(d.cue)));
    }

    /** Gives each the speakers of the first other statement with one of its counts. */
    void attribute(List<Draft> drafts) {
        Map<String, TreeSet<Integer>> telling = new HashMap<>();
        if (drafts.stream().anyMatch(d -> d.speakers.isEmpty() && is(d))) {
            for (int i = 0; i < drafts.size(); i++) {
                for (String count : counts(drafts.get(i))) {
                    telling.computeIfAbsent(count, x -> new TreeSet<>()).add(i);
                }
            }
        }
        for (Draft rumour : drafts) {
            if (rumour.speakers.isEmpty() && is(rumour)) {
                counts(rumour).stream()
                        .flatMap(count -> telling.getOrDefault(count, new TreeSet<>()).stream()
                                .filter(i -> drafts.get(i) != rumour
                                        && !drafts.get(i).speakers.isEmpty())
                                .limit(1))
                        .min(Comparator.naturalOrder())
                        .ifPresent(i -> rumour.speakers = drafts.get(i).speakers);
            }
        }
    }

    /** Numbers with what they count, as "25 people". */
    private Set<String> counts(Draft d) {
        Set<String> counts = new HashSet<>();
        for (Span part : d.content) {
            for (int i = page.first(part); i < page.end(part); i++) {
                Token token = page.tokens.get(i);
                boolean counted = token.deprel().equals("nummod")
                        && Character.isDigit(token.text().charAt(0))
                        && token.head() >= 0;
                if (counted) {
                    counts.add(
                            token.text() + " " + page.tokens.get(token.head()).lemma());
                }
            }
        }
        return counts;
    }
}
