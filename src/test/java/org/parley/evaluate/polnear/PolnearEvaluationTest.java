package org.parley.evaluate.polnear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.domain.Analysis;
import org.parley.domain.Attribution;
import org.parley.domain.Span;

/** A corpus of one invented document, and answers of known worth. */
class PolnearEvaluationTest {
    private static final String TEXT = "“We won,” Ann Lee said. “Big.”\nBob, who left, thinks that it rained.\n";

    @TempDir
    private Path data;

    @BeforeEach
    void corpus() throws IOException {
        Files.createDirectories(data.resolve("dev/text"));
        Files.createDirectories(data.resolve("dev/attributions"));
        Files.writeString(data.resolve("dev/text/one.txt"), TEXT);
        String first = "T1\tSource 10 17\tAnn Lee\nT2\tCue 18 22\tsaid\nT3\tContent 0 9;24 30\t“We won,” “Big.”\n"
                + "T4\tSource 31 34\tBob\nT5\tCue 46 52\tthinks\nT6\tContent 53 67\tthat it rained\n"
                + "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\nE2\tAttribution:T5 Source:T4 Cue:T5 Content:T6\n"
                + "E3\tAttribution:T5 Source:T4 Cue:T5\n";
        Files.writeString(data.resolve("dev/attributions/one_aaaa.ann"), first);
        Files.writeString(
                data.resolve("dev/attributions/one_bbbb.ann"),
                "T1\tContent 0 4\t“We \nE1\tAttribution:T1 Content:T1\n");
    }

    @Test
    void goldAgainstItselfIsPerfect() throws IOException {
        PolnearReport report = run(List.of(won(), rained()));
        for (Map.Entry<String, List<Double>> e : report.values().entrySet()) {
            assertEquals(List.of(1.0, 1.0, 1.0), e.getValue(), e.getKey());
        }
        assertTrue(report.lines().get(0).contains("gold attributions 2 (no-source 0; dropped events 1)"));
    }

    @Test
    void aMissAndAWrongSourceCost() throws IOException {
        Attribution wrong = new Attribution(List.of(new Span(31, 34)), List.of(new Span(18, 22)), won().content(), 1);
        Map<String, List<Double>> values = run(List.of(wrong)).values();
        assertEquals(List.of(1.0, 0.5, 2.0 / 3), values.get("M4 0.5"));
        assertEquals(List.of(0.0, 0.0, 0.0), values.get("M6 overlap"));
        assertEquals(1.0, values.get("M8 content").get(2), "thinks is no cue of speech");
    }

    @Test
    void writesWhatTheReferenceScorerReads() throws IOException {
        Path out = data.resolve("out.jsonl");
        PolnearEvaluation.run(data, "dev", a -> analysis(a, List.of(won())), out);
        assertEquals(
                "{\"doc\":\"one\",\"attributions\":[{\"source\":[[10,17]],\"cue\":[[18,22]],\"content\":[[0,9],[24,30]],\"confidence\":1.0}]}\n",
                Files.readString(out));
    }

    @Test
    void saysWhichFolderIsMissing() {
        IOException e = assertThrows(
                IOException.class, () -> PolnearEvaluation.run(data, "test", a -> analysis(a, List.of()), null));
        assertTrue(e.getMessage().contains("attributions does not exist"), e.getMessage());
    }

    private PolnearReport run(List<Attribution> found) throws IOException {
        return PolnearEvaluation.run(data, "dev", a -> analysis(a, found), null);
    }

    private static Analysis analysis(org.parley.domain.Article article, List<Attribution> found) {
        return new Analysis(article, List.of(), List.of(), List.of(), List.of(), found, List.of());
    }

    private static Attribution won() {
        return new Attribution(
                List.of(new Span(10, 17)), List.of(new Span(18, 22)), List.of(new Span(0, 9), new Span(24, 30)), 1);
    }

    private static Attribution rained() {
        return new Attribution(List.of(new Span(31, 34)), List.of(new Span(46, 52)), List.of(new Span(53, 67)), 1);
    }
}
