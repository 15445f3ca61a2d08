package org.parley.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms we use of the RDF Data Cube. */
public final class Cube {
    public static final String NS = "http://purl.org/linked-data/cube#";

    public static final Node DataSet = NodeFactory.createURI(NS + "DataSet");
    public static final Node dataSet = NodeFactory.createURI(NS + "dataSet");

    private Cube() {}
}
