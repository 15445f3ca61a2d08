package org.parley.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Problem;

/** Records survive being written and read; a bad line is told with its number and its good neighbour counts. */
class RecordReaderTest {
    private final List<ExtractionRecord> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    static List<Path> bad() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> !file.endsWith("good.jsonl")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadLineIsToldAndTheGoodOneCounts(Path file) throws IOException {
        read(Files.readAllBytes(file));
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(1, problems.get(0).line());
        assertTrue(problems.get(0).code().startsWith("RECORD-"));
        assertEquals(1, records.size());
    }

    @Test
    void whatIsWrittenIsReadAgainAndWrittenTheSame() throws Exception {
        read(Files.readAllBytes(folder().resolve("good.jsonl")));
        assertEquals(List.of(), problems);
        ExtractionRecord record = records.get(0);
        byte[] once = write(record);
        records.clear();
        read(once);
        assertEquals(List.of(), problems);
        assertEquals(record, records.get(0));
        assertEquals(new String(once, "UTF-8"), new String(write(records.get(0)), "UTF-8"));
    }

    private void read(byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            new RecordReader().read(in, "test.jsonl", records::add, problems::add);
        }
    }

    private static byte[] write(ExtractionRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = new RecordWriter(out)) {
            writer.write(record);
        }
        return out.toByteArray();
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(RecordReaderTest.class.getResource("/record").toURI());
    }
}
