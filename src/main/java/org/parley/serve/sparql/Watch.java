package org.parley.serve.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.parley.serve.Limits;
import org.parley.serve.http.Trouble;

/** Watches one query: its deadline, and how much text it builds. What it stops, stays stopped. */
final class Watch {
    private static final int DIGITS = 10_000;

    private final Limits limits;
    private final long deadline;
    private volatile @Nullable Trouble reason;
    private long text;

    /** Passes through the engine, which takes most other exceptions in a filter for "false". */
    static final class Stopped extends QueryCancelledException {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    Watch(Limits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.query().toNanos();
    }

    /** Called from the loops that the engine itself does not interrupt. */
    void check() {
        if (reason == null && System.nanoTime() - deadline > 0) {
            stop(timeout());
        }
        if (reason != null) {
            throw new Stopped();
        }
    }

    /** Before a text of so many characters is built. */
    void willBuild(long characters) {
        if (characters > limits.literal()) {
            stop(new Trouble(
                            400,
                            "literal",
                            "The query builds a text that is too long",
                            "One text would have more than " + limits.literal() + " characters.")
                    .limit("literal", limits.literal()));
        }
        text += characters;
        if (text > limits.text()) {
            stop(new Trouble(
                            400,
                            "text",
                            "The query builds too much text",
                            "Its texts together have more than " + limits.text() + " characters.")
                    .limit("text", limits.text()));
        }
        check();
    }

    /** Before a number of so many digits is computed: arithmetic on long ones takes more than linear time. */
    void willCompute(long digits) {
        if (digits > DIGITS) {
            stop(new Trouble(
                            400,
                            "digits",
                            "The query computes a number that is too long",
                            "A number would have more than " + DIGITS + " digits.")
                    .limit("digits", DIGITS));
        }
        check();
    }

    void stop(Trouble why) {
        if (reason == null) {
            reason = why;
        }
    }

    @Nullable
    Trouble reason() {
        return reason;
    }

    Limits limits() {
        return limits;
    }

    long remainingNanos() {
        return deadline - System.nanoTime();
    }

    Trouble timeout() {
        double seconds = limits.query().toMillis() / 1000.0;
        return new Trouble(
                        504,
                        "timeout",
                        "The query took too long",
                        "The query was stopped after " + seconds
                                + " s and nothing of its answer is sent. Ask for less: a speaker, a month, a LIMIT; or "
                                + "take the download of the whole graph.")
                .limit("querySeconds", seconds);
    }

    Trouble tooManyRows(String what) {
        return new Trouble(
                        413,
                        "rows",
                        "The answer has too many " + what,
                        "The answer has more than " + limits.rows() + " " + what
                                + " and nothing of it is sent. Add a LIMIT, or take the download of the whole graph.")
                .limit("rows", limits.rows());
    }
}
