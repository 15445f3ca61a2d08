package org.parley.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.parley.vocab.Dct;
import org.parley.vocab.Ids;
import org.parley.vocab.Parley;
import org.parley.vocab.Rdf;

/** Sends triples to a stream, into whichever graph is current, and knows how our literals are typed. */
final class Emitter {
    private final StreamRDF out;
    private final Ids ids;
    private final Set<LocalDate> days = new TreeSet<>();
    private final Set<YearMonth> months = new TreeSet<>();
    private Node graph = Node.ANY;

    Emitter(StreamRDF out, Ids ids) {
        this.out = out;
        this.ids = ids;
    }

    Ids ids() {
        return ids;
    }

    /** Everything from now on goes into the graph with this IRI. */
    void into(String graphIri) {
        graph = NodeFactory.createURI(graphIri);
    }

    void add(Node subject, Node predicate, Node object) {
        out.quad(Quad.create(graph, subject, predicate, object));
    }

    void text(Node subject, Node predicate, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(subject, predicate, NodeFactory.createLiteralString(value));
        }
    }

    void texts(Node subject, Node predicate, Collection<String> values) {
        values.forEach(value -> text(subject, predicate, value));
    }

    void link(Node subject, Node predicate, @Nullable Node object) {
        if (object != null) {
            add(subject, predicate, object);
        }
    }

    void date(Node subject, Node predicate, @Nullable LocalDate day) {
        if (day != null) {
            add(subject, predicate, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
        }
    }

    /** A node's own date: the literal, and a link to its day, which knows its month. */
    void when(Node subject, Node predicate, @Nullable LocalDate day) {
        if (day != null) {
            date(subject, predicate, day);
            add(subject, Parley.day, day(day));
        }
    }

    void integer(Node subject, Node predicate, long value) {
        add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
    }

    /** NIF counts characters in non-negative integers. */
    void index(Node subject, Node predicate, int value) {
        add(
                subject,
                predicate,
                NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger));
    }

    /** Three decimals are more than any confidence is worth. */
    void confidence(Node subject, double value) {
        String lexical = BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        add(
                subject,
                Parley.confidence,
                NodeFactory.createLiteralDT(
                        lexical.indexOf('.') < 0 ? lexical + ".0" : lexical, XSDDatatype.XSDdecimal));
    }

    Node day(LocalDate day) {
        days.add(day);
        months.add(YearMonth.from(day));
        return NodeFactory.createURI(ids.day(day.toString()));
    }

    Node month(YearMonth month) {
        return NodeFactory.createURI(ids.month(month.toString()));
    }

    /** Describes every day and month that {@link #when} has linked to. */
    void calendar() {
        for (LocalDate day : days) {
            Node node = day(day);
            add(node, Rdf.type, Parley.Day);
            date(node, Dct.date, day);
            add(node, Parley.month, month(YearMonth.from(day)));
        }
        for (YearMonth month : months) {
            Node node = month(month);
            add(node, Rdf.type, Parley.Month);
            add(node, Dct.date, NodeFactory.createLiteralDT(month.toString(), XSDDatatype.XSDgYearMonth));
        }
    }
}
