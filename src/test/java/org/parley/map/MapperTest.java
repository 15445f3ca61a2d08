package org.parley.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.domain.Corpus;
import org.parley.store.SortedQuads;
import org.parley.vocab.Nif;
import org.parley.vocab.Parley;
import org.parley.vocab.Rdf;

class MapperTest {
    private static final Corpus GOLD = GoldCorpus.read();

    @Test
    void theSameCorpusGivesTheSameBytes(@TempDir Path folder) throws IOException {
        assertArrayEquals(sorted(folder.resolve("one")), sorted(folder.resolve("two")));
    }

    @Test
    void everyLiteralIsWellFormedAndNothingIsBlank() {
        for (Quad quad : quads()) {
            assertFalse(quad.getSubject().isBlank() || quad.getObject().isBlank(), quad::toString);
            if (quad.getObject().isLiteral()) {
                assertTrue(quad.getObject().getLiteral().isWellFormed(), quad::toString);
            }
        }
    }

    @Test
    void everyMentionHasTheWordsAtItsOffsets() {
        DatasetGraph data = DatasetGraphFactory.create();
        new Mapper().map(GOLD, StreamRDFLib.dataset(data));
        int checked = 0;
        for (var found = data.find(Node.ANY, Node.ANY, Rdf.type, Parley.Mention); found.hasNext(); ) {
            Quad quad = found.next();
            Node article = one(data, quad.getSubject(), Nif.referenceContext);
            String text = one(data, article, Nif.isString).getLiteralLexicalForm();
            int begin = number(one(data, quad.getSubject(), Nif.beginIndex));
            int end = number(one(data, quad.getSubject(), Nif.endIndex));
            assertEquals(
                    text.substring(begin, end),
                    one(data, quad.getSubject(), Nif.anchorOf).getLiteralLexicalForm());
            assertEquals(article, quad.getGraph());
            checked++;
        }
        assertTrue(checked > 500, "only " + checked + " mentions");
    }

    @Test
    void anUtteranceToldByTwoArticlesIsOneStatementWithWordingsInBothGraphs() {
        DatasetGraph data = DatasetGraphFactory.create();
        new Mapper().map(GOLD, StreamRDFLib.dataset(data));
        Node wording = data.find(Node.ANY, Node.ANY, Parley.sharedQuote, node("peaceful reintegration"))
                .next()
                .getSubject();
        Node statement =
                data.find(Node.ANY, Node.ANY, Parley.evidence, wording).next().getSubject();
        assertEquals(
                2,
                org.apache.jena.atlas.iterator.Iter.toSet(org.apache.jena.atlas.iterator.Iter.map(
                                data.find(Node.ANY, statement, Parley.reportedIn, Node.ANY), Quad::getGraph))
                        .size());
        assertEquals(
                1, data.stream(Node.ANY, statement, Parley.speaker, Node.ANY).count());
    }

    private static byte[] sorted(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("quads.nq.gz");
        try (SortedQuads sorted = new SortedQuads(folder)) {
            for (Quad quad : quads()) {
                sorted.add(quad);
            }
            sorted.writeGzip(file);
        }
        return Files.readAllBytes(file);
    }

    private static List<Quad> quads() {
        List<Quad> quads = new ArrayList<>();
        new Mapper().map(GOLD, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }

    private static Node one(DatasetGraph data, Node subject, Node predicate) {
        return data.find(Node.ANY, subject, predicate, Node.ANY).next().getObject();
    }

    private static int number(Node node) {
        return ((Number) node.getLiteralValue()).intValue();
    }

    private static Node node(String text) {
        return org.apache.jena.graph.NodeFactory.createLiteralString(text);
    }
}
