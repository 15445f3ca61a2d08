package org.parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.Gazetteer;
import org.parley.evaluate.plover.PloverEvaluation;
import org.parley.evaluate.plover.PloverReport;
import org.parley.pipeline.ArticleReader;
import org.parley.pipeline.RelationReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley evaluate plover FILE}. */
@Command(
        name = "plover",
        mixinStandardHelpOptions = true,
        description = "Scores event types between two actors against PLOVER pairs coded by others.")
final class EvaluatePlover implements Callable<Integer> {
    @ParentCommand
    private @Nullable EvaluateCommand evaluate;

    @Parameters(paramLabel = "FILE", description = "A file of pairs, such as PLV_test.tsv of Zero-Shot-PLOVER.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(evaluate).console();
        try (ArticleReader reader = ArticleReader.open(null, Gazetteer.load())) {
            PloverReport report = PloverEvaluation.run(file, new RelationReading(reader)::root);
            if (console.isJson()) {
                console.out()
                        .println(new ObjectMapper()
                                .writeValueAsString(Map.of(
                                        "macro F1", report.macroF1(),
                                        "accuracy", report.accuracy(),
                                        "F1", report.f1())));
            } else {
                console.out().print(report);
            }
        }
        return Exit.OK;
    }
}
