package org.parley.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.SentenceEncoder;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Corpus;
import org.parley.domain.ExtractionRecord;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Inputs;
import org.parley.resolve.Resolver;
import org.parley.resolve.curation.Curation;

/** Times the reading of articles, and gives the corpus they make to whoever measures the rest. */
public final class ReadingBench {
    private static final int MOST_ROUNDS = 20;

    private ReadingBench() {}

    /**
     * What was measured.
     *
     * @param loadSeconds wall time to load models and lexicons
     * @param tokens words and signs read in the timed rounds
     * @param coldTokensPerCpuSecond through analyse and extract together, the first time round: with all the compiling that Java does meanwhile
     * @param tokensPerCpuSecond the same once Java has compiled what it runs
     * @param articlesPerSecond wall time, one article after the other
     * @param peakBytes the most memory that the process had so far, as the system counts it; 0 where the system does not tell
     */
    public record Result(
            double loadSeconds,
            long tokens,
            double coldTokensPerCpuSecond,
            double tokensPerCpuSecond,
            double articlesPerSecond,
            long peakBytes,
            Corpus corpus) {}

    /** Reads {@code inputs} once cold, then until Java has all but done compiling, then {@code rounds} times for the clock. */
    public static Result run(List<Path> inputs, @Nullable Path model, int rounds) throws IOException {
        List<Ingested.Read> articles = new ArrayList<>();
        Ingest ingest = new Ingest(IngestOptions.DEFAULT);
        for (Path file : Inputs.of(inputs).articles()) {
            ingest.read(file, result -> {
                if (result instanceof Ingested.Read read) {
                    articles.add(read);
                }
            });
        }
        if (articles.isEmpty()) {
            throw new IOException("no article to read among " + inputs);
        }
        Gazetteer gazetteer = Gazetteer.load();
        long begin = System.nanoTime();
        try (ArticleReader reader = ArticleReader.open(model, gazetteer)) {
            double load = (System.nanoTime() - begin) / 1e9;
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            List<ExtractionRecord> records = new ArrayList<>();
            long cpu = system.getProcessCpuTime();
            for (Ingested.Read read : articles) {
                records.add(reader.read(read.article(), read.boilerplate()));
            }
            double coldSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
            long words = articles.stream()
                    .map(read -> reader.analyse(read.article(), read.boilerplate()))
                    .mapToLong(analysis -> analysis.tokens().size())
                    .sum();
            warm(() -> articles.forEach(read -> reader.read(read.article(), read.boilerplate())));
            cpu = system.getProcessCpuTime();
            long wall = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                articles.forEach(read -> reader.read(read.article(), read.boilerplate()));
            }
            double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
            double wallSeconds = (System.nanoTime() - wall) / 1e9;
            long peak = peak();
            try (SentenceEncoder vectors = SentenceEncoder.open()) {
                Corpus corpus = new Resolver().resolve(records, gazetteer, Curation.none(), vectors);
                return new Result(
                        load,
                        words * rounds,
                        words / coldSeconds,
                        words * rounds / cpuSeconds,
                        articles.size() * rounds / wallSeconds,
                        peak,
                        corpus);
            }
        }
    }

    /** Runs a round until Java compiles no more than a twentieth of the time, or so often that it never will. */
    private static void warm(Runnable round) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        boolean compiles = true;
        for (int i = 0; compiles && i < MOST_ROUNDS; i++) {
            long before = compiler.getTotalCompilationTime();
            long begin = System.nanoTime();
            round.run();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            compiles = (compiler.getTotalCompilationTime() - before) * 20 > millis;
        }
    }

    /** Linux tells it in kilobytes. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}
