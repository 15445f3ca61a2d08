package org.parley.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms we use of SKOS. */
public final class Skos {
    public static final String NS = "http://www.w3.org/2004/02/skos/core#";

    public static final Node prefLabel = NodeFactory.createURI(NS + "prefLabel");
    public static final Node altLabel = NodeFactory.createURI(NS + "altLabel");
    public static final Node exactMatch = NodeFactory.createURI(NS + "exactMatch");
    public static final Node closeMatch = NodeFactory.createURI(NS + "closeMatch");

    private Skos() {}
}
