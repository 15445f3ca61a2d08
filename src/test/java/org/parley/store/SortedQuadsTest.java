package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedQuadsTest {
    @TempDir
    Path folder;

    @Test
    void whatDoesNotFitIntoMemoryIsMergedFromFilesThatAreThenGone() throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        StringWriter out = new StringWriter();
        try (SortedQuads sorted = new SortedQuads(folder, 2_000)) {
            Random random = new Random(7);
            for (int i = 0; i < 500; i++) {
                String name = "https://example.org/" + random.nextInt(200);
                sorted.add(Quad.create(
                        NodeFactory.createURI("https://example.org/g"),
                        NodeFactory.createURI(name),
                        NodeFactory.createURI("https://example.org/p"),
                        NodeFactory.createLiteralString("line\nend \"" + name.length())));
                expected.add("<" + name + "> <https://example.org/p> \"line\\nend \\\"" + name.length()
                        + "\" <https://example.org/g> .");
            }
            assertEquals(expected.size(), sorted.write(out));
        }
        assertEquals(String.join("\n", expected) + "\n", out.toString());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    /** More characters than 32 bits count: about nine million quads. */
    @Test
    @Tag("soak")
    void aGraphOfGigabytesIsWritten() throws IOException {
        String text = "a".repeat(1 << 23);
        try (SortedQuads sorted = new SortedQuads(folder, 1 << 20)) {
            for (int i = 0; i < 260; i++) {
                sorted.add(Quad.create(
                        NodeFactory.createURI("https://example.org/g"),
                        NodeFactory.createURI("https://example.org/" + i),
                        NodeFactory.createURI("https://example.org/p"),
                        NodeFactory.createLiteralString(text)));
            }
            assertEquals(260, sorted.write(java.io.Writer.nullWriter()));
        }
    }
}
