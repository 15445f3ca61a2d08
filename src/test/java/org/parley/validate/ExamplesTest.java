package org.parley.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.domain.Problem;
import org.parley.vocab.Dct;

/** The worked examples conform; each faulty one is caught by the shape that it names. */
class ExamplesTest {
    private static final Path FOLDER = Path.of("ontology", "examples");
    private static final Graph SHAPES = RDFDataMgr.loadGraph("ontology/shapes.ttl");
    private static final Validator VALIDATOR = new Validator();

    static List<Path> good() throws IOException {
        return files(FOLDER);
    }

    static List<Path> faulty() throws IOException {
        return files(FOLDER.resolve("faulty"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void theWorkedExamplesConform(Path file) {
        assertEquals(List.of(), VALIDATOR.validate(RDFDataMgr.loadGraph(file.toString())));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void everyFaultIsCaughtByItsShape(Path file) throws IOException {
        Graph graph = RDFDataMgr.loadGraph(file.toString());
        String base = header(file, "# Add to: ");
        if (!base.isEmpty()) {
            RDFDataMgr.read(graph, file.getParent().resolve(base).normalize().toString());
        }
        List<String> codes =
                VALIDATOR.validate(graph).stream().map(Problem::code).toList();
        assertTrue(codes.contains("SHACL-" + code(header(file, "# Expect: "))), () -> file + " gives " + codes);
    }

    private static String code(String shape) {
        var codes =
                SHAPES.find(NodeFactory.createURI("https://w3id.org/parley/shapes#" + shape), Dct.identifier, Node.ANY);
        return codes.hasNext() ? codes.next().getObject().getLiteralLexicalForm() : shape;
    }

    private static String header(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
    }
}
