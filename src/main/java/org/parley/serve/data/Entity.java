package org.parley.serve.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the graph says of one node: what it points at, what points at it, and what all those are called.
 *
 * @param triples with the node as subject or object, and the labels of its neighbours
 * @param whole false when more point at it than are given
 */
record Entity(String iri, Graph triples, Map<Node, String> labels, boolean whole) {
    /** So many triples to it and from it; a page with more is of use to nobody. */
    private static final int MOST = 2_000;

    private static final List<Node> NAMES = List.of(
            NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel"),
            NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
            NodeFactory.createURI("http://schema.org/headline"),
            NodeFactory.createURI("http://purl.org/dc/terms/title"),
            NodeFactory.createURI("http://purl.org/dc/terms/date"),
            NodeFactory.createURI("http://purl.org/dc/terms/identifier"));

    static Entity read(DatasetGraph data, String iri) {
        Node node = NodeFactory.createURI(iri);
        Graph triples = GraphFactory.createDefaultGraph();
        boolean whole = some(data.find(Node.ANY, node, Node.ANY, Node.ANY), triples::add)
                & some(data.find(Node.ANY, Node.ANY, Node.ANY, node), triples::add);
        Map<Node, String> labels = new LinkedHashMap<>();
        for (Node near : neighbours(triples)) {
            for (Node name : NAMES) {
                Iterator<Quad> found = data.find(Node.ANY, near, name, Node.ANY);
                if (found.hasNext()) {
                    Node label = found.next().getObject();
                    labels.put(near, label.isLiteral() ? label.getLiteralLexicalForm() : label.toString());
                    triples.add(near, name, label);
                    break;
                }
            }
        }
        return new Entity(iri, triples, labels, whole);
    }

    private static boolean some(Iterator<Quad> quads, Consumer<Triple> to) {
        for (int i = 0; i < MOST && quads.hasNext(); i++) {
            to.accept(quads.next().asTriple());
        }
        return !quads.hasNext();
    }

    private static List<Node> neighbours(Graph triples) {
        Map<String, Node> near = new TreeMap<>();
        triples.find().forEachRemaining(triple -> {
            for (Node node : new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject()}) {
                if (node.isURI()) {
                    near.put(node.getURI(), node);
                }
            }
        });
        return List.copyOf(near.values());
    }

    boolean isEmpty() {
        return triples.isEmpty();
    }

    String label() {
        return label(NodeFactory.createURI(iri));
    }

    String label(Node node) {
        return node.isURI() ? labels.getOrDefault(node, Iris.local(node.getURI())) : node.getLiteralLexicalForm();
    }

    /** Values by property, in the order of the properties' names. */
    Map<Node, List<Node>> outgoing() {
        return grouped(triples.find(NodeFactory.createURI(iri), Node.ANY, Node.ANY), Triple::getObject);
    }

    Map<Node, List<Node>> incoming() {
        return grouped(triples.find(Node.ANY, Node.ANY, NodeFactory.createURI(iri)), Triple::getSubject);
    }

    private Map<Node, List<Node>> grouped(Iterator<Triple> found, java.util.function.Function<Triple, Node> end) {
        Map<String, Node> predicates = new TreeMap<>();
        Map<Node, TreeSet<String>> order = new LinkedHashMap<>();
        Map<String, Node> nodes = new LinkedHashMap<>();
        found.forEachRemaining(triple -> {
            Node value = end.apply(triple);
            String key = (value.isURI() ? label(value) : "") + "\u0000" + value;
            nodes.put(key, value);
            predicates.put(label(triple.getPredicate()) + "\u0000" + triple.getPredicate(), triple.getPredicate());
            order.computeIfAbsent(triple.getPredicate(), p -> new TreeSet<>()).add(key);
        });
        Map<Node, List<Node>> groups = new LinkedHashMap<>();
        predicates.values().forEach(predicate -> {
            List<Node> values = new ArrayList<>();
            order.getOrDefault(predicate, new TreeSet<>()).forEach(key -> values.add(nodes.get(key)));
            groups.put(predicate, values);
        });
        return groups;
    }
}
