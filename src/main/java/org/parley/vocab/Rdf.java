package org.parley.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms we use of RDF and RDF Schema. */
public final class Rdf {
    public static final String NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static final Node type = NodeFactory.createURI(NS + "type");
    public static final Node Statement = NodeFactory.createURI(NS + "Statement");
    public static final Node subject = NodeFactory.createURI(NS + "subject");
    public static final Node predicate = NodeFactory.createURI(NS + "predicate");
    public static final Node object = NodeFactory.createURI(NS + "object");
    public static final Node label = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    public static final Node comment = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#comment");

    private Rdf() {}
}
