package org.parley.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms we use of NIF 2.0 core, which ties annotations to stretches of text. */
public final class Nif {
    public static final String NS = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    public static final Node Context = NodeFactory.createURI(NS + "Context");
    public static final Node Sentence = NodeFactory.createURI(NS + "Sentence");
    public static final Node isString = NodeFactory.createURI(NS + "isString");
    public static final Node referenceContext = NodeFactory.createURI(NS + "referenceContext");
    public static final Node beginIndex = NodeFactory.createURI(NS + "beginIndex");
    public static final Node endIndex = NodeFactory.createURI(NS + "endIndex");
    public static final Node anchorOf = NodeFactory.createURI(NS + "anchorOf");
    public static final Node sentence = NodeFactory.createURI(NS + "sentence");

    private Nif() {}
}
