package org.parley.resolve.utterance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.KnownActor;
import org.parley.domain.Ref;
import org.parley.domain.SentenceVectors;
import org.parley.domain.Utterance;
import org.parley.resolve.Meanings;
import org.parley.resolve.Sides;

/**
 * Puts together what articles print of one occasion: same speaker or side, same day, same meaning.
 *
 * <p>Statements are compared only within one side and day, and where these are many only with those that share a rarer word, so
 * that the cost grows with the corpus and not with its square.
 */
public final class Utterances {
    private static final int SMALL_BLOCK = 60;
    private static final int RARE = 40;

    private Utterances() {}

    /** Every statement in exactly one utterance, sorted by id. */
    public static List<Utterance> of(
            List<ExtractionRecord> records,
            Map<Ref, String> actorOf,
            List<KnownActor> actors,
            SentenceVectors vectors) {
        Sides sides = new Sides(actors, actorOf);
        Meanings meanings = new Meanings(vectors);
        Likeness likeness = new Likeness(sides);
        Map<String, List<Said>> blocks = new TreeMap<>();
        for (ExtractionRecord record : records) {
            List<Said> article = record.statements().stream()
                    .map(statement -> Said.of(record, statement, sides))
                    .toList();
            for (Said said : Hearsay.attributed(article, meanings)) {
                likeness.learn(said);
                blocks.computeIfAbsent(block(said), key -> new ArrayList<>()).add(said);
            }
        }
        Map<String, List<List<Said>>> bySide = new TreeMap<>();
        blocks.values().forEach(block -> bySide.computeIfAbsent(block.get(0).side() + "", key -> new ArrayList<>())
                .addAll(clusters(block, meanings, likeness)));
        DayBefore dayBefore = new DayBefore(meanings, likeness);
        Map<String, Utterance> utterances = new TreeMap<>();
        bySide.forEach((side, clusters) -> {
            List<List<Said>> all = side.equals("null") ? clusters : dayBefore.joined(clusters);
            for (List<Said> cluster : all) {
                Utterance utterance = utterance(cluster, utterances.keySet());
                utterances.put(utterance.id(), utterance);
            }
        });
        return List.copyOf(utterances.values());
    }

    /** Side and day; without either, only the same article can tell the same thing twice. */
    private static String block(Said said) {
        String where = said.side() == null || said.day() == null ? said.ref().article() : "";
        return said.side() + "|" + said.day() + "|" + where;
    }

    private static List<List<Said>> clusters(List<Said> block, Meanings meanings, Likeness alike) {
        if (block.size() == 1) {
            return List.of(block);
        }
        // word for word the same comes together without being compared
        Map<String, List<Said>> verbatim = new LinkedHashMap<>();
        block.forEach(said -> verbatim.computeIfAbsent(said.speaker() + "|" + said.text(), key -> new ArrayList<>())
                .add(said));
        List<List<Said>> parts = List.copyOf(verbatim.values());
        List<Said> first = parts.stream().map(part -> part.get(0)).toList();
        Groups groups = new Groups(first.size());
        List<Pair> pairs = new ArrayList<>();
        List<int[]> candidates = candidates(first);
        Nearness nearness = new Nearness(meanings, first, candidates);
        for (int[] candidate : candidates) {
            double likeness = alike.of(
                    first.get(candidate[0]),
                    first.get(candidate[1]),
                    nearness.of(candidate),
                    nearness.nearer(candidate));
            groups.compared(candidate[0], candidate[1], likeness);
            if (likeness > 0) {
                pairs.add(new Pair(candidate[0], candidate[1], likeness));
            }
        }
        pairs.sort(Comparator.comparing((Pair pair) -> -pair.likeness())
                .thenComparing(Pair::one)
                .thenComparing(Pair::other));
        pairs.forEach(pair -> groups.join(pair.one(), pair.other()));
        return groups.members().stream()
                .map(members ->
                        members.stream().flatMap(i -> parts.get(i).stream()).toList())
                .toList();
    }

    private record Pair(int one, int other, double likeness) {}

    /** All pairs of a small block; in a large one those that share a word which few others have. */
    private static List<int[]> candidates(List<Said> said) {
        List<int[]> pairs = new ArrayList<>();
        if (said.size() <= SMALL_BLOCK) {
            for (int i = 0; i < said.size(); i++) {
                for (int j = i + 1; j < said.size(); j++) {
                    pairs.add(new int[] {i, j});
                }
            }
            return pairs;
        }
        Map<String, List<Integer>> byWord = new HashMap<>();
        for (int i = 0; i < said.size(); i++) {
            int index = i;
            said.get(i).words().forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>())
                    .add(index));
        }
        Set<Long> seen = new LinkedHashSet<>();
        for (List<Integer> same : byWord.values()) {
            for (int i = 0; i < same.size() && same.size() <= RARE; i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    seen.add((long) same.get(i) << 32 | same.get(j));
                }
            }
        }
        seen.stream().sorted().forEach(pair -> pairs.add(new int[] {(int) (pair >> 32), pair.intValue()}));
        return pairs;
    }

    private static Utterance utterance(List<Said> cluster, Set<String> taken) {
        List<Said> sorted = cluster.stream()
                .sorted(Comparator.comparing((Said said) -> -said.statement().quoted().stream()
                                .mapToInt(span -> span.length())
                                .sum())
                        .thenComparing(said -> -said.text().length())
                        .thenComparing(Said::ref))
                .toList();
        Said fullest = sorted.get(0);
        String claim = String.join(" ", fullest.words());
        String id = hash(fullest.speaker() + "|" + fullest.day() + "|" + claim);
        // the same words by an unknown speaker in two articles are two utterances
        for (int i = 2; taken.contains(id); i++) {
            id = hash(fullest.speaker() + "|" + fullest.day() + "|" + claim + "|" + fullest.ref() + "|" + i);
        }
        return new Utterance(id, sorted.stream().map(Said::ref).toList());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
