package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without permission, read and written by a process of its own that has no more rights than any user's. */
class PermissionTest {
    /** The superuser may read everything; without these two rights a file's permissions bind it too. */
    private static final List<String> WITHOUT_PRIVILEGE =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    @TempDir
    private Path folder;

    private Path closed;

    @BeforeEach
    void articles() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("open-2024-03-12.txt"),
                "The rebels said on Monday that they had left the town of Goma.\n");
        closed = Files.writeString(
                articles.resolve("closed-2024-03-13.txt"), "The army said on Tuesday that it had entered the town.\n");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    }

    @Test
    void aFileWithoutPermissionIsNamedAndTheOthersAreRead() throws Exception {
        Path records = folder.resolve("records.jsonl");
        Ended ended = parley("extract", folder.resolve("articles").toString(), "--out", records.toString());
        assertEquals(Exit.PARTLY, ended.exit, ended.err);
        assertTrue(ended.err.contains("closed-2024-03-13.txt: may not be read."), ended.err);
        assertTrue(ended.err.contains("INGEST-PERMISSION"), ended.err);
        assertTrue(Files.readString(records).contains("open-2024-03-12.txt"));
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamedAndNothingIsLost() throws Exception {
        Path store = Files.createDirectory(folder.resolve("store"));
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("r-xr-xr-x"));
        Ended ended = parley("build", folder.resolve("articles").toString(), "--store", store.toString());
        assertEquals(Exit.FAILED, ended.exit, ended.err);
        assertTrue(ended.err.contains(store.toString()), ended.err);
        try (var left = Files.list(store)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private record Ended(int exit, String err) {}

    private Ended parley(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Files.isReadable(closed) ? WITHOUT_PRIVILEGE : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path"), Parley.class.getName()));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(err));
    }
}
