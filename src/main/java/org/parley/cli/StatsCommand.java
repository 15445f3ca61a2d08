package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.store.Store;
import org.parley.store.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code parley stats}: what a store holds. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Counts what a store holds.")
final class StatsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Mixin
    private StoreMixin store = new StoreMixin();

    @Override
    public Integer call() throws JsonProcessingException {
        Console console = Objects.requireNonNull(parley).console;
        try (Store opened = Store.open(store.directory())) {
            Summary summary = opened.summary();
            if (console.isJson()) {
                console.out().println(new ObjectMapper().writeValueAsString(summary));
            } else {
                summary.counts().forEach((kind, count) -> console.out().println(kind + "\t" + count));
                console.out().println("quads\t" + summary.quads());
            }
            return Exit.OK;
        }
    }
}
