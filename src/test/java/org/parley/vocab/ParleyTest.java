package org.parley.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.parley.domain.Act;
import org.parley.domain.Coded;
import org.parley.domain.EventStatus;
import org.parley.domain.QuoteType;
import org.parley.domain.Stance;

class ParleyTest {
    private static final Graph ONTOLOGY = RDFDataMgr.loadGraph("ontology/parley.ttl");

    @Test
    void everyTermOfTheOntologyHasItsConstantAndTheOtherWayRound() {
        Set<String> defined = new TreeSet<>();
        ONTOLOGY.find(Node.ANY, RDFS.isDefinedBy.asNode(), Parley.ONTOLOGY)
                .forEachRemaining(triple -> defined.add(triple.getSubject().getURI()));
        Set<String> constants = new TreeSet<>();
        for (Field field : Parley.class.getFields()) {
            if (field.getType() == Node.class && !field.getName().equals("ONTOLOGY")) {
                constants.add(Parley.NS + field.getName());
            }
        }
        assertEquals(String.join("\n", defined), String.join("\n", constants));
    }

    @Test
    void constantsAreTheTermsTheyAreCalled() throws IllegalAccessException {
        for (Field field : Parley.class.getFields()) {
            if (field.getType() == Node.class && !field.getName().equals("ONTOLOGY")) {
                assertEquals(Parley.NS + field.getName(), ((Node) field.get(null)).getURI());
            }
        }
    }

    @Test
    void everyCodeOfTheRecordsIsATermWithThatNotation() {
        Stream.of(Act.values(), Stance.values(), QuoteType.values(), EventStatus.values())
                .flatMap(Arrays::stream)
                .map(Coded::code)
                .forEach(code -> assertTrue(
                        ONTOLOGY.contains(
                                Parley.coded(code),
                                SKOS.notation.asNode(),
                                org.apache.jena.graph.NodeFactory.createLiteralString(code)),
                        code));
    }

    @Test
    void rulesAreFoundByTheirCode() {
        assertEquals(Parley.FigureUpdateRule, Parley.rule("figure-update"));
    }
}
