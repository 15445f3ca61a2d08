package org.parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.Gazetteer;
import org.parley.evaluate.polnear.PolnearEvaluation;
import org.parley.evaluate.polnear.PolnearReport;
import org.parley.pipeline.ArticleReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley evaluate polnear DIR --split dev --out FILE}. */
@Command(
        name = "polnear",
        mixinStandardHelpOptions = true,
        description = "Scores the reader's attributions against a split of the PolNeAR corpus.")
final class EvaluatePolnear implements Callable<Integer> {
    @ParentCommand
    private @Nullable EvaluateCommand evaluate;

    @Parameters(
            paramLabel = "DIR",
            description = "PolNeAR's data folder, which holds SPLIT/text and SPLIT/attributions.")
    private Path data = Path.of("");

    @Option(names = "--split", defaultValue = "dev", description = "train, dev or test (default: ${DEFAULT-VALUE}).")
    private String split = "dev";

    @Option(names = "--out", paramLabel = "FILE", description = "Write our attributions here, one document a line.")
    private @Nullable Path out;

    @Option(names = "--model", paramLabel = "DIR", description = "Models to read with instead of those shipped.")
    private @Nullable Path model;

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(evaluate).console();
        if (!Files.isDirectory(data.resolve(split).resolve("text"))) {
            throw new IllegalArgumentException(
                    data + " holds no folder " + split + "/text; give the folder that holds train, dev and test");
        }
        try (ArticleReader reader = ArticleReader.open(model, Gazetteer.load())) {
            PolnearReport report =
                    PolnearEvaluation.run(data, split, article -> reader.analyse(article, List.of()), out);
            if (console.isJson()) {
                console.out().println(new ObjectMapper().writeValueAsString(report.values()));
            } else {
                report.lines().forEach(console.out()::println);
            }
        }
        return Exit.OK;
    }
}
