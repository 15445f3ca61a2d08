package org.parley.serve.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.serve.Source;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Tags;
import org.parley.serve.sparql.Format;
import org.parley.vocab.Ids;
import org.parley.vocab.Prefixes;

/** {@code /.well-known/void}, {@code /dcat} and {@code /examples}: the data set, its distributions, its example queries. */
public final class Catalogue {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";
    private static final Map<String, String> FILES = Map.of(
            "graph.nq.gz", "application/gzip",
            "graph.trig", "application/trig",
            "graph.jsonld", "application/ld+json");

    private final Source source;
    private final SavedQueries queries;

    public Catalogue(Source source, SavedQueries queries) {
        this.source = source;
        this.queries = queries;
    }

    public Reply voidDescription(Ask ask) {
        return reply(ask, build -> {
            Model model = ModelFactory.createDefaultModel();
            build.description().ifPresent(file -> read(model, file));
            Resource dataset = dataset(model).addProperty(RDF.type, VOID.Dataset);
            dataset.addProperty(VOID.sparqlEndpoint, model.createResource(ask.base() + "/sparql"))
                    .addProperty(VOID.uriLookupEndpoint, model.createResource(ask.base() + "/page?iri="))
                    .addProperty(VOID.openSearchDescription, model.createResource(ask.base() + "/openapi.json"))
                    .addProperty(DCTerms.license, model.createResource(LICENCE));
            FILES.keySet()
                    .forEach(file ->
                            dataset.addProperty(VOID.dataDump, model.createResource(ask.base() + "/download/" + file)));
            model.createResource(ask.base() + "/.well-known/void")
                    .addProperty(RDF.type, VOID.DatasetDescription)
                    .addProperty(DCTerms.title, "What this data set is", "en")
                    .addProperty(model.createProperty("http://xmlns.com/foaf/0.1/primaryTopic"), dataset);
            return model;
        });
    }

    public Reply dcat(Ask ask) {
        return reply(ask, build -> {
            Model model = ModelFactory.createDefaultModel();
            Resource dataset = dataset(model)
                    .addProperty(RDF.type, DCAT.Dataset)
                    .addProperty(DCTerms.title, "Parley: who said what in news about a conflict", "en")
                    .addProperty(
                            DCTerms.description,
                            "Statements, claims, events and figures, each with the words of the article it comes from.",
                            "en")
                    .addProperty(DCTerms.license, model.createResource(LICENCE))
                    .addProperty(
                            DCTerms.rights,
                            "The licence covers the graph. The words of the articles stay their publishers'.",
                            "en")
                    .addProperty(DCTerms.identifier, build.build())
                    .addProperty(DCAT.keyword, "news", "en")
                    .addProperty(DCAT.keyword, "conflict", "en")
                    .addProperty(DCAT.keyword, "attribution", "en");
            FILES.forEach((file, type) ->
                    dataset.addProperty(DCAT.distribution, distribution(model, ask.base(), file, type)));
            for (SavedQuery query : queries.all()) {
                Resource table = distribution(model, ask.base(), query.name() + ".csv", "text/csv");
                dataset.addProperty(DCAT.distribution, table.addProperty(DCTerms.title, query.title(), "en"));
            }
            Resource service = model.createResource(ask.base() + "/sparql")
                    .addProperty(RDF.type, DCAT.DataService)
                    .addProperty(DCTerms.title, "SPARQL endpoint", "en")
                    .addProperty(DCAT.endpointURL, model.createResource(ask.base() + "/sparql"))
                    .addProperty(DCAT.endpointDescription, model.createResource(ask.base() + "/openapi.json"))
                    .addProperty(DCTerms.conformsTo, model.createResource("https://www.w3.org/TR/sparql11-protocol/"))
                    .addProperty(DCAT.servesDataset, dataset);
            model.createResource(ask.base() + "/dcat")
                    .addProperty(RDF.type, DCAT.Catalog)
                    .addProperty(DCTerms.title, "Parley", "en")
                    .addProperty(DCAT.dataset, dataset)
                    .addProperty(DCAT.service, service);
            return model;
        });
    }

    /** Each saved query as an executable of SHACL, which query editors can list. */
    public Reply examples(Ask ask) {
        return reply(ask, build -> {
            Model model = ModelFactory.createDefaultModel();
            model.setNsPrefix("sh", SHACL);
            Resource prefixes = model.createResource(ask.base() + "/examples#prefixes")
                    .addProperty(RDF.type, model.createResource("http://www.w3.org/2002/07/owl#Ontology"));
            Prefixes.ALL.forEach((prefix, namespace) -> prefixes.addProperty(
                    model.createProperty(SHACL, "declare"),
                    model.createResource()
                            .addProperty(model.createProperty(SHACL, "prefix"), prefix)
                            .addProperty(
                                    model.createProperty(SHACL, "namespace"),
                                    model.createTypedLiteral(namespace, XSD.anyURI.getURI()))));
            for (SavedQuery query : queries.all()) {
                model.createResource(ask.base() + "/api/" + query.name())
                        .addProperty(RDF.type, model.createResource(SHACL + "SPARQLExecutable"))
                        .addProperty(RDF.type, model.createResource(SHACL + "SPARQLSelectExecutable"))
                        .addProperty(RDFS.label, query.title(), "en")
                        .addProperty(RDFS.comment, query.question(), "en")
                        .addProperty(model.createProperty(SHACL, "prefixes"), prefixes)
                        .addProperty(
                                model.createProperty(SHACL, "select"),
                                query.sparql(java.util.Set.of())
                                        .substring(Prefixes.sparql().length()))
                        .addProperty(
                                model.createProperty(SCHEMA, "target"), model.createResource(ask.base() + "/sparql"))
                        .addProperty(
                                model.createProperty(SCHEMA, "keywords"),
                                query.group().toLowerCase(Locale.ROOT));
            }
            return model;
        });
    }

    /** Makes a description of one build. */
    private interface Describe {
        Model of(Source.Hold build);
    }

    private Reply reply(Ask ask, Describe describe) {
        Format format = Format.choose(ask, Format.Family.GRAPH);
        try (Source.Hold hold = source.hold()) {
            String tag = Tags.etag(hold.build(), format + ask.base() + ask.path());
            if (ask.holds(tag)) {
                return Reply.empty(304).tagged(tag);
            }
            Model model = describe.of(hold);
            model.setNsPrefix("void", VOID.NS).setNsPrefix("dcat", DCAT.NS).setNsPrefix("dct", DCTerms.NS);
            return Reply.ok(format.mediaType(), Description.written(model, format))
                    .tagged(tag)
                    .with("Vary", "Accept")
                    .with("Link", "<" + LICENCE + ">; rel=\"license\"");
        }
    }

    private static Resource dataset(Model model) {
        return model.createResource(Ids.DEFAULT.base() + "dataset");
    }

    private static void read(Model model, Path file) {
        RDFParser.source(file).lang(Lang.TURTLE).parse(model);
    }

    private static Resource distribution(Model model, String base, String file, String type) {
        return model.createResource(base + "/download/" + file)
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCAT.downloadURL, model.createResource(base + "/download/" + file))
                .addProperty(
                        DCAT.mediaType, model.createResource("https://www.iana.org/assignments/media-types/" + type))
                .addProperty(DCTerms.license, model.createResource(LICENCE));
    }
}
