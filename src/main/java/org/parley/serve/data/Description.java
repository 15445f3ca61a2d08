package org.parley.serve.data;

import java.io.ByteArrayOutputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.parley.serve.ServeOptions;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Body;
import org.parley.serve.http.Reply;
import org.parley.serve.sparql.Format;

/** What the endpoint says about itself: the SPARQL 1.1 Service Description. */
public final class Description {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final ServeOptions options;
    private final boolean updates;

    /** @param updates whether /update takes them */
    public Description(ServeOptions options, boolean updates) {
        this.options = options;
        this.updates = updates;
    }

    public Reply service(Ask ask) {
        if (ask.isBrowser() && ask.one("format") == null) {
            return Reply.seeOther(ask.base() + "/#/sparql").with("Vary", "Accept");
        }
        Format format = Format.choose(ask, Format.Family.GRAPH);
        return Reply.ok(format.mediaType(), written(model(ask.base()), format)).with("Vary", "Accept");
    }

    private Model model(String base) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS).setNsPrefix("dct", DCTerms.NS);
        Resource service = model.createResource(base + "/sparql").addProperty(RDF.type, term(model, "Service"));
        service.addProperty(property(model, "endpoint"), service)
                .addProperty(property(model, "supportedLanguage"), term(model, "SPARQL11Query"))
                .addProperty(property(model, "feature"), term(model, "UnionDefaultGraph"))
                .addProperty(property(model, "feature"), term(model, "EmptyGraphs"));
        for (String format : new String[] {
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD"
        }) {
            service.addProperty(property(model, "resultFormat"), model.createResource(FORMATS + format));
        }
        if (!options.allowService().isEmpty()) {
            service.addProperty(property(model, "feature"), term(model, "BasicFederatedQuery"));
        }
        if (updates) {
            Resource update = model.createResource(base + "/update").addProperty(RDF.type, term(model, "Service"));
            update.addProperty(property(model, "endpoint"), update)
                    .addProperty(property(model, "supportedLanguage"), term(model, "SPARQL11Update"));
        }
        service.addProperty(
                property(model, "defaultDataset"),
                model.createResource(base + "/.well-known/void#dataset")
                        .addProperty(RDF.type, term(model, "Dataset"))
                        .addProperty(
                                property(model, "defaultGraph"),
                                model.createResource().addProperty(RDF.type, term(model, "Graph"))));
        return model;
    }

    private static Property property(Model model, String name) {
        return model.createProperty(SD + name);
    }

    private static Resource term(Model model, String name) {
        return model.createResource(SD + name);
    }

    static Body written(Model model, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.create().source(model).format(format.writer()).build().output(out);
        return Body.of(out.toByteArray());
    }
}
