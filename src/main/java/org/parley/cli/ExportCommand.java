package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.query.Exporter;
import org.parley.query.SavedQueries;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley export}: a store as files for other programmes. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes the whole graph (nq, trig, ttl, jsonld), or its statements, figures and events as tables (csv).")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Mixin
    private StoreMixin store = new StoreMixin();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "nq",
            description = "One of nq, trig, ttl, jsonld, csv (default: ${DEFAULT-VALUE}).")
    private String format = "nq";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "Where to write; - is stdout (default); for csv a folder.")
    private String out = "-";

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(parley).console;
        try (Store opened = Store.open(store.directory())) {
            Exporter exporter = new Exporter(opened, SavedQueries.load());
            if (format.equals("csv")) {
                if (out.equals("-")) {
                    throw new IllegalArgumentException("csv is several tables: name a folder with --out");
                }
                exporter.tables(Files.createDirectories(Path.of(out)));
                console.note("The tables " + String.join(", ", Exporter.tableNames()) + " are in " + out + ".");
            } else if (out.equals("-")) {
                exporter.graph(syntax(), console.out());
            } else {
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(out)))) {
                    exporter.graph(syntax(), file);
                }
            }
            return Exit.OK;
        }
    }

    private Exporter.Syntax syntax() {
        return Arrays.stream(Exporter.Syntax.values())
                .filter(syntax -> syntax.code().equals(format.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + format + "' is not one of csv, "
                        + Arrays.stream(Exporter.Syntax.values())
                                .map(Exporter.Syntax::code)
                                .collect(Collectors.joining(", "))));
    }
}
