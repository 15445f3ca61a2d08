package org.parley.serve.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.parley.serve.http.Body;

/**
 * Small answers, kept until their build gives way to another: a build never changes, so neither does its answer.
 *
 * <p>What is asked most is asked by a page that opens, and is the same for everybody.
 */
public final class Kept {
    private static final long LARGEST = 512 * 1024;
    private static final long OVERHEAD = 200;
    private static final long ALL = 48L << 20;
    /** Another answer each time it is asked. */
    private static final Pattern CHANGING =
            Pattern.compile("(?i)\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(|\\bSERVICE\\b");

    private final Cache<Key, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(ALL)
            .weigher((Key key, Answer answer) ->
                    (int) (answer.body().length() + 2L * key.words().length() + OVERHEAD))
            .build();

    /**
     * What may be asked again.
     *
     * @param text the query as it was sent
     */
    public record Question(String text, Query query, DatasetDescription graphs, Format format) {
        /** The same words for the same answer from one build. */
        String words() {
            return format.name() + "\n" + graphs + "\n" + text;
        }

        boolean isSteady() {
            return !CHANGING.matcher(text).find();
        }
    }

    private record Key(String build, String words) {}

    /**
     * The answer that was kept, else the runner's.
     *
     * @param anew ask the runner even so
     */
    public Answer answer(Question question, Runner runner, boolean anew) throws Exception {
        if (!question.isSteady()) {
            return runner.answer(question.query(), question.graphs(), question.format());
        }
        String words = question.words();
        Answer kept = anew ? null : answers.getIfPresent(new Key(runner.build(), words));
        if (kept != null) {
            return kept;
        }
        Answer fresh = runner.answer(question.query(), question.graphs(), question.format());
        if (fresh.body().length() > LARGEST) {
            return fresh;
        }
        Answer small = new Answer(inMemory(fresh.body()), fresh.rows(), fresh.build());
        answers.put(new Key(fresh.build(), words), small);
        return small;
    }

    private static Body inMemory(Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) body.length());
        try {
            body.writeTo(bytes);
        } finally {
            body.discard();
        }
        return Body.of(bytes.toByteArray());
    }
}
