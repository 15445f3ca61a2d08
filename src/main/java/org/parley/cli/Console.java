package org.parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;
import org.parley.pipeline.Progress;
import org.parley.query.QueryException;
import org.parley.store.StoreException;

/** What a person sees: data on stdout; messages, problems and a progress bar on stderr. */
final class Console implements Progress {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final PrintStream out;
    private final PrintStream err;
    private boolean quiet;
    private boolean json;
    private boolean verbose;
    private int errors;
    private @Nullable ProgressBar bar;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void quiet(boolean on) {
        quiet = on;
    }

    void json(boolean on) {
        json = on;
    }

    void verbose(boolean on) {
        verbose = on;
    }

    boolean isJson() {
        return json;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** How many errors have been reported. */
    int errors() {
        return errors;
    }

    @Override
    public synchronized void stage(String name, long total) {
        finish();
        if (quiet || json) {
            return;
        }
        if (System.console() == null) {
            err.println(name + (total > 0 ? " (" + total + ")" : ""));
        } else if (total > 1) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .setConsumer(new ConsoleProgressBarConsumer(err))
                    .showSpeed()
                    .build();
        } else {
            err.println(name);
        }
    }

    @Override
    public synchronized void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** Ends the progress bar, if there is one. */
    synchronized void finish() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public synchronized void problem(Problem problem) {
        boolean error = problem.severity() == Problem.Severity.ERROR;
        errors += error ? 1 : 0;
        if (quiet && !error) {
            return;
        }
        if (json) {
            ObjectNode node = JSON.createObjectNode();
            node.put("level", problem.severity().name().toLowerCase(Locale.ROOT));
            node.put("code", problem.code());
            node.put("where", problem.where());
            node.put("line", problem.line());
            node.put("column", problem.column());
            node.put("message", problem.message());
            node.put("remedy", problem.remedy());
            err.println(node);
        } else {
            err.println(problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem);
        }
    }

    @Override
    public synchronized void note(String sentence) {
        if (quiet) {
            return;
        }
        finish();
        err.println(
                json
                        ? JSON.createObjectNode()
                                .put("level", "info")
                                .put("message", sentence)
                                .toString()
                        : sentence);
    }

    /** Reports a command's failure; the stack trace only when asked for. */
    synchronized int failed(Exception failure) {
        finish();
        Problem known = failure instanceof StoreException e
                ? e.problem()
                : failure instanceof QueryException e ? e.problem() : null;
        if (known != null) {
            problem(known);
            if (verbose) {
                failure.printStackTrace(err);
            }
            return Exit.FAILED;
        }
        String message = failure.getMessage() == null || failure.getMessage().isBlank()
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
        if (failure instanceof java.nio.file.NoSuchFileException) {
            message = message + " does not exist";
        } else if (failure instanceof java.nio.file.AccessDeniedException) {
            message = message + " may not be read or written";
        }
        err.println(
                json
                        ? JSON.createObjectNode()
                                .put("level", "error")
                                .put("message", message)
                                .toString()
                        : "parley: " + message);
        if (verbose) {
            failure.printStackTrace(err);
        } else if (failure instanceof RuntimeException && !(failure instanceof IllegalArgumentException)) {
            err.println("This is a fault of the programme; --verbose shows where.");
        }
        return Exit.FAILED;
    }
}
