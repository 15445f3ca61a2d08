package org.parley.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.parley.store.SearchText;
import org.parley.vocab.Ids;
import org.parley.vocab.Parley;
import org.parley.vocab.Prefixes;
import org.parley.vocab.Rdf;
import org.parley.vocab.Skos;

/** Reads what people give as a parameter into a node of the graph, or says what is wrong with it. */
final class Values {
    private static final int CANDIDATES = 200;
    private static final int SUGGESTIONS = 8;

    private final Dataset data;
    private final Ids ids = Ids.DEFAULT;

    Values(Dataset data) {
        this.data = data;
    }

    /** The node that {@code value} means for {@code parameter}. */
    Node read(Parameter parameter, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            throw bad(parameter, value, "is empty.", "Leave the parameter out to ask for all.");
        }
        return switch (parameter.kind()) {
            case ACTOR -> actor(parameter, text);
            case DATE -> date(parameter, text);
            case ACT -> coded(parameter, text, Parley.Act);
            case MEASURE -> coded(parameter, text, Parley.Measure);
            case EVENT_TYPE -> coded(parameter, text, Parley.EventType);
            case ARTICLE -> article(parameter, text);
            case SEARCH -> NodeFactory.createLiteralString(SearchText.toLucene(text));
            case STRING -> NodeFactory.createLiteralString(text);
            case LIMIT -> limit(parameter, text);
        };
    }

    private static Node date(Parameter parameter, String text) {
        try {
            return NodeFactory.createLiteralDT(LocalDate.parse(text).toString(), XSDDatatype.XSDdate);
        } catch (DateTimeException notOne) {
            throw bad(parameter, text, "is not a day.", "Write it as 2023-09-20.");
        }
    }

    private static Node limit(Parameter parameter, String text) {
        if (!text.matches("[0-9]{1,7}")) {
            throw bad(parameter, text, "is not a number of rows.", "Give a whole number such as 100.");
        }
        return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
    }

    private Node article(Parameter parameter, String text) {
        Node node = NodeFactory.createURI(isIri(text) ? text : ids.article(text));
        if (!contains(node, Rdf.type, Parley.Article)) {
            throw bad(parameter, text, "is not an article of this store.", "See: parley query articles.");
        }
        return node;
    }

    /** A term that the ontology knows by IRI, local name, code or label. */
    private Node coded(Parameter parameter, String text, Node type) {
        TreeSet<String> known = new TreeSet<>();
        var terms = data.asDatasetGraph().find(Quad.unionGraph, Node.ANY, Rdf.type, type);
        while (terms.hasNext()) {
            Node term = terms.next().getSubject();
            String local = term.getURI()
                    .substring(Math.max(
                                    term.getURI().lastIndexOf('#'),
                                    term.getURI().lastIndexOf('/'))
                            + 1);
            String label = label(term);
            if (text.equals(term.getURI())
                    || text.equalsIgnoreCase(local)
                    || text.equalsIgnoreCase(label)
                    || Parley.coded(text.toLowerCase(Locale.ROOT)).equals(term)) {
                return term;
            }
            known.add(local);
        }
        throw bad(parameter, text, "is not known.", "Use one of " + String.join(", ", known) + ".");
    }

    private Node actor(Parameter parameter, String text) {
        Node node = NodeFactory.createURI(isIri(text) ? text : ids.actor(text));
        if (contains(node, Skos.prefLabel, Node.ANY)) {
            return node;
        }
        TreeSet<String> exact = new TreeSet<>();
        TreeSet<String> byLastName = new TreeSet<>();
        TreeSet<String> near = new TreeSet<>();
        String key = Names.key(text);
        for (List<String> hit : named(text)) {
            near.add(hit.get(2));
            String name = Names.key(hit.get(1));
            if (name.equals(key)) {
                exact.add(hit.get(0));
            } else if (name.endsWith(" " + key)) {
                byLastName.add(hit.get(0));
            }
        }
        if (exact.size() == 1) {
            return NodeFactory.createURI(exact.first());
        }
        if (exact.isEmpty() && byLastName.size() == 1) {
            return NodeFactory.createURI(byLastName.first());
        }
        if (exact.isEmpty()) {
            List<String> some = near.stream().limit(SUGGESTIONS).toList();
            throw bad(
                    parameter,
                    text,
                    "is nobody this store knows.",
                    some.isEmpty() ? "See: parley list actors." : "Did you mean " + String.join("; ", some) + "?");
        }
        throw bad(
                parameter,
                text,
                "may be any of several.",
                "Give one of "
                        + String.join(", ", exact.stream().limit(SUGGESTIONS).toList()) + ".");
    }

    /** Rows of IRI, the name that was found, and the preferred name. */
    private List<List<String>> named(String text) {
        String sparql = Prefixes.sparql() + """
                SELECT DISTINCT ?actor ?name ?label {
                  { (?actor ?score ?name) text:query (rdfs:label ?text ?most) }
                  UNION
                  { (?actor ?score ?name) text:query (skos:altLabel ?text ?most) }
                  ?actor skos:prefLabel ?label
                  FILTER STRSTARTS(STR(?actor), STR(?actors))
                }""";
        List<List<String>> rows = new java.util.ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(data.asDatasetGraph())
                .query(sparql)
                .substitution("text", NodeFactory.createLiteralString(SearchText.anyOf(text)))
                .substitution("most", NodeFactory.createLiteralDT(String.valueOf(CANDIDATES), XSDDatatype.XSDinteger))
                .substitution("actors", NodeFactory.createURI(ids.actor("")))
                .build()) {
            RowSet found = execution.select();
            found.forEachRemaining(row -> rows.add(List.of(
                    row.get("actor").getURI(),
                    row.get("name").getLiteralLexicalForm(),
                    row.get("label").getLiteralLexicalForm())));
        }
        return rows;
    }

    private String label(Node term) {
        var labels = data.asDatasetGraph().find(Quad.unionGraph, term, Rdf.label, Node.ANY);
        return labels.hasNext() ? labels.next().getObject().getLiteralLexicalForm() : "";
    }

    private boolean contains(Node subject, Node predicate, Node object) {
        return data.asDatasetGraph().contains(Quad.unionGraph, subject, predicate, object);
    }

    private static boolean isIri(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private static QueryException bad(Parameter parameter, String value, String what, String remedy) {
        return QueryException.of("QUERY-VALUE", "--" + parameter.name(), "'" + value + "' " + what, remedy);
    }
}
