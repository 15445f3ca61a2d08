package org.parley.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.serve.CannotServe;
import org.parley.serve.ServeOptions;
import org.parley.serve.Server;
import org.parley.serve.Source;
import org.parley.serve.WorkingCopy;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley serve}: a store on the web, until the programme is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves a store: explorer, SPARQL endpoint, downloads. A newer build is picked up while it runs.")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Mixin
    private StoreMixin store = new StoreMixin();

    @Mixin
    private ServeMixin serve = new ServeMixin();

    @Option(
            names = "--working-copy",
            description =
                    "Copy the graph into memory, where SPARQL updates at /update may change it. Nothing is written back; "
                            + "/download/graph.nq.gz keeps it. Needs --passwords when other machines can reach it.")
    private boolean workingCopy;

    @Override
    public Integer call() {
        return run(Objects.requireNonNull(parley).console, store.directory(), serve.options(), workingCopy, false);
    }

    /** Serves until the process is told to stop. */
    static int run(Console console, Path directory, ServeOptions options, boolean workingCopy, boolean browse) {
        try (Store opened = Store.open(directory);
                Server server = Server.start(options, source(opened, workingCopy))) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            server.warmUp();
            console.note("Parley answers at " + server.url() + " (SPARQL at " + server.uri("/sparql")
                    + "). Stop it with Ctrl-C.");
            if (browse) {
                Browser.open(server.url());
            }
            server.join();
            return Exit.OK;
        } catch (CannotServe e) {
            console.problem(e.problem());
            return Exit.FAILED;
        }
    }

    static Source source(Store store, boolean workingCopy) throws CannotServe {
        Source source = Source.of(store);
        return workingCopy ? WorkingCopy.of(source) : source;
    }
}
