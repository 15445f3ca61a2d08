package org.parley.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Problem;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Inputs;
import org.parley.record.RecordReader;

/** Files to extraction records, in the files' order: articles are ingested and read, records are taken as they are. */
final class Reading {
    private final Reader reader;
    private final IngestOptions options;
    private final @Nullable RecordCache cache;
    private final Progress progress;

    /** What came of it. */
    record Outcome(int articles, int fromCache, int refused) {}

    Reading(Reader reader, IngestOptions options, @Nullable RecordCache cache, Progress progress) {
        this.reader = reader;
        this.options = options;
        this.cache = cache;
        this.progress = progress;
    }

    Outcome read(Inputs inputs, Consumer<ExtractionRecord> records) throws IOException {
        int[] counts = new int[3];
        Map<String, String> ids = new HashMap<>();
        Consumer<ExtractionRecord> once = record -> {
            String other =
                    ids.putIfAbsent(record.article().id(), record.article().file());
            if (other == null) {
                counts[0]++;
                records.accept(record);
            } else {
                counts[2]++;
                progress.problem(Problem.error(
                        "RECORD-TWICE",
                        record.article().file(),
                        "has the article id " + record.article().id() + ", which " + other + " has already.",
                        "Give one of them another id."));
            }
        };
        inputs.problems().forEach(problem -> {
            counts[2] += problem.severity() == Problem.Severity.ERROR ? 1 : 0;
            progress.problem(problem);
        });
        articles(inputs.articles(), counts, once);
        for (Path file : inputs.records()) {
            records(file, counts, once);
        }
        return new Outcome(counts[0], counts[1], counts[2]);
    }

    /** Articles are read side by side and delivered in order; never more than a few wait. */
    private void articles(List<Path> files, int[] counts, Consumer<ExtractionRecord> records) throws IOException {
        Ingest ingest = new Ingest(options);
        ingest.manifestProblems(files).forEach(progress::problem);
        progress.stage("Reading articles", files.size());
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<List<ExtractionRecord>>> waiting = new ArrayList<>();
            for (Path file : files) {
                List<Ingested.Read> found = new ArrayList<>();
                ingest.read(file, result -> {
                    if (result instanceof Ingested.Read read) {
                        read.problems().forEach(progress::problem);
                        found.add(read);
                    } else if (result instanceof Ingested.Refused refused) {
                        counts[2]++;
                        progress.problem(refused.problem());
                    }
                });
                waiting.add(pool.submit(() -> extract(found, counts)));
                if (waiting.size() > 4 * workers) {
                    deliver(waiting.remove(0), records);
                }
            }
            for (Future<List<ExtractionRecord>> next : waiting) {
                deliver(next, records);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private List<ExtractionRecord> extract(List<Ingested.Read> found, int[] counts) throws IOException {
        List<ExtractionRecord> records = new ArrayList<>();
        for (Ingested.Read read : found) {
            Optional<ExtractionRecord> known = cache == null ? Optional.empty() : cache.get(read.article());
            if (known.isPresent()) {
                synchronized (counts) {
                    counts[1]++;
                }
                records.add(known.get());
            } else {
                ExtractionRecord record = reader.read(read.article(), read.boilerplate());
                if (cache != null) {
                    cache.put(record);
                }
                records.add(record);
            }
        }
        return records;
    }

    private void deliver(Future<List<ExtractionRecord>> future, Consumer<ExtractionRecord> records) throws IOException {
        try {
            future.get().forEach(records);
            progress.step();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading articles", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("reading an article failed", e.getCause());
        }
    }

    private void records(Path file, int[] counts, Consumer<ExtractionRecord> records) throws IOException {
        progress.stage("Reading records", -1);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            new RecordReader().read(in, file.toString(), records, problem -> {
                counts[2]++;
                progress.problem(problem);
            });
        }
    }
}
