package org.parley.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms we use of Dublin Core. */
public final class Dct {
    public static final String NS = "http://purl.org/dc/terms/";

    public static final Node date = NodeFactory.createURI(NS + "date");
    public static final Node description = NodeFactory.createURI(NS + "description");
    public static final Node identifier = NodeFactory.createURI(NS + "identifier");
    public static final Node source = NodeFactory.createURI(NS + "source");
    public static final Node creator = NodeFactory.createURI(NS + "creator");
    public static final Node conformsTo = NodeFactory.createURI(NS + "conformsTo");
    public static final Node requires = NodeFactory.createURI(NS + "requires");
    public static final Node title = NodeFactory.createURI(NS + "title");
    public static final Node license = NodeFactory.createURI(NS + "license");

    private Dct() {}
}
