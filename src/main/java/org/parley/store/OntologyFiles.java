package org.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.parley.vocab.Ids;

/** Brings the ontology and the event types, which travel inside the program, into the store. */
final class OntologyFiles {
    private static final List<String> FILES = List.of("/ontology/parley.ttl", "/ontology/event-types.ttl");

    private OntologyFiles() {}

    /** Sends them to {@code out}; blank nodes get the same labels in every run. */
    static void send(Ids ids, StreamRDF out) throws IOException {
        Node graph = NodeFactory.createURI(ids.ontologyGraph());
        for (String file : FILES) {
            try (InputStream in = OntologyFiles.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException("the program was packed without " + file);
                }
                RDFParser.create()
                        .source(in)
                        .lang(Lang.TURTLE)
                        .labelToNode(LabelToNode.createScopeByDocumentHash(
                                UUID.nameUUIDFromBytes(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                        .parse(new StreamRDFBase() {
                            @Override
                            public void triple(Triple triple) {
                                out.quad(Quad.create(graph, triple));
                            }
                        });
            }
        }
    }
}
