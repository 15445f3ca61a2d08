package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.SampleStore.parley;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.SampleStore.Run;

/** The command line as a person meets it: exit codes, what goes where, and nothing lost on bad input. */
class ParleyTest {
    private static final String ARTICLE = "The rebels said on Monday that they had left the town of Goma.\n";

    @TempDir
    private Path folder;

    @Test
    void theSampleArticlesConformToTheShapes() {
        Run run = parley("validate", "--store", SampleStore.path().toString());
        assertEquals(Exit.OK, run.exit(), run::err);
    }

    @Test
    void anUnchangedBuildIsSkippedAndSaysSo() {
        Run run = parley("build", "data/articles", "--store", SampleStore.path().toString());
        assertEquals(Exit.OK, run.exit());
        assertTrue(run.err().startsWith("Nothing has changed"), run::err);
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        String other = folder.resolve("other").toString();
        assertEquals(
                Exit.OK,
                parley("-q", "build", "data/articles", "--store", other).exit());
        assertEquals(quads(SampleStore.path()), quads(Path.of(other)));
    }

    @Test
    void oneBrokenFileDoesNotStopAFolder() throws IOException {
        Files.writeString(folder.resolve("good-2024-03-12.txt"), ARTICLE);
        Files.createFile(folder.resolve("empty.txt"));
        Files.write(folder.resolve("binary.txt"), new byte[] {1, 2, 3, 0, 0, 4, 5, 6, 7, 0});
        Files.writeString(folder.resolve("cut.jsonl"), "{\"article\": {\"id\": \"x\"");
        String store = folder.resolve("store").toString();
        Run run = parley("build", folder.toString(), "--store", store);
        assertEquals(Exit.PARTLY, run.exit(), run::err);
        assertTrue(run.err().contains("INGEST-EMPTY"), run::err);
        assertTrue(run.err().contains("INGEST-BINARY"), run::err);
        assertTrue(run.err().contains("cut.jsonl:1:"), run::err);
        assertTrue(parley("stats", "--store", store).out().contains("articles\t1"));
    }

    @Test
    void aFolderWithoutArticlesFailsAndLeavesTheStoreAsItWas() throws IOException {
        Files.createFile(folder.resolve("empty.txt"));
        String before = quads(SampleStore.path());
        Run run =
                parley("build", folder.toString(), "--store", SampleStore.path().toString());
        assertEquals(Exit.FAILED, run.exit());
        assertEquals(before, quads(SampleStore.path()));
    }

    @Test
    void recordsAreTakenInPlaceOfArticles() throws IOException {
        Path records = folder.resolve("records.jsonl");
        assertEquals(
                Exit.OK,
                parley("extract", "data/articles", "--out", records.toString()).exit());
        String store = folder.resolve("store").toString();
        assertEquals(
                Exit.OK, parley("build", records.toString(), "--store", store).exit());
        assertEquals(
                parley("stats", "--store", SampleStore.path().toString()).out(),
                parley("stats", "--store", store).out());
    }

    @Test
    void extractWritesTheSameLinesToStdout() throws IOException {
        Path file = Files.writeString(folder.resolve("a-2024-03-12.txt"), ARTICLE);
        Run once = parley("-q", "extract", file.toString());
        assertEquals(once.out(), parley("-q", "extract", file.toString()).out());
        assertTrue(once.out().startsWith("{\"article\":{\"id\":\"a-2024-03-12\""), once::out);
        assertEquals("", once.err());
    }

    @Test
    void aMissingStoreIsToldWithItsRemedy() {
        Run run = parley(
                "query", "statements", "--store", folder.resolve("nowhere").toString());
        assertEquals(Exit.FAILED, run.exit());
        assertTrue(run.err().contains("parley build"), run::err);
        assertEquals("", run.out());
    }

    @Test
    void anUnknownQueryAndAWrongOptionAreTold() {
        String store = SampleStore.path().toString();
        assertEquals(
                Exit.FAILED, parley("query", "no-such-query", "--store", store).exit());
        assertEquals(
                Exit.USAGE, parley("query", "statements", "--no-such-option").exit());
        assertEquals(
                Exit.FAILED,
                parley("query", "statements", "--store", store, "--from", "yesterday")
                        .exit());
    }

    @Test
    void aTakenPortIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Run run = parley(
                    "serve", "--store", SampleStore.path().toString(), "--port", String.valueOf(taken.getLocalPort()));
            assertEquals(Exit.FAILED, run.exit());
            assertTrue(run.err().contains(String.valueOf(taken.getLocalPort())), run::err);
        }
    }

    @Test
    void aStackTraceStandsOnlyWithVerbose() {
        String nowhere = folder.resolve("nowhere.rq").toString();
        String store = SampleStore.path().toString();
        assertFalse(parley("query", nowhere, "--store", store).err().contains("\tat "));
        assertTrue(parley("--verbose", "query", nowhere, "--store", store).err().contains("\tat "));
    }

    @Test
    void messagesAreJsonOnRequest() throws IOException {
        Files.createFile(folder.resolve("empty.txt"));
        Run run = parley(
                "--json",
                "build",
                folder.toString(),
                "--store",
                folder.resolve("store").toString());
        assertTrue(run.err().lines().allMatch(line -> line.startsWith("{")), run::err);
        assertTrue(run.err().contains("\"code\":\"INGEST-EMPTY\""), run::err);
    }

    @Test
    void aBackupRestoresToTheSameStore() throws IOException {
        Path file = folder.resolve("backup.nq.gz");
        String restored = folder.resolve("restored").toString();
        assertEquals(
                Exit.OK,
                parley("backup", file.toString(), "--store", SampleStore.path().toString())
                        .exit());
        assertEquals(
                Exit.OK, parley("restore", file.toString(), "--store", restored).exit());
        assertEquals(Exit.OK, parley("check", "--store", restored).exit());
        assertEquals(quads(SampleStore.path()), quads(Path.of(restored)));
    }

    @Test
    void everyListHasItsRows() {
        for (String what : List.of("queries", "event-types", "actors", "formats")) {
            Run run = parley("list", what);
            assertEquals(Exit.OK, run.exit(), run::err);
            assertTrue(run.out().lines().count() > 3, what);
        }
    }

    private static String quads(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            Path file = files.filter(f -> f.getFileName().toString().equals("quads.nq.gz"))
                    .findFirst()
                    .orElseThrow();
            try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
                return java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(in.readAllBytes()));
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
