package org.parley.serve.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFWriter;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Html;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Spill;
import org.parley.serve.http.Tags;
import org.parley.serve.http.Trouble;
import org.parley.serve.sparql.Format;
import org.parley.serve.sparql.Runner;
import org.parley.vocab.Prefixes;

/** Dereferences the IRIs of the graph: {@code /id/...} leads to a page for people or to a document for machines. */
public final class LinkedData {
    private static final int SHOWN = 100;
    private static final int LONG_TEXT = 2_000;
    private static final long MOST_BYTES = 64 << 20;

    private final Runner runner;

    public LinkedData(Runner runner) {
        this.runner = runner;
    }

    /** {@code /id/actor/x}: 303, because an actor is not a document. */
    public Reply identifier(Ask ask) {
        String rest = ask.encodedPath().substring("/id/".length());
        List<String> offers = new ArrayList<>(List.of("text/html"));
        Format.of(Format.Family.GRAPH).forEach(format -> offers.add(format.mediaType()));
        boolean page = ask.one("format") == null
                && ask.accept(offers)
                        .orElseThrow(() -> Trouble.notAcceptable(offers))
                        .equals("text/html");
        String query = ask.query().isEmpty() ? "" : "?" + ask.query();
        return Reply.seeOther((page ? "/page/" : "/data/") + rest + query).with("Vary", "Accept");
    }

    /** {@code /data/actor/x?format=ttl}, or {@code /data?iri=...} for those with a fragment. */
    public Reply document(Ask ask) throws Exception {
        String iri = iri(ask, "/data");
        Format format = Format.choose(ask, Format.Family.GRAPH);
        String tag = Tags.etag(runner.build(), format + " " + iri);
        if (ask.holds(tag)) {
            return Reply.empty(304).tagged(tag);
        }
        Entity entity = read(iri);
        Prefixes.ALL.forEach(entity.triples().getPrefixMapping()::setNsPrefix);
        Spill body = new Spill(MOST_BYTES);
        try (body) {
            RDFWriter.create()
                    .source(entity.triples())
                    .format(format.writer())
                    .build()
                    .output(body);
        }
        return Reply.ok(format.mediaType(), body)
                .tagged(tag)
                .with("Vary", "Accept")
                .with("Link", "<" + iri + ">; rel=\"describes\"")
                .with("Link", "<" + Iris.page(iri) + ">; rel=\"alternate\"; type=\"text/html\"")
                .with("Link", "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
    }

    /** {@code /page/actor/x}: the same for people, without a script. */
    public Reply page(Ask ask) throws Exception {
        String iri = iri(ask, "/page");
        String tag = Tags.etag(runner.build(), "page " + iri);
        if (ask.holds(tag)) {
            return Reply.empty(304).tagged(tag);
        }
        Entity entity = read(iri);
        StringBuilder links = new StringBuilder();
        Reply reply;
        StringBuilder downloads = new StringBuilder();
        List<String> header = new ArrayList<>();
        for (Format format : Format.of(Format.Family.GRAPH)) {
            String href = data(iri, format);
            links.append("<link rel=\"alternate\" type=\"%s\" href=\"%s\">%n"
                    .formatted(format.mediaType(), Html.text(href)));
            downloads.append(Html.link(href, format.name())).append(' ');
            header.add("<" + href + ">; rel=\"alternate\"; type=\"" + format.mediaType() + "\"");
        }
        String main = "<p><code>" + Html.text(iri) + "</code></p><p>" + downloads + "</p>"
                + table("What the graph says", entity, entity.outgoing())
                + table("What points here", entity, entity.incoming())
                + (entity.whole() ? "" : "<p>More is known than fits on a page: ask the SPARQL endpoint.</p>");
        reply = Html.reply(Html.page(entity.label(), links.toString(), main)).tagged(tag);
        for (String link : header) {
            reply = reply.with("Link", link);
        }
        return reply;
    }

    private Entity read(String iri) throws Exception {
        Entity entity = runner.read(data -> Entity.read(data, iri));
        if (entity.isEmpty()) {
            throw Trouble.notFound("The graph does not know <" + iri + ">.");
        }
        return entity;
    }

    private static String iri(Ask ask, String prefix) {
        String path = ask.encodedPath();
        if (path.equals(prefix)) {
            String iri = ask.one("iri");
            if (iri == null || !iri.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
                throw Trouble.bad("iri", "Give an IRI: " + prefix + "?iri=https://...");
            }
            return iri;
        }
        return Iris.ofPath(path.substring(prefix.length() + 1));
    }

    private static String data(String iri, Format format) {
        return iri.startsWith(Iris.IDS) && !iri.contains("#")
                ? "/data/" + iri.substring(Iris.IDS.length()) + "?format=" + format.suffix()
                : "/data?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8) + "&format=" + format.suffix();
    }

    private static String table(String title, Entity entity, Map<Node, List<Node>> groups) {
        if (groups.isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        groups.forEach((property, values) -> {
            StringBuilder cell = new StringBuilder();
            values.stream().limit(SHOWN).forEach(value -> cell.append("<div>")
                    .append(value(entity, value))
                    .append("</div>"));
            if (values.size() > SHOWN) {
                cell.append("<div>and ").append(values.size() - SHOWN).append(" more</div>");
            }
            rows.append("<tr><th scope=\"row\">")
                    .append(Html.link(Iris.page(property.getURI()), entity.label(property)))
                    .append("</th><td>")
                    .append(cell)
                    .append("</td></tr>\n");
        });
        return "<h2>" + title + "</h2>\n<table><tbody>\n" + rows + "</tbody></table>\n";
    }

    private static String value(Entity entity, Node value) {
        if (value.isURI()) {
            return Html.link(Iris.page(value.getURI()), entity.label(value));
        }
        if (!value.isLiteral()) {
            return Html.text(value.toString());
        }
        String text = value.getLiteralLexicalForm();
        return Html.text(text.length() > LONG_TEXT ? text.substring(0, LONG_TEXT) + " …" : text);
    }
}
