package org.parley.serve.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** An answer that is an error: what a client reads as {@code application/problem+json} (RFC 9457). */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String KINDS = "https://w3id.org/parley/problem/";

    private final int status;
    private final String code;
    private final String title;
    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /**
     * @param code stable, the last part of the problem's type
     * @param detail what is wrong and what to do about it
     */
    public Trouble(int status, String code, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** Names the limit that was met, so that a client need not read the sentence. */
    public Trouble limit(String name, Object value) {
        more.put("limit", Map.of("name", name, "value", value));
        return this;
    }

    public Trouble with(String key, Object value) {
        more.put(key, value);
        return this;
    }

    public Trouble header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", KINDS + code);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", String.valueOf(getMessage()));
        body.putAll(more);
        return body;
    }

    public static Trouble bad(String code, String detail) {
        return new Trouble(400, code, "The request cannot be understood", detail);
    }

    public static Trouble notFound(String detail) {
        return new Trouble(404, "not-found", "There is nothing here", detail);
    }

    public static Trouble notAllowed(String allow) {
        return new Trouble(405, "method", "This method is not allowed here", "Use one of: " + allow + ".")
                .header("Allow", allow);
    }

    public static Trouble notAcceptable(Object offers) {
        return new Trouble(
                        406,
                        "not-acceptable",
                        "None of the formats asked for is offered",
                        "Ask for one of: " + offers + ".")
                .with("offers", offers);
    }
}
