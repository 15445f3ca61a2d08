package org.parley.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms we use of schema.org. */
public final class Schema {
    public static final String NS = "http://schema.org/";

    public static final Node NewsArticle = NodeFactory.createURI(NS + "NewsArticle");
    public static final Node headline = NodeFactory.createURI(NS + "headline");
    public static final Node url = NodeFactory.createURI(NS + "url");
    public static final Node publisher = NodeFactory.createURI(NS + "publisher");
    public static final Node datePublished = NodeFactory.createURI(NS + "datePublished");
    public static final Node inLanguage = NodeFactory.createURI(NS + "inLanguage");

    private Schema() {}
}
