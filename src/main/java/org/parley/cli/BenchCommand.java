package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.Gazetteer;
import org.parley.catalogue.GazetteerBench;
import org.parley.domain.ExtractionRecord;
import org.parley.pipeline.GraphBench;
import org.parley.pipeline.ReadingBench;
import org.parley.pipeline.Resolving;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.resolve.ResolveBench;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley bench}: how fast this machine reads, resolves, maps, loads and answers. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = BenchServeCommand.class,
        description =
                "Measures reading, resolving, mapping, loading and the saved queries; ratios are against a bare writer in the same run.")
final class BenchCommand implements Callable<Integer> {
    private static final int ANSWERS = 5;
    private static final int GAZETTEER = 100_000;

    @ParentCommand
    private @Nullable Parley parley;

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "Articles (default: the sample articles).")
    private List<Path> inputs = List.of();

    @Option(
            names = "--rounds",
            defaultValue = "5",
            paramLabel = "N",
            description = "Read the articles so often once warm (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--copies",
            defaultValue = "40",
            paramLabel = "N",
            description = "Vary the corpus so often for mapping and loading (default: ${DEFAULT-VALUE}).")
    private int copies;

    @Option(
            names = "--resolve",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Articles for the resolver (default: ${DEFAULT-VALUE}).")
    private int resolve;

    @Option(
            names = "--across",
            defaultValue = "100",
            paramLabel = "N",
            description = "Match so many articles with each other, then ten times as many (default: ${DEFAULT-VALUE}).")
    private int across;

    @Option(names = "--model", paramLabel = "DIR", description = "Models to read with instead of those shipped.")
    private @Nullable Path model;

    Console console() {
        return Objects.requireNonNull(parley).console;
    }

    @Override
    public Integer call() throws IOException {
        Console console = console();
        List<Path> from = inputs.isEmpty() ? List.of(SampleArticles.folder()) : inputs;
        ReadingBench.Result reading = ReadingBench.run(from, model, rounds);
        print(console, "models and lexicons loaded", "%.2f s", reading.loadSeconds());
        print(console, "reading, cold", "%.0f tokens a CPU-second", reading.coldTokensPerCpuSecond());
        print(console, "reading, warm", "%.0f tokens a CPU-second", reading.tokensPerCpuSecond());
        print(console, "reading", "%.2f articles a second, one after the other", reading.articlesPerSecond());
        print(console, "reading", "%d MB of memory at most", reading.peakBytes() >> 20);
        Path tables = Files.createTempDirectory("parley-bench-gazetteer");
        GazetteerBench.Result gazetteer = GazetteerBench.run(Gazetteer.load(), GAZETTEER, tables);
        print(console, "gazetteer read", "%d entries in %d ms", gazetteer.entries(), gazetteer.millis());
        ResolveBench.Result resolved = ResolveBench.run(resolve, Gazetteer.load(), 1);
        print(
                console,
                "resolving",
                "%d articles in %d ms, %d MB",
                resolved.articles(),
                resolved.millis(),
                resolved.usedBytes() >> 20);
        across(console, reading.corpus().records());
        Path directory = Files.createTempDirectory("parley-bench");
        GraphBench.Result graph = GraphBench.run(reading.corpus(), copies, directory);
        print(
                console,
                "mapped",
                "%.0f thousand quads a second, %.2f of a bare writer (%d quads)",
                graph.mapped(),
                graph.ratio(),
                graph.quads());
        print(console, "loaded", "%.0f thousand quads a second into a finished store", graph.loaded());
        queries(console, directory);
        return Exit.OK;
    }

    /** Ten times the articles should cost about ten times as much. */
    private void across(Console console, List<ExtractionRecord> records) throws IOException {
        double before = 0;
        for (int articles : new int[] {across, 10 * across}) {
            Resolving.Cost cost = Resolving.bench(records, articles);
            print(
                    console,
                    "across articles",
                    "%d articles in %.1f CPU-seconds%s, %d MB of heap",
                    articles,
                    cost.cpuSeconds(),
                    before == 0
                            ? ""
                            : String.format(Locale.ROOT, ", %.1f times the tenth of them", cost.cpuSeconds() / before),
                    cost.heapMegabytes());
            before = cost.cpuSeconds();
        }
    }

    private static void queries(Console console, Path directory) {
        SavedQueries saved = SavedQueries.load();
        try (Store store = Store.open(directory)) {
            for (SavedQuery query : saved.all()) {
                time(console, saved, store, query);
            }
        }
    }

    private static void time(Console console, SavedQueries saved, Store store, SavedQuery query) {
        double[] millis = new double[ANSWERS];
        int rows = 0;
        for (int i = 0; i < ANSWERS; i++) {
            long begin = System.nanoTime();
            rows = saved.run(store, query, Map.of("limit", "50"), Duration.ofSeconds(60))
                    .rows()
                    .size();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        print(console, "query " + query.name(), "%.0f ms (median of %d), %d rows", millis[ANSWERS / 2], ANSWERS, rows);
    }

    private static void print(Console console, String what, String format, Object... values) {
        console.out().println(what + "\t" + String.format(Locale.ROOT, format, values));
    }
}
