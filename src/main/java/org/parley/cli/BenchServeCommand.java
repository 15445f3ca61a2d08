package org.parley.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.serve.Bench;
import org.parley.serve.CannotServe;
import org.parley.serve.Limits;
import org.parley.serve.ServeOptions;
import org.parley.serve.Server;
import org.parley.serve.Source;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley bench serve}: how many questions the server answers, how fast, and whether its memory stays flat. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serves a store on a free port and asks it what its page asks: answers a second, times, errors, memory of the process (clients included).")
final class BenchServeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable BenchCommand bench;

    @Mixin
    private StoreMixin store = new StoreMixin();

    @Option(
            names = "--clients",
            defaultValue = "1,4,16",
            split = ",",
            paramLabel = "N",
            description = "So many clients at once, one number after the other (default: ${DEFAULT-VALUE}).")
    private List<Integer> clients = List.of();

    @Option(
            names = "--seconds",
            defaultValue = "20",
            paramLabel = "N",
            description = "For each number of clients (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--memory", description = "Also print each look at the memory: clients, seconds, heap MB, RSS MB.")
    private boolean memory;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = Objects.requireNonNull(bench).console();
        Limits limits = Limits.DEFAULT.withRate(0, 1).withConcurrent(4, 64, Duration.ofSeconds(20));
        try (Store opened = Store.open(store.directory());
                Server server = Server.start(ServeOptions.DEFAULT.withPort(0).withLimits(limits), Source.of(opened))) {
            List<Bench.Result> results = new Bench(server.uri("/")).usual(clients, Duration.ofSeconds(seconds), true);
            console.out().print(Bench.text(results));
            if (memory) {
                results.forEach(result -> result.memory().forEach(look -> console.out()
                        .println(result.clients() + "\t" + look.seconds() + "\t" + look.heapMb() + "\t"
                                + look.rssMb())));
            }
            return results.stream().allMatch(result -> result.errors() == 0) ? Exit.OK : Exit.FAILED;
        } catch (CannotServe e) {
            console.problem(e.problem());
            return Exit.FAILED;
        }
    }
}
