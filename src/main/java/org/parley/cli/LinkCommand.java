package org.parley.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.parley.pipeline.Linking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley link --online}: candidates from Wikidata, as rows for {@code curation.csv}. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Asks Wikidata for candidates for actors without a confirmed link and prints them as rows for"
                + " curation.csv. Nothing else of Parley goes to the network.")
final class LinkCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Parley parley;

    @Option(names = "--online", required = true, description = "Yes, ask public services.")
    private boolean online;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Articles or records, as for build.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--service",
            paramLabel = "URL",
            defaultValue = "https://wikidata.reconci.link/en/api",
            description = "Reconciliation service (default: ${DEFAULT-VALUE}).")
    private URI service = URI.create("https://wikidata.reconci.link/en/api");

    @Option(
            names = "--sparql",
            paramLabel = "URL",
            defaultValue = "https://query.wikidata.org/sparql",
            description = "Query service (default: ${DEFAULT-VALUE}).")
    private URI sparql = URI.create("https://query.wikidata.org/sparql");

    @Option(
            names = "--pause",
            paramLabel = "MS",
            defaultValue = "1000",
            description = "Between requests (default: ${DEFAULT-VALUE}).")
    private int pause;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "parley-link-cache",
            description = "Answers are kept here, so that a broken-off run goes on (default: ${DEFAULT-VALUE}).")
    private Path cache = Path.of("parley-link-cache");

    @Mixin
    private IngestMixin ingest = new IngestMixin();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = Objects.requireNonNull(parley).console;
        Linking.Service where = new Linking.Service(service, sparql, Duration.ofMillis(pause), cache);
        List<Linking.Candidate> candidates = Linking.run(inputs, ingest.options(), where, console);
        CSVPrinter rows = new CSVPrinter(
                console.out(),
                CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        rows.printRecord("action", "subject", "field", "value", "who", "why");
        for (Linking.Candidate candidate : candidates) {
            rows.printRecord(
                    "link",
                    candidate.actor(),
                    "",
                    candidate.qid(),
                    "",
                    candidate.name() + " = " + candidate.facts() + " (score " + candidate.score()
                            + (candidate.match() ? ", sure)" : ")"));
        }
        rows.flush();
        console.note(candidates.size() + " candidates; put your name under 'who' in the rows that are right.");
        return Exit.OK;
    }
}
