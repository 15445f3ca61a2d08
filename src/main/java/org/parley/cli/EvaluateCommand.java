package org.parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ExtractionRecord;
import org.parley.evaluate.records.RecordEvaluation;
import org.parley.evaluate.records.RecordReport;
import org.parley.ingest.IngestOptions;
import org.parley.pipeline.Extract;
import org.parley.record.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley evaluate}: what the reading is worth, against gold. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "records|cross|polnear|plover",
        description = "Scores the reading against gold annotations.",
        subcommands = {EvaluateCommand.Records.class, EvaluateCross.class, EvaluatePolnear.class, EvaluatePlover.class})
final class EvaluateCommand implements Runnable {
    @ParentCommand
    private @Nullable Parley parley;

    @Spec
    private picocli.CommandLine.Model.@Nullable CommandSpec spec;

    Console console() {
        return Objects.requireNonNull(parley).console;
    }

    @Override
    public void run() {
        Objects.requireNonNull(spec).commandLine().usage(console().err());
    }

    /** {@code parley evaluate records --gold DIR [INPUT]}. */
    @Command(
            name = "records",
            mixinStandardHelpOptions = true,
            description = "Scores extraction records, or articles read now, against a folder of gold files.")
    static final class Records implements Callable<Integer> {
        @ParentCommand
        private @Nullable EvaluateCommand evaluate;

        @Parameters(
                arity = "0..*",
                paramLabel = "INPUT",
                description = "Records (.jsonl) or articles; default: the sample articles in data/articles.")
        private List<Path> inputs = List.of();

        @Option(names = "--gold", required = true, paramLabel = "DIR", description = "Folder of gold files.")
        private Path gold = Path.of("data/gold");

        @Option(names = "--model", paramLabel = "DIR", description = "Models to read with instead of those shipped.")
        private @Nullable Path model;

        @Option(names = "--details", description = "Name every miss and every error.")
        private boolean details;

        @Override
        public Integer call() throws IOException {
            Console console = Objects.requireNonNull(evaluate).console();
            List<Path> from = inputs.isEmpty() ? List.of(SampleArticles.folder()) : inputs;
            List<ExtractionRecord> records = new ArrayList<>();
            if (from.stream().allMatch(path -> path.toString().endsWith(".jsonl"))) {
                for (Path path : from) {
                    try (InputStream in = Files.newInputStream(path)) {
                        new RecordReader().read(in, path.toString(), records::add, console::problem);
                    }
                }
            } else {
                Extract.run(from, IngestOptions.DEFAULT, model, console, records::add);
            }
            RecordReport report = RecordEvaluation.run(gold, records);
            if (details) {
                report.details().forEach(console.out()::println);
            }
            if (console.isJson()) {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("articles", report.articles());
                all.putAll(report.found());
                report.accuracies().forEach((name, accuracy) -> {
                    Map<String, Object> value = new LinkedHashMap<>();
                    value.put("accuracy", Double.isNaN(accuracy.share()) ? null : accuracy.share());
                    value.put("n", accuracy.n());
                    all.put(name, value);
                });
                console.out().println(new ObjectMapper().writeValueAsString(all));
            } else {
                console.out().print(report);
            }
            return console.errors() == 0 ? Exit.OK : Exit.PARTLY;
        }
    }
}
