package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.query.SavedQueries;
import org.parley.query.Table;
import org.parley.query.TableFormat;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley query}: a saved query, or one's own, as a table. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description =
                "Answers a saved query ('parley list queries' names them), or a SPARQL query from a file or stdin.")
final class QueryCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Parameters(paramLabel = "NAME|FILE.rq", description = "A saved query, a file, or - for stdin.")
    private String which = "";

    @Mixin
    private StoreMixin store = new StoreMixin();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of text, csv, tsv, json (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up after this long (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = {"--set", "-s"},
            paramLabel = "NAME=VALUE",
            description = "A parameter by its name; the common ones have options of their own.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--speaker", paramLabel = "WHO", description = "Who spoke, under any spelling.")
    private @Nullable String speaker;

    @Option(names = "--side", paramLabel = "WHO", description = "Whose side spoke: a state with its bodies and people.")
    private @Nullable String side;

    @Option(names = "--addressee", paramLabel = "WHO", description = "Who was told.")
    private @Nullable String addressee;

    @Option(names = "--actor", paramLabel = "WHO", description = "Whom it concerns.")
    private @Nullable String actor;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, as 2023-09-20.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
    private @Nullable String to;

    @Option(names = "--act", paramLabel = "ACT", description = "assert, deny, accuse, demand, request, promise ...")
    private @Nullable String act;

    @Option(names = "--event-type", paramLabel = "TYPE", description = "A type of event.")
    private @Nullable String eventType;

    @Option(names = "--article", paramLabel = "ID", description = "Only this article.")
    private @Nullable String article;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Only this publisher.")
    private @Nullable String publisher;

    @Option(names = "--text", paramLabel = "WORDS", description = "Words that were used.")
    private @Nullable String text;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many rows.")
    private @Nullable String limit;

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(parley).console;
        TableFormat as = TableFormat.of(console.isJson() ? "json" : format);
        SavedQueries saved = SavedQueries.load();
        Duration patience = Duration.ofSeconds(timeout);
        try (Store opened = Store.open(store.directory())) {
            Table table;
            if (which.equals("-") || which.endsWith(".rq")) {
                table = SavedQueries.ask(opened, sparql(), patience);
            } else {
                table = saved.run(opened, saved.get(which), given(), patience);
            }
            as.write(table, console.out());
            return Exit.OK;
        }
    }

    private String sparql() throws IOException {
        if (which.equals("-")) {
            InputStream in = System.in;
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return Files.readString(Path.of(which));
    }

    private Map<String, String> given() {
        Map<String, String> all = new LinkedHashMap<>(values);
        put(all, "speaker", speaker);
        put(all, "side", side);
        put(all, "addressee", addressee);
        put(all, "actor", actor);
        put(all, "from", from);
        put(all, "to", to);
        put(all, "act", act);
        put(all, "event-type", eventType);
        put(all, "article", article);
        put(all, "publisher", publisher);
        put(all, "text", text);
        put(all, "limit", limit);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
