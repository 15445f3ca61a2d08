package org.parley.evaluate.cross;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Corpus;
import org.parley.domain.Event;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.Ref;
import org.parley.domain.Span;
import org.parley.domain.Statement;

/** Which statement, event and figure of the corpus each gold one was found as. */
final class Found {
    private static final double LEAST_OVERLAP = 0.5;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    final Map<String, Ref> statements = new HashMap<>();
    final Map<String, Ref> events = new HashMap<>();
    final Map<String, Ref> figures = new HashMap<>();

    Found(CrossGold gold, Corpus corpus) {
        Map<String, ExtractionRecord> byFile = new HashMap<>();
        corpus.records().forEach(record -> byFile.put(record.article().file().replaceFirst("^.*/", ""), record));
        gold.contents().forEach((id, content) -> {
            ExtractionRecord record = byFile.get(gold.files().get(CrossGold.articleOf(id)));
            String group = gold.cueGroups().get(id);
            List<Span> together = gold.contents().entrySet().stream()
                    .filter(entry ->
                            group != null && group.equals(gold.cueGroups().get(entry.getKey())))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            put(statements, id, record, record == null ? null : statement(record, content, together));
        });
        gold.triggers().forEach((id, triggers) -> {
            ExtractionRecord record = byFile.get(gold.files().get(CrossGold.articleOf(id)));
            put(events, id, record, record == null ? null : event(record, triggers));
        });
        gold.figures().forEach((id, span) -> {
            ExtractionRecord record = byFile.get(gold.files().get(CrossGold.articleOf(id)));
            put(figures, id, record, record == null ? null : figure(record, span));
        });
    }

    private static void put(
            Map<String, Ref> map, String id, @Nullable ExtractionRecord record, @Nullable String found) {
        if (record != null && found != null) {
            map.put(id, new Ref(record.article().id(), found));
        }
    }

    /** The statement that shares at least half of the words of both, with the gold one or with all of its cue group. */
    private static @Nullable String statement(ExtractionRecord record, List<Span> content, List<Span> together) {
        String own = best(record, content);
        return own == null && !together.isEmpty() ? best(record, together) : own;
    }

    private static @Nullable String best(ExtractionRecord record, List<Span> content) {
        Set<Integer> wanted = words(record, content);
        String best = null;
        double most = 0;
        for (Statement statement : record.statements()) {
            Set<Integer> got = words(record, statement.content());
            Set<Integer> both = new HashSet<>(wanted);
            both.retainAll(got);
            double overlap = both.isEmpty() ? 0 : (double) both.size() / (wanted.size() + got.size() - both.size());
            if (overlap >= LEAST_OVERLAP && overlap > most) {
                most = overlap;
                best = statement.id();
            }
        }
        return best;
    }

    private static Set<Integer> words(ExtractionRecord record, Collection<Span> spans) {
        Set<Integer> words = new HashSet<>();
        for (Span span : spans) {
            Matcher word = WORD.matcher(span.in(record.article().text()));
            while (word.find()) {
                words.add(span.start() + word.start());
            }
        }
        return words;
    }

    /** The event whose trigger is the gold event's main one, else the one that shares most triggers. */
    private static @Nullable String event(ExtractionRecord record, List<Span> triggers) {
        String best = null;
        int most = 0;
        for (Event event : record.events()) {
            int score = 0;
            for (int i = 0; i < triggers.size(); i++) {
                Span trigger = triggers.get(i);
                int weight = i == 0 ? 5 : 2;
                if (event.trigger().overlaps(trigger)) {
                    score += weight + 1;
                } else if (event.otherTriggers().stream().anyMatch(trigger::overlaps)) {
                    score += weight;
                }
            }
            if (score > most) {
                most = score;
                best = event.id();
            }
        }
        return best;
    }

    private static @Nullable String figure(ExtractionRecord record, Span span) {
        return record.figures().stream()
                .filter(figure -> figure.span().overlaps(span))
                .map(Figure::id)
                .findFirst()
                .orElse(null);
    }
}
