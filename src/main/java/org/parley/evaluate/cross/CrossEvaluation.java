package org.parley.evaluate.cross;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Corpus;
import org.parley.domain.DerivedLink;
import org.parley.domain.Ref;
import org.parley.evaluate.cross.CrossReport.Pairs;
import org.parley.evaluate.cross.CrossReport.Share;

/**
 * Scores a resolved corpus against {@code cross.json}: pairwise, over the statements and events that gold annotates.
 *
 * <p>A pair that gold joins and that was not read counts as missed. What one article itself marks as told twice, or what one
 * statement of the corpus holds together, is neither right nor wrong.
 */
public final class CrossEvaluation {
    private final CrossGold gold;
    private final Corpus corpus;
    private final Found found;
    private final Map<Ref, String> utteranceOf = new HashMap<>();
    private final Map<Ref, String> eventOf = new HashMap<>();
    private final List<String> details = new ArrayList<>();

    private CrossEvaluation(CrossGold gold, Corpus corpus) {
        this.gold = gold;
        this.corpus = corpus;
        this.found = new Found(gold, corpus);
        corpus.utterances().forEach(u -> u.wordings().forEach(ref -> utteranceOf.put(ref, u.id())));
        corpus.events().forEach(e -> e.reports().forEach(ref -> eventOf.put(ref, e.id())));
    }

    /** Scores {@code corpus} against the gold of {@code folder}. */
    public static CrossReport run(Path folder, Corpus corpus) throws IOException {
        CrossEvaluation evaluation = new CrossEvaluation(CrossGold.of(folder), corpus);
        return new CrossReport(
                evaluation.utterances(),
                evaluation.events(),
                evaluation.confusable(),
                evaluation.updates(),
                evaluation.conflicts(),
                evaluation.details);
    }

    private Pairs utterances() {
        Set<List<String>> neutral = new HashSet<>();
        gold.repeats().forEach(pair -> neutral.add(pair(pair.get(0), pair.get(1))));
        return pairs("utterance", gold.cross().path("same_utterances"), found.statements, utteranceOf, neutral);
    }

    private Pairs events() {
        return pairs("event", gold.cross().path("same_events"), found.events, eventOf, Set.of());
    }

