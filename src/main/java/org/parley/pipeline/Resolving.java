package org.parley.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.analyse.SentenceEncoder;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Corpus;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Problem;
import org.parley.resolve.Resolver;
import org.parley.resolve.curation.Curation;

/** Resolves records alone, for whoever measures it. */
public final class Resolving {
    /** What one run of the bench cost; CPU-seconds of the whole process, memory collection included. */
    public record Cost(
            int articles,
            int utterances,
            int events,
            int links,
            double seconds,
            double cpuSeconds,
            long heapMegabytes) {}

    private Resolving() {}

    /** The corpus behind {@code records}, without corrections. */
    public static Corpus run(List<ExtractionRecord> records, Consumer<Problem> problems) throws IOException {
        try (SentenceEncoder vectors = SentenceEncoder.open()) {
            return new Resolver().resolve(records, Gazetteer.load(), new Curation(List.of()), vectors, problems);
        }
    }

    /** Resolves {@code articles} articles made by varying {@code records} and says what it cost. */
    public static Cost bench(List<ExtractionRecord> records, int articles) throws IOException {
        List<ExtractionRecord> many = new ArrayList<>(articles);
        for (int i = 0; i < articles; i++) {
            many.add(Variation.of(records.get(i % records.size()), i / records.size()));
        }
        long start = System.nanoTime();
        long cpu = cpu();
        Corpus corpus = run(many, problem -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (cpu() - cpu) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        return new Cost(
                articles,
                corpus.utterances().size(),
                corpus.events().size(),
                corpus.links().size(),
                seconds,
                cpuSeconds,
                runtime.totalMemory() >> 20);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
