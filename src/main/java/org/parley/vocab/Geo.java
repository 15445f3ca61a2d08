package org.parley.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms we use of GeoSPARQL. */
public final class Geo {
    public static final String NS = "http://www.opengis.net/ont/geosparql#";

    public static final Node hasGeometry = NodeFactory.createURI(NS + "hasGeometry");
    public static final Node asWKT = NodeFactory.createURI(NS + "asWKT");
    public static final Node wktLiteral = NodeFactory.createURI(NS + "wktLiteral");

    private Geo() {}
}
