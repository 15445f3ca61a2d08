package org.parley.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.domain.Article;
import org.parley.domain.Problem;

/** Whatever a folder may hold: a clear problem or the right text, never a crash. */
class HostileFilesTest {
    private static final String TEXT = "“We won’t leave,” Pašinjan said in Évry.\n";

    @TempDir
    private Path folder;

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertEquals("INGEST-EMPTY", refused(new byte[0]));
    }

    @Test
    void aFileOfSpacesIsRefused() throws IOException {
        assertEquals("INGEST-BLANK", refused("  \n\t \n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        assertEquals("INGEST-LARGE", refused(new byte[50 << 20]));
    }

    @Test
    void utf16IsReadByItsMark() throws IOException {
        assertEquals(
                TEXT,
                article(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)).text());
        assertEquals(TEXT, article(TEXT.getBytes(StandardCharsets.UTF_16)).text());
    }

    @Test
    void utf16WithoutAMarkIsRead() throws IOException {
        String latin = "The rebels said they would leave the town on Friday.\n".repeat(3);
        assertEquals(latin, article(latin.getBytes(StandardCharsets.UTF_16LE)).text());
        assertEquals(latin, article(latin.getBytes(StandardCharsets.UTF_16BE)).text());
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws IOException {
        assertEquals(
                TEXT,
                article(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void windowsLettersAreReadAndReported() throws IOException {
        Ingested.Read read = read(TEXT.getBytes(Charset.forName("windows-1252")));
        assertEquals(TEXT, read.article().text());
        assertTrue(read.problems().stream().map(Problem::code).toList().contains("INGEST-ENCODING"));
    }

    @Test
    void aRowThatIsMissingIsReportedAndTheFileIsRead() throws IOException {
        Files.writeString(folder.resolve("articles.csv"), "file,published\nother.txt,2024-01-02\n");
        Ingested.Read read = read(TEXT.getBytes(StandardCharsets.UTF_8));
        assertTrue(read.problems().stream().map(Problem::code).toList().contains("MANIFEST-ABSENT"));
    }

    @Test
    void aDayThatIsNoneIsReportedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("articles.csv"), "file,published\na.txt,2024-02-31\n");
        Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
        Ingest ingest = new Ingest(IngestOptions.DEFAULT);
        List<Problem> problems = ingest.manifestProblems(List.of(file));
        assertEquals("MANIFEST-DATE", problems.get(0).code());
        assertEquals(2, problems.get(0).line());
    }

    @Test
    void aBrokenManifestLeavesTheRowsBefore() throws IOException {
        Files.writeString(folder.resolve("articles.csv"), "file,published\na.txt,2024-02-03\n\"b.txt,2024-02-04\n");
        Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
        Ingest ingest = new Ingest(IngestOptions.DEFAULT);
        assertEquals(
                "MANIFEST-CSV", ingest.manifestProblems(List.of(file)).get(0).code());
        ingest.read(
                file,
                result -> assertEquals(
                        LocalDate.of(2024, 2, 3),
                        assertInstanceOf(Ingested.Read.class, result).article().published()));
    }

    @Test
    void aDateInATeaserIsNotTheArticles() throws IOException {
        String text =
                "Rebels took the town, the army said.\n".repeat(12) + "\nRead more\n\nElection results\n\n3 May 1999\n";
        assertEquals(null, article(text.getBytes(StandardCharsets.UTF_8)).published());
    }

    @Test
    void theFileNameTellsTheDayWhenNothingElseDoes() throws IOException {
        Path file = Files.writeString(folder.resolve("2023-09-20-karabakh.txt"), TEXT);
        Ingested.Read read = (Ingested.Read) FormatsTest.read(file).get(0);
        assertEquals(LocalDate.of(2023, 9, 20), read.article().published());
    }

    private String refused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), bytes);
        return assertInstanceOf(Ingested.Refused.class, FormatsTest.read(file).get(0))
                .problem()
                .code();
    }

    private Article article(byte[] bytes) throws IOException {
        return read(bytes).article();
    }

    private Ingested.Read read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), bytes);
        return assertInstanceOf(Ingested.Read.class, FormatsTest.read(file).get(0));
    }
}
