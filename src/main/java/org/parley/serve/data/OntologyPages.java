package org.parley.serve.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Body;
import org.parley.serve.http.Html;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Tags;
import org.parley.serve.http.Trouble;
import org.parley.serve.sparql.Format;

/** {@code /ontology} and {@code /event-type/}: the vocabulary as a page for people and as a document for machines. */
public final class OntologyPages {
    private final String title;
    private final byte[] turtle;
    private final Model model = ModelFactory.createDefaultModel();
    private final String page;

    private OntologyPages(String title, String resource) {
        this.title = title;
        try (InputStream in = OntologyPages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the programme was packed without " + resource);
            }
            this.turtle = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RDFParser.source(new java.io.ByteArrayInputStream(turtle))
                .lang(Lang.TURTLE)
                .parse(model);
        this.page = render();
    }

    public static OntologyPages ontology() {
        return new OntologyPages("The ontology of Parley", "/ontology/parley.ttl");
    }

    public static OntologyPages eventTypes() {
        return new OntologyPages("Event types", "/ontology/event-types.ttl");
    }

    public Reply answer(Ask ask) {
        if (ask.one("format") == null) {
            List<String> offers = new java.util.ArrayList<>(List.of("text/html"));
            Format.of(Format.Family.GRAPH).forEach(format -> offers.add(format.mediaType()));
            String type = ask.accept(offers).orElseThrow(() -> Trouble.notAcceptable(offers));
            if (type.equals("text/html")) {
                return Html.reply(page)
                        .with("Vary", "Accept")
                        .with("Cache-Control", "no-cache")
                        .with(
                                "Link",
                                "<" + ask.encodedPath() + "?format=ttl>; rel=\"alternate\"; type=\"text/turtle\"");
            }
        }
        Format format = Format.choose(ask, Format.Family.GRAPH);
        String tag = '"' + Tags.hash(turtle) + "-" + format.suffix() + '"';
        if (ask.holds(tag)) {
            return Reply.empty(304).tagged(tag);
        }
        // Our own file as it stands: a writer would lose its comments and its order.
        Body body = format == Format.TURTLE ? Body.of(turtle) : Description.written(model, format);
        return Reply.ok(format.mediaType(), body).tagged(tag).with("Vary", "Accept");
    }

    private String render() {
        Map<String, List<Resource>> kinds = new TreeMap<>();
        model.listSubjects()
                .filterKeep(subject -> subject.isURIResource()
                        && subject.hasProperty(RDF.type)
                        && subject.getURI().startsWith("https://w3id.org/parley/"))
                .forEach(subject -> kinds.computeIfAbsent(kind(subject), k -> new java.util.ArrayList<>())
                        .add(subject));
        StringBuilder main =
                new StringBuilder("<p><a href=\"?format=ttl\">Turtle</a> <a href=\"?format=jsonld\">JSON-LD</a>"
                        + " <a href=\"?format=rdf\">RDF/XML</a> <a href=\"?format=nt\">N-Triples</a></p>");
        kinds.forEach((kind, terms) -> {
            terms.sort(Comparator.comparing(Resource::getURI));
            main.append("<h2>").append(Html.text(kind)).append("</h2>\n<table><tbody>\n");
            terms.forEach(term -> main.append(row(term)));
            main.append("</tbody></table>\n");
        });
        return Html.page(title, "<link rel=\"alternate\" type=\"text/turtle\" href=\"?format=ttl\">", main.toString());
    }

    private String kind(Resource term) {
        Resource type = term.getPropertyResourceValue(RDF.type);
        return type == null || !type.isURIResource() ? "Others" : Iris.local(type.getURI());
    }

    private static String row(Resource term) {
        String name = Iris.local(term.getURI());
        String label = literal(term, RDFS.label, literal(term, SKOS.prefLabel, name));
        String comment = literal(term, RDFS.comment, literal(term, SKOS.definition, ""));
        return "<tr id=\"" + Html.text(name) + "\"><th scope=\"row\"><a href=\"#" + Html.text(name) + "\">"
                + Html.text(name)
                + "</a></th><td>" + (label.equals(name) ? "" : "<strong>" + Html.text(label) + "</strong> ")
                + Html.text(comment) + "</td></tr>\n";
    }

    private static String literal(Resource term, org.apache.jena.rdf.model.Property property, String otherwise) {
        Statement statement = term.getProperty(property);
        RDFNode object = statement == null ? null : statement.getObject();
        return object != null && object.isLiteral() ? object.asLiteral().getLexicalForm() : otherwise;
    }
}
