package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The versions that extractions are signed with are those of the build file, the ontology and the citation. */
class ToolTest {
    @Test
    void versionsAgree() throws IOException {
        assertTrue(Files.readString(Path.of("pom.xml")).contains("<version>" + Tool.VERSION + "</version>"));
        assertTrue(Files.readString(Path.of("CITATION.cff")).contains("version: " + Tool.VERSION));
        assertTrue(
                Files.readString(Path.of("ontology/parley.ttl")).contains("owl:versionInfo \"" + Tool.ONTOLOGY + "\""));
    }
}
