package org.parley.serve;

import java.time.Duration;

/**
 * What one client, one query and one answer may take.
 *
 * @param query time for one query, after which it is an error
 * @param rows rows or triples of one answer, after which it is an error
 * @param concurrent queries that run at once
 * @param queue queries that may wait for a place, and {@code queueWait} how long each may wait
 * @param queryBytes length of a query's text
 * @param nesting depth of brackets, and of operators, in a query
 * @param literal characters of one literal that a query builds
 * @param text characters of all literals together that a query builds
 * @param resultBytes bytes of one answer
 * @param perSecond requests a second for each client in the long run, 0 for no limit
 * @param burst requests that a quiet client may send at once
 */
public record Limits(
        Duration query,
        long rows,
        int concurrent,
        int queue,
        Duration queueWait,
        int queryBytes,
        int nesting,
        int literal,
        long text,
        long resultBytes,
        double perSecond,
        int burst) {

    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(30),
            100_000,
            4,
            16,
            Duration.ofSeconds(5),
            100 * 1024,
            100,
            250_000,
            256_000_000,
            256L << 20,
            50,
            200);

    public Limits {
        if (query.isNegative() || query.isZero() || queueWait.isNegative()) {
            throw new IllegalArgumentException("a time limit must be longer than nothing");
        }
        if (rows < 1
                || concurrent < 1
                || queue < 0
                || queryBytes < 1
                || nesting < 1
                || literal < 1
                || text < 1
                || resultBytes < 1
                || perSecond < 0
                || burst < 1) {
            throw new IllegalArgumentException("a limit must be at least 1");
        }
    }

    /** For files of every row: one at a time, with time and room for a large corpus. */
    public Limits forDownloads() {
        return new Limits(
                Duration.ofMinutes(10),
                50_000_000,
                1,
                4,
                Duration.ofSeconds(60),
                queryBytes,
                nesting,
                literal,
                Long.MAX_VALUE,
                8L << 30,
                perSecond,
                burst);
    }

    public Limits withQuery(Duration time) {
        return new Limits(
                time,
                rows,
                concurrent,
                queue,
                queueWait,
                queryBytes,
                nesting,
                literal,
                text,
                resultBytes,
                perSecond,
                burst);
    }

    public Limits withRows(long most) {
        return new Limits(
                query,
                most,
                concurrent,
                queue,
                queueWait,
                queryBytes,
                nesting,
                literal,
                text,
                resultBytes,
                perSecond,
                burst);
    }

    public Limits withConcurrent(int places, int waiting, Duration wait) {
        return new Limits(
                query, rows, places, waiting, wait, queryBytes, nesting, literal, text, resultBytes, perSecond, burst);
    }

    public Limits withResultBytes(long most) {
        return new Limits(
                query, rows, concurrent, queue, queueWait, queryBytes, nesting, literal, text, most, perSecond, burst);
    }

    /** {@code perSecond} 0 means that clients are not counted. */
    public Limits withRate(double each, int atOnce) {
        return new Limits(
                query,
                rows,
                concurrent,
                queue,
                queueWait,
                queryBytes,
                nesting,
                literal,
                text,
                resultBytes,
                each,
                atOnce);
    }
}
