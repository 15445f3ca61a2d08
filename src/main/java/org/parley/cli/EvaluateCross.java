package org.parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ExtractionRecord;
import org.parley.evaluate.cross.CrossEvaluation;
import org.parley.evaluate.cross.CrossReport;
import org.parley.ingest.IngestOptions;
import org.parley.pipeline.Extract;
import org.parley.pipeline.Resolving;
import org.parley.record.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley evaluate cross --gold DIR [INPUT]}: what is brought together across articles, against gold. */
@Command(
        name = "cross",
        mixinStandardHelpOptions = true,
        description = "Scores what is brought together across articles: utterances, events, links between claims.")
final class EvaluateCross implements Callable<Integer> {
    @ParentCommand
    private @Nullable EvaluateCommand evaluate;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Records (.jsonl) or articles; default: the sample articles in data/articles.")
    private List<Path> inputs = List.of();

    @Option(names = "--gold", paramLabel = "DIR", description = "Folder with cross.json (default: data/gold).")
    private Path gold = Path.of("data/gold");

    @Option(names = "--details", description = "Name every pair that is wrong.")
    private boolean details;

    @Option(
            names = "--cost",
            paramLabel = "ARTICLES",
            description = "Instead time the resolving of so many articles, made by varying INPUT.")
    private int cost;

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(evaluate).console();
        List<Path> from = inputs.isEmpty() ? List.of(Path.of("data/articles")) : inputs;
        List<ExtractionRecord> records = new ArrayList<>();
        if (from.stream().allMatch(path -> path.toString().endsWith(".jsonl"))) {
            for (Path path : from) {
                try (InputStream in = Files.newInputStream(path)) {
                    new RecordReader().read(in, path.toString(), records::add, console::problem);
                }
            }
        } else {
            Extract.run(from, IngestOptions.DEFAULT, null, console, records::add);
        }
        if (cost > 0) {
            console.out().println(new ObjectMapper().writeValueAsString(Resolving.bench(records, cost)));
            return Exit.OK;
        }
        CrossReport report = CrossEvaluation.run(gold, Resolving.run(records, console::problem));
        if (details) {
            report.details().forEach(console.out()::println);
        }
        if (console.isJson()) {
            console.out()
                    .println(new ObjectMapper()
                            .writeValueAsString(Map.of(
                                    "utterances F1", report.utterances().f1(),
                                    "events F1", report.events().f1(),
                                    "confusable merged",
                                            report.confusableMerged().part(),
                                    "figure updates", report.updates().part(),
                                    "conflicting topics", report.conflicts().part())));
        } else {
            console.out().print(report);
        }
        return console.errors() == 0 ? Exit.OK : Exit.PARTLY;
    }
}
