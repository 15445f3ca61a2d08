package org.parley.validate;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.parley.vocab.Nif;
import org.parley.vocab.Parley;

/** Leads a node of the graph back to an article, its line and its words. */
final class Evidence {
    private static final int LONGEST_SHOWN = 80;

    private final Graph graph;

    Evidence(Graph graph) {
        this.graph = graph;
    }

    /**
     * Where a node comes from.
     *
     * @param where file of the article, or the node's own name when nothing leads to an article
     * @param line and {@code column}: 1-based, 0 when unknown
     * @param words shortened, empty when unknown
     */
    record Place(String where, int line, int column, String words) {}

    Place of(Node node) {
        return mention(node).flatMap(this::place).orElseGet(() -> article(node));
    }

    /** The node itself, its evidence, or the evidence of the statement or claim that leads to it. */
    private Optional<Node> mention(Node node) {
        if (object(node, Nif.referenceContext).isPresent()) {
            return Optional.of(node);
        }
        return object(node, Parley.evidence)
                .or(() -> subject(Parley.expresses, node).flatMap(statement -> object(statement, Parley.evidence)))
                .or(() -> subject(Parley.givesFigure, node)
                        .flatMap(claim -> subject(Parley.expresses, claim))
                        .flatMap(statement -> object(statement, Parley.evidence)))
                .or(() -> subject(Parley.speaker, node).flatMap(statement -> object(statement, Parley.evidence)));
    }

    private Optional<Place> place(Node mention) {
        return object(mention, Nif.referenceContext).map(article -> {
            int begin = object(mention, Nif.beginIndex)
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralValue)
                    .filter(Number.class::isInstance)
                    .map(value -> ((Number) value).intValue())
                    .orElse(-1);
            String text = text(article, Nif.isString);
            String words = text(mention, Nif.anchorOf).replaceAll("\\s+", " ");
            if (words.length() > LONGEST_SHOWN) {
                words = words.substring(0, LONGEST_SHOWN) + "…";
            }
            if (begin < 0 || begin > text.length()) {
                return new Place(name(article), 0, 0, words);
            }
            String before = text.substring(0, begin);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            return new Place(name(article), line, begin - before.lastIndexOf('\n'), words);
        });
    }

    private Place article(Node node) {
        return new Place(name(node), 0, 0, "");
    }

    private String name(Node node) {
        String file = text(node, Parley.file);
        if (!file.isEmpty()) {
            return file;
        }
        return node.isURI() ? node.getURI() : node.toString();
    }

    private String text(Node subject, Node predicate) {
        return object(subject, predicate)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    private Optional<Node> object(Node subject, Node predicate) {
        return first(graph.find(subject, predicate, Node.ANY)).map(Triple::getObject);
    }

    private Optional<Node> subject(Node predicate, Node object) {
        return first(graph.find(Node.ANY, predicate, object)).map(Triple::getSubject);
    }

    private static Optional<Triple> first(org.apache.jena.util.iterator.ExtendedIterator<Triple> found) {
        try {
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } finally {
            found.close();
        }
    }
}
