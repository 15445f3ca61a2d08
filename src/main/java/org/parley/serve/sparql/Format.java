package org.parley.serve.sparql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Trouble;

/** The formats of answers; each family begins with its default. */
public enum Format {
    JSON("json", Family.TABLE, ResultSetLang.RS_JSON, null, "application/sparql-results+json", "application/json"),
    XML(
            "xml",
            Family.TABLE,
            ResultSetLang.RS_XML,
            null,
            "application/sparql-results+xml",
            "application/xml",
            "text/xml"),
    CSV("csv", Family.TABLE, ResultSetLang.RS_CSV, null, "text/csv"),
    TSV("tsv", Family.TABLE, ResultSetLang.RS_TSV, null, "text/tab-separated-values"),
    TURTLE("ttl", Family.GRAPH, Lang.TURTLE, RDFFormat.TURTLE_PRETTY, "text/turtle", "application/x-turtle"),
    NTRIPLES("nt", Family.GRAPH, Lang.NTRIPLES, RDFFormat.NTRIPLES_UTF8, "application/n-triples", "text/plain"),
    RDFXML("rdf", Family.GRAPH, Lang.RDFXML, RDFFormat.RDFXML_PLAIN, "application/rdf+xml", "application/xml"),
    JSONLD("jsonld", Family.GRAPH, Lang.JSONLD, RDFFormat.JSONLD_PLAIN, "application/ld+json", "application/json");

    /** Tables for SELECT and ASK, graphs for CONSTRUCT and DESCRIBE. */
    public enum Family {
        TABLE,
        GRAPH
    }

    private final String suffix;
    private final Family family;
    private final Lang lang;
    private final @Nullable RDFFormat writer;
    private final List<String> types;

    Format(String suffix, Family family, Lang lang, @Nullable RDFFormat writer, String... types) {
        this.suffix = suffix;
        this.family = family;
        this.lang = lang;
        this.writer = writer;
        this.types = List.of(types);
    }

    public String suffix() {
        return suffix;
    }

    public Lang lang() {
        return lang;
    }

    /** Of a graph format. */
    public RDFFormat writer() {
        if (writer == null) {
            throw new IllegalStateException(this + " holds tables");
        }
        return writer;
    }

    public String mediaType() {
        return types.get(0);
    }

    public static Family family(Query query) {
        return query.isSelectType() || query.isAskType() ? Family.TABLE : Family.GRAPH;
    }

    public static List<Format> of(Family family) {
        return Arrays.stream(values()).filter(format -> format.family == family).toList();
    }

    /** By {@code ?format=}, else by the Accept header; an error when none is offered. */
    public static Format choose(Ask ask, Family family) {
        String name = ask.one("format");
        List<Format> formats = of(family);
        if (name != null && !name.isBlank()) {
            return formats.stream()
                    .filter(format -> format.suffix.equals(name) || format.types.contains(name))
                    .findFirst()
                    .orElseThrow(() -> Trouble.notAcceptable(
                            formats.stream().map(Format::suffix).toList()));
        }
        Map<String, Format> byType = new LinkedHashMap<>();
        formats.forEach(format -> byType.put(format.mediaType(), format));
        formats.forEach(format -> format.types.forEach(type -> byType.putIfAbsent(type, format)));
        return ask.accept(new ArrayList<>(byType.keySet()))
                .map(byType::get)
                .orElseThrow(() -> Trouble.notAcceptable(
                        formats.stream().map(Format::mediaType).toList()));
    }
}