    private Pairs pairs(
            String what, JsonNode groups, Map<String, Ref> foundAs, Map<Ref, String> oneOf, Set<List<String>> neutral) {
        Set<List<String>> wanted = new HashSet<>();
        int missing = 0;
        for (JsonNode group : groups) {
            List<String> members = new ArrayList<>();
            group.path("members")
                    .forEach(member -> members.add(member.path("id").asText()));
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    wanted.add(pair(members.get(i), members.get(j)));
                    boolean read = foundAs.containsKey(members.get(i)) && foundAs.containsKey(members.get(j));
                    missing += read ? 0 : 1;
                }
            }
        }
        int joined = 0;
        int right = 0;
        List<String> ids = foundAs.keySet().stream().sorted().toList();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                Ref one = foundAs.get(ids.get(i));
                Ref other = foundAs.get(ids.get(j));
                List<String> pair = pair(ids.get(i), ids.get(j));
                String whole = one == null ? null : oneOf.get(one);
                boolean same = whole != null && whole.equals(oneOf.get(other));
                boolean gold = wanted.contains(pair);
                if (gold) {
                    joined += same ? 1 : 0;
                    right += same ? 1 : 0;
                } else if (same && !Objects.equals(one, other) && !neutral.contains(pair)) {
                    joined++;
                    details.add("  wrongly one " + what + ": " + pair);
                }
                if (gold && !same) {
                    details.add("  not one " + what + ": " + pair);
                }
            }
        }
        return new Pairs(wanted.size(), joined, right, missing);
    }

    private static List<String> pair(String one, String other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    /** Of the pairs that look alike and are not the same, those that were merged. */
    private Share confusable() {
        Map<String, String> groupOf = new HashMap<>();
        for (JsonNode group : gold.cross().path("same_utterances")) {
            group.path("members")
                    .forEach(m ->
                            groupOf.put(m.path("id").asText(), group.path("id").asText()));
        }
        int all = 0;
        int merged = 0;
        for (JsonNode list : gold.cross().path("not_same_but_confusable")) {
            List<String> ids = new ArrayList<>();
            list.path("statements")
                    .forEach(statement -> ids.add(statement.path("id").asText()));
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    String group = groupOf.get(ids.get(i));
                    Ref one = found.statements.get(ids.get(i));
                    Ref other = found.statements.get(ids.get(j));
                    if ((group != null && group.equals(groupOf.get(ids.get(j)))) || one == null || other == null) {
                        continue;
                    }
                    all++;
                    if (utteranceOf.get(one) != null && utteranceOf.get(one).equals(utteranceOf.get(other))) {
                        merged++;
                        details.add("  confused: " + pair(ids.get(i), ids.get(j)));
                    }
                }
            }
        }
        return new Share(merged, all);
    }

    /** Comparisons of one claimant's figures over time: an update link has to join them. */
    private Share updates() {
        int all = 0;
        int linked = 0;
        for (JsonNode comparison : gold.cross().path("figure_comparisons")) {
            if (!comparison.path("relation").asText().contains("chronology")) {
                continue;
            }
            all++;
            Set<Ref> members = new HashSet<>();
            comparison
                    .path("members")
                    .forEach(m -> members.add(found.figures.get(m.path("id").asText())));
            boolean joined =
                    members.stream().anyMatch(member -> chain(member).stream().anyMatch(members::contains));
            linked += joined ? 1 : 0;
            if (!joined) {
                details.add("  no update: " + comparison.path("id").asText());
            }
        }
        return new Share(linked, all);
    }

    /** Everything a figure updates, step by step: a figure of a third article may stand between. */
    private Set<Ref> chain(@Nullable Ref figure) {
        Set<Ref> chain = new HashSet<>();
        Set<Ref> next = figure == null ? Set.of() : Set.of(figure);
        while (!next.isEmpty()) {
            Set<Ref> from = next;
            next = corpus.links().stream()
                    .filter(link -> link.kind() == DerivedLink.Kind.UPDATES && from.contains(link.from()))
                    .map(DerivedLink::to)
                    .filter(chain::add)
                    .collect(Collectors.toSet());
        }
        return chain;
    }

    /** Topics with statements on two sides: a link has to join statements of different sides. */
    private Share conflicts() {
        int all = 0;
        int linked = 0;
        for (JsonNode topic : gold.cross().path("conflicting_claims")) {
            List<Set<String>> sides = new ArrayList<>();
            for (JsonNode side : topic.path("sides")) {
                Set<String> utterances = new TreeSet<>();
                for (JsonNode statement : side.path("statements")) {
                    Ref ref = found.statements.get(statement.path("id").asText());
                    if (ref != null && utteranceOf.containsKey(ref)) {
                        utterances.add(utteranceOf.get(ref));
                    }
                }
                if (!utterances.isEmpty()) {
                    sides.add(utterances);
                }
            }
            if (sides.size() < 2) {
                continue;
            }
            all++;
            boolean joined = corpus.links().stream().anyMatch(link -> across(link, sides));
            linked += joined ? 1 : 0;
            if (!joined) {
                details.add("  no link: " + topic.path("id").asText() + " "
                        + topic.path("topic").asText());
            }
        }
        return new Share(linked, all);
    }

    private boolean across(DerivedLink link, List<Set<String>> sides) {
        String from = utteranceOf.get(link.from());
        String to = utteranceOf.get(link.to());
        if (from == null || to == null) {
            return false;
        }
        for (int i = 0; i < sides.size(); i++) {
            for (int j = 0; j < sides.size(); j++) {
                if (i != j && sides.get(i).contains(from) && sides.get(j).contains(to)) {
                    return true;
                }
            }
        }
        return false;
    }
}
