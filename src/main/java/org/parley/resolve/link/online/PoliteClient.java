package org.parley.resolve.link.online;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;

/**
 * Fetches over HTTP as the operators of public services ask: one request at a time, with a pause between, saying who asks,
 * waiting as long as {@code Retry-After} says, and never asking twice for what lies in the cache.
 */
public final class PoliteClient {
    private static final int TRIES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String userAgent;
    private final Duration pause;
    private final Path cache;
    private Instant next = Instant.EPOCH;

    /**
     * @param userAgent programme and a way to reach whoever runs it
     * @param pause between two requests
     * @param cache folder for answers; what is there is not asked again, so an interrupted run goes on
     */
    public PoliteClient(String userAgent, Duration pause, Path cache) {
        if (!userAgent.contains("@") && !userAgent.contains("http")) {
            throw new IllegalArgumentException(
                    "the User-Agent needs a mail address or a page, so that operators can reach you");
        }
        this.userAgent = userAgent;
        this.pause = pause;
        this.cache = cache;
    }

    /** The body of a GET. */
    public String get(URI address, String accept) throws IOException, InterruptedException {
        return fetch(HttpRequest.newBuilder(address).header("Accept", accept).GET(), address + " " + accept);
    }

    /** The body of a form sent by POST. */
    public String post(URI address, String form) throws IOException, InterruptedException {
        return fetch(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                address + " " + form);
    }

    private synchronized String fetch(HttpRequest.Builder request, String key)
            throws IOException, InterruptedException {
        Path cached = cache.resolve(hash(key) + ".json");
        if (Files.exists(cached)) {
            return Files.readString(cached);
        }
        HttpRequest ready = request.header("User-Agent", userAgent)
                .timeout(Duration.ofSeconds(90))
                .build();
        for (int attempt = 1; ; attempt++) {
            rest();
            HttpResponse<String> response =
                    http.send(ready, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            next = Instant.now().plus(pause);
            if (response.statusCode() == 200) {
                store(cached, response.body());
                return response.body();
            }
            boolean again = response.statusCode() == 429 || response.statusCode() >= 500;
            if (!again || attempt == TRIES) {
                throw new IOException(ready.uri() + " answered " + response.statusCode()
                        + (again ? " " + TRIES + " times; try again later, what was fetched is kept" : ""));
            }
            next = Instant.now().plus(wait(response, attempt));
        }
    }

    private void rest() throws InterruptedException {
        long millis = Duration.between(Instant.now(), next).toMillis();
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }

    /** As long as the server asks, in seconds or until a date; else longer with every attempt. */
    private Duration wait(HttpResponse<String> response, int attempt) {
        Duration own = pause.multipliedBy(1L << attempt);
        String asked = response.headers().firstValue("Retry-After").orElse("");
        Duration wait = own;
        if (asked.matches("[0-9]{1,6}")) {
            wait = Duration.ofSeconds(Long.parseLong(asked));
        } else if (!asked.isEmpty()) {
            try {
                wait = Duration.between(
                        Instant.now(),
                        ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeParseException e) {
                wait = own; // the header is neither seconds nor a date, so our own pace stands
            }
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.isNegative() ? pause : wait;
    }

    private static void store(Path cached, String body) throws IOException {
        Files.createDirectories(cached.getParent());
        Path part = Files.createTempFile(cached.getParent(), "part", ".json");
        Files.writeString(part, body);
        Files.move(part, cached, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
