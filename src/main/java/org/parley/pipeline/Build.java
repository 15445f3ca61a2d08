package org.parley.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.SentenceEncoder;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Corpus;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Problem;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Inputs;
import org.parley.map.Mapper;
import org.parley.resolve.Resolver;
import org.parley.resolve.curation.Curation;
import org.parley.resolve.curation.CurationReader;
import org.parley.store.StoreBuilder;
import org.parley.store.Summary;
import org.parley.validate.Validator;

/** The whole programme in one direction: files, articles, records, corpus, quads, validated, stored. */
public final class Build {
    private final Options options;
    private final Progress progress;

    /**
     * What to build from and where to.
     *
     * @param inputs files, folders, or records
     * @param store folder of the store
     * @param model models to read with, null for those shipped
     * @param curation corrections by people, null to look beside the inputs
     * @param again build even if nothing changed
     */
    public record Options(
            List<Path> inputs,
            Path store,
            IngestOptions ingest,
            @Nullable Path model,
            @Nullable Path curation,
            boolean again) {
        public Options {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What came of it.
     *
     * @param unchanged nothing had changed since the build that serves, so nothing was done
     * @param articles in the graph, {@code fromCache} of them not read again, {@code refused} inputs without a record
     * @param violations of the shapes
     */
    public record Outcome(
            boolean unchanged,
            int articles,
            int fromCache,
            int refused,
            int violations,
            @Nullable Summary summary) {}

    private Build(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Builds; see {@link Outcome}. */
    public static Outcome run(Options options, Progress progress) throws IOException {
        return new Build(options, progress).run();
    }

    private Outcome run() throws IOException {
        Inputs inputs = Inputs.of(options.inputs());
        List<Path> corrections = CurationFiles.of(options.inputs(), options.curation());
        String programme = Fingerprint.ofProgramme(options.model());
        String fingerprint = fingerprint(programme, inputs, corrections);
        Optional<Summary> serving = Summary.of(options.store());
        if (!options.again()
                && inputs.problems().isEmpty()
                && serving.map(Summary::fingerprint).filter(fingerprint::equals).isPresent()) {
            return new Outcome(true, 0, 0, 0, 0, serving.get());
        }
        // before anything is read, so that a store in use or a full disk is told at once
        try (StoreBuilder store = StoreBuilder.begin(options.store())) {
            Gazetteer gazetteer = Gazetteer.load();
            List<ExtractionRecord> records = new ArrayList<>();
            Reading.Outcome reading = read(inputs, programme, gazetteer, records);
            if (records.isEmpty()) {
                return new Outcome(false, 0, 0, reading.refused(), 0, null);
            }
            int[] refusedCorrections = new int[1];
            Corpus corpus = resolve(records, gazetteer, corrections, problem -> {
                refusedCorrections[0] += problem.severity() == Problem.Severity.ERROR ? 1 : 0;
                progress.problem(problem);
            });
            progress.stage("Mapping and loading", -1);
            new Mapper().map(corpus, store.quads());
            store.load();
            progress.stage("Validating", -1);
            List<Problem> violations = store.read(data -> new Validator().validate(data));
            violations.forEach(progress::problem);
            Summary summary = store.commit(fingerprint);
            return new Outcome(
                    false,
                    reading.articles(),
                    reading.fromCache(),
                    reading.refused() + refusedCorrections[0],
                    errors(violations),
                    summary);
        }
    }

    /** A warning is worth reading and breaks nothing. */
    private static int errors(List<Problem> violations) {
        return (int) violations.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
    }

    private Reading.Outcome read(Inputs inputs, String programme, Gazetteer gazetteer, List<ExtractionRecord> records)
            throws IOException {
        RecordCache cache = new RecordCache(options.store().resolve("cache"), programme);
        try (LazyReader reader = new LazyReader(options.model(), gazetteer)) {
            return new Reading(reader, options.ingest(), cache, progress).read(inputs, records::add);
        }
    }

    private Corpus resolve(
            List<ExtractionRecord> records,
            Gazetteer gazetteer,
            List<Path> corrections,
            Consumer<Problem> refusedCorrection)
            throws IOException {
        progress.stage("Resolving", -1);
        Curation curation = CurationReader.read(corrections, refusedCorrection);
        try (SentenceEncoder vectors = SentenceEncoder.open()) {
            return new Resolver().resolve(records, gazetteer, curation, vectors, progress::problem);
        }
    }

    private String fingerprint(String programme, Inputs inputs, List<Path> corrections) throws IOException {
        List<Path> files = new ArrayList<>(inputs.articles());
        files.addAll(inputs.records());
        files.addAll(CurationFiles.manifests(inputs.articles()));
        files.addAll(corrections);
        return Fingerprint.of(programme + options.ingest() + Fingerprint.ofFiles(files));
    }
}
