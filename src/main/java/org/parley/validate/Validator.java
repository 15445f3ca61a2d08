package org.parley.validate;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.parley.domain.Problem;
import org.parley.vocab.Dct;
import org.parley.vocab.Parley;

/** Holds a graph against the shapes of {@code ontology/shapes.ttl}, and says of each violation where it comes from. */
public final class Validator {
    private static final String SHAPES = "/ontology/shapes.ttl";

    private final Graph shapesGraph;
    private final Shapes shapes;

    public Validator() {
        shapesGraph = GraphFactory.createDefaultGraph();
        try (InputStream in = Validator.class.getResourceAsStream(SHAPES)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + SHAPES);
            }
            RDFParser.create().source(in).lang(Lang.TURTLE).parse(shapesGraph);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        shapes = Shapes.parse(shapesGraph);
    }

    /** Problems of all graphs of {@code data} together, violations first, in the order of the articles. */
    public List<Problem> validate(DatasetGraph data) {
        return validate(data.getUnionGraph());
    }

    /** Problems of one graph. */
    public List<Problem> validate(Graph graph) {
        ValidationReport report = ShaclValidator.get().validate(shapes, graph);
        Evidence evidence = new Evidence(graph);
        List<Problem> problems = new ArrayList<>();
        for (ReportEntry entry : report.getEntries()) {
            problems.add(problem(entry, evidence));
        }
        problems.sort(Comparator.comparing(Problem::severity)
                .thenComparing(Problem::where)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column)
                .thenComparing(Problem::code)
                .thenComparing(Problem::message));
        return problems;
    }

    private Problem problem(ReportEntry entry, Evidence evidence) {
        Evidence.Place place = evidence.of(entry.focusNode());
        String said = entry.message() == null ? "does not fit its shape." : entry.message();
        int sentence = said.indexOf(". ");
        String what = sentence < 0 ? said : said.substring(0, sentence + 1);
        String remedy = sentence < 0 ? null : said.substring(sentence + 2);
        String message = what.substring(0, what.length() - (what.endsWith(".") ? 1 : 0)) + ": "
                + show(entry.focusNode())
                + (entry.value() == null || entry.value().equals(entry.focusNode())
                        ? ""
                        : " has " + show(entry.value()))
                + (place.words().isEmpty() ? "." : ", from the words “" + place.words() + "”.");
        return new Problem(
                "SHACL-" + code(entry.source()),
                Severity.Violation.equals(entry.severity()) ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                place.where(),
                place.line(),
                place.column(),
                message,
                remedy);
    }

    /** The shape's own code, or the local name of its IRI. */
    private String code(Node shape) {
        var codes = shapesGraph.find(shape, Dct.identifier, Node.ANY);
        try {
            if (codes.hasNext()) {
                return codes.next().getObject().getLiteralLexicalForm();
            }
        } finally {
            codes.close();
        }
        return shape.isURI() ? shape.getURI().substring(shape.getURI().indexOf('#') + 1) : "shape";
    }

    private static String show(Node node) {
        if (node.isURI()) {
            String iri = node.getURI();
            return iri.startsWith(Parley.NS) ? "parley:" + iri.substring(Parley.NS.length()) : "<" + iri + ">";
        }
        return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : "a blank node";
    }
}
