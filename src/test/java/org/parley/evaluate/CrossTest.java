package org.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.domain.Actor;
import org.parley.domain.Corpus;
import org.parley.domain.DerivedLink;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Ref;
import org.parley.domain.Statement;
import org.parley.evaluate.cross.CrossEvaluation;
import org.parley.evaluate.cross.CrossReport;
import org.parley.ingest.IngestOptions;
import org.parley.pipeline.Extract;
import org.parley.pipeline.Progress;
import org.parley.pipeline.Resolving;

/** The sample articles brought together: what was measured is the floor. */
class CrossTest {
    private static CrossReport report;
    private static Corpus corpus;

    @BeforeAll
    static void resolve() throws IOException {
        List<ExtractionRecord> records = new ArrayList<>();
        Extract.run(List.of(Path.of("data/articles")), IngestOptions.DEFAULT, null, Progress.SILENT, records::add);
        corpus = Resolving.run(records, problem -> {});
        report = CrossEvaluation.run(Path.of("data/gold"), corpus);
    }

    @Test
    void whatLooksAlikeAndIsNotTheSameStaysApart() {
        assertEquals(0, report.confusableMerged().part(), report.details()::toString);
    }

    @Test
    void tollsThatGrowAreUpdates() {
        assertEquals(report.updates().all(), report.updates().part(), report.details()::toString);
    }

    @Test
    void mattersOnWhichSidesDisagreeAreLinked() {
        assertTrue(report.conflicts().part() >= 9, report.details()::toString);
    }

    @Test
    void whoRejectsSomebodysAccusationsDeniesWhatThatSomebodySaid() {
        List<String> denied = corpus.links().stream()
                .filter(link -> link.kind() == DerivedLink.Kind.DENIES
                        && words(link.from()).equals("Baku’s accusations"))
                .map(link -> speaker(link.to()))
                .toList();
        assertEquals(List.of("Ministry of Defence of Azerbaijan"), denied);
    }

    private static String words(Ref ref) {
        return statement(ref).content().get(0).in(record(ref).article().text());
    }

    private static String speaker(Ref ref) {
        return record(ref).actors().stream()
                .filter(actor -> actor.id().equals(statement(ref).speaker()))
                .map(Actor::name)
                .findFirst()
                .orElse("");
    }

    private static Statement statement(Ref ref) {
        return record(ref).statements().stream()
                .filter(each -> each.id().equals(ref.id()))
                .findFirst()
                .orElseThrow();
    }

    private static ExtractionRecord record(Ref ref) {
        return corpus.records().stream()
                .filter(each -> each.article().id().equals(ref.article()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void utterancesAndEventsAreNoWorseThanMeasured() {
        assertTrue(report.utterances().f1() >= 0.85, report::toString);
        assertTrue(report.utterances().precision() >= 0.95, report::toString);
        assertTrue(report.events().f1() >= 0.94, report::toString);
    }
}
