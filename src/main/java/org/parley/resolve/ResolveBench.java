package org.parley.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parley.catalogue.Gazetteer;
import org.parley.catalogue.GazetteerEntry;
import org.parley.domain.Act;
import org.parley.domain.Actor;
import org.parley.domain.Article;
import org.parley.domain.Extraction;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Mention;
import org.parley.domain.MentionKind;
import org.parley.domain.PublishedBasis;
import org.parley.domain.QuoteType;
import org.parley.domain.Span;
import org.parley.domain.Stance;
import org.parley.domain.Statement;
import org.parley.resolve.actor.ActorResolver;

/** Measures how long the actors of a synthetic corpus take to resolve. */
public final class ResolveBench {
    private static final int ACTORS = 20;
    private static final int STATEMENTS = 10;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private ResolveBench() {}

    /** What was measured; {@code usedBytes}: heap in use afterwards. */
    public record Result(int articles, int actors, long millis, long usedBytes) {}

    /** Resolves the actors of {@code articles} made-up records of twenty actors each. */
    public static Result run(int articles, Gazetteer gazetteer, long seed) {
        List<ExtractionRecord> records = records(articles, gazetteer, seed);
        long start = System.nanoTime();
        int actors = new ActorResolver(gazetteer).resolve(records).known().size();
        long millis = (System.nanoTime() - start) / 1_000_000;
        Runtime runtime = Runtime.getRuntime();
        return new Result(articles, actors, millis, runtime.totalMemory() - runtime.freeMemory());
    }

    private static List<ExtractionRecord> records(int articles, Gazetteer gazetteer, long seed) {
        Random random = new Random(seed);
        List<GazetteerEntry> entries = List.copyOf(gazetteer.entries());
        List<ExtractionRecord> records = new ArrayList<>(articles);
        for (int i = 0; i < articles; i++) {
            records.add(record("bench-%06d".formatted(i), entries, random));
        }
        return records;
    }

    private static ExtractionRecord record(String id, List<GazetteerEntry> entries, Random random) {
        StringBuilder text = new StringBuilder();
        List<Actor> actors = new ArrayList<>();
        for (int i = 1; i <= ACTORS; i++) {
            GazetteerEntry entry = entries.get(random.nextInt(entries.size()));
            boolean alias = !entry.aliases().isEmpty() && random.nextBoolean();
            String name =
                    alias ? entry.aliases().get(random.nextInt(entry.aliases().size())) : entry.name();
            Span span = new Span(text.length(), text.length() + name.length());
            text.append(name).append(". ");
            actors.add(new Actor(
                    "a" + i, name, entry.type(), null, null, false, List.of(new Mention(span, MentionKind.NAME))));
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 1; i <= STATEMENTS; i++) {
            statements.add(statement("s" + i, "a" + (1 + random.nextInt(ACTORS)), new Span(0, text.length())));
        }
        LocalDate day = FIRST.plusDays(random.nextInt(700));
        Article article = new Article(
                id, id + ".txt", null, null, null, day, PublishedBasis.METADATA, "en", "0".repeat(64), text.toString());
        return new ExtractionRecord(
                article, List.of(), actors, statements, List.of(), List.of(), new Extraction("bench", List.of(), "0"));
    }

    private static Statement statement(String id, String speaker, Span content) {
        return new Statement(
                id,
                speaker,
                List.of(),
                null,
                null,
                "president",
                null,
                null,
                null,
                null,
                null,
                List.of(content),
                List.of(),
                QuoteType.INDIRECT,
                Act.ASSERT,
                Stance.ASSERTED,
                null,
                null,
                null,
                null,
                List.of(),
                0.9);
    }
}
