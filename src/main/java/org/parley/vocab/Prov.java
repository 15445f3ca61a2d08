package org.parley.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms we use of PROV-O. */
public final class Prov {
    public static final String NS = "http://www.w3.org/ns/prov#";

    public static final Node Activity = NodeFactory.createURI(NS + "Activity");
    public static final Node SoftwareAgent = NodeFactory.createURI(NS + "SoftwareAgent");
    public static final Node used = NodeFactory.createURI(NS + "used");
    public static final Node wasAssociatedWith = NodeFactory.createURI(NS + "wasAssociatedWith");

    private Prov() {}
}
