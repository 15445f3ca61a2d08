package org.parley.serve.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers.
 *
 * @param type media type, null when there is no body
 * @param note what the access log keeps of it
 */
public record Reply(int status, @Nullable String type, Map<String, String> headers, Body body, Note note) {
    private static final ObjectMapper JSON = new ObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Body EMPTY = Body.of(new byte[0]);

    /** What the access log keeps of a query: never its text. */
    public record Note(
            @Nullable String query, long rows, @Nullable String error) {
        static final Note NONE = new Note(null, -1, null);
    }

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(String type, Body body) {
        return new Reply(200, type, Map.of(), body, Note.NONE);
    }

    public static Reply text(String type, String text) {
        return ok(type, Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Reply json(Object value) {
        return ok("application/json", Body.of(jsonBytes(value)));
    }

    public static Reply empty(int status) {
        return new Reply(status, null, Map.of(), EMPTY, Note.NONE);
    }

    public static Reply seeOther(String location) {
        return empty(303).with("Location", location);
    }

    public static Reply of(Trouble trouble) {
        return new Reply(
                trouble.status(),
                "application/problem+json",
                trouble.headers(),
                Body.of(jsonBytes(trouble.body())),
                new Note(null, -1, trouble.code()));
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.merge(name, value, (a, b) -> name.equals("Vary") || name.equals("Link") ? a + ", " + b : b);
        return new Reply(status, type, more, body, note);
    }

    /** Another build gives another tag, so an answer is fresh for as long as its build is served. */
    public Reply tagged(String etag) {
        return with("ETag", etag).with("Cache-Control", "no-cache");
    }

    public Reply noted(Note other) {
        return new Reply(status, type, headers, body, other);
    }

    public static byte[] jsonBytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
