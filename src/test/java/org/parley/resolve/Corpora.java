package org.parley.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.Article;
import org.parley.domain.Extraction;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Mention;
import org.parley.domain.MentionKind;
import org.parley.domain.PublishedBasis;
import org.parley.domain.QuoteType;
import org.parley.domain.SentenceVectors;
import org.parley.domain.Span;
import org.parley.domain.Stance;
import org.parley.domain.Statement;

/** Builds small records for tests: a text of names, one actor a name, one statement by the first. */
public final class Corpora {
    private final String id;
    private final LocalDate day;
    private final StringBuilder text = new StringBuilder();
    private final List<Actor> actors = new ArrayList<>();
    private @Nullable String title;

    public Corpora(String id, LocalDate day) {
        this.id = id;
        this.day = day;
    }

    /** Vectors that find nothing alike. */
    public static SentenceVectors vectors() {
        return sentences -> {
            float[][] out = new float[sentences.size()][8];
            for (int i = 0; i < out.length; i++) {
                out[i][Math.floorMod(sentences.get(i).hashCode(), 8)] = 1;
            }
            return out;
        };
    }

    public Corpora title(String words) {
        title = words;
        return this;
    }

    /** Adds an actor; {@code owner} is the number of an earlier one, 0 for none. */
    public Corpora actor(ActorType type, String name, MentionKind kind, int owner) {
        int start = text.length();
        text.append(name).append(". ");
        actors.add(new Actor(
                "a" + (actors.size() + 1),
                name,
                type,
                null,
                owner == 0 ? null : "a" + owner,
                false,
                List.of(new Mention(new Span(start, start + name.length()), kind))));
        return this;
    }

    public Corpora named(ActorType type, String name) {
        return actor(type, name, MentionKind.NAME, 0);
    }

    public ExtractionRecord record() {
        int start = text.length();
        text.append("Something was said in article ").append(id).append('.');
        Statement statement = new Statement(
                "s1",
                "a1",
                List.of(),
                null,
                null,
                title,
                null,
                null,
                null,
                null,
                null,
                List.of(new Span(start, text.length())),
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
        Article article = new Article(
                id, id + ".txt", null, null, null, day, PublishedBasis.METADATA, "en", "0".repeat(64), text.toString());
        return new ExtractionRecord(
                article,
                List.of(),
                actors,
                List.of(statement),
                List.of(),
                List.of(),
                new Extraction("test", List.of(), "0"));
    }
}
