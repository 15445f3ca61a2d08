package org.parley.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Trouble;
import org.parley.serve.sparql.Runner;
import org.parley.store.SearchText;
import org.parley.vocab.Ids;
import org.parley.vocab.Prefixes;

/** {@code /api/actors?q=} while somebody types a name, {@code /api/search?text=} for words that were said. */
public final class Search {
    private static final int MOST = 100;
    /** Characters for private use: no article has them, and the index does not trim them away. */
    private static final String OPEN = "\uE000";

    private static final String CLOSE = "\uE001";

    /** One fragment as long as any wording, so that the whole text comes back with its hits marked. */
    private static final String SPARQL = Prefixes.sparql() + """
            SELECT ?statement ?wording ?article ?articleId ?score ?marked ?speaker ?speakerName ?saidOn ?act ?begin ?end {
              (?wording ?score ?marked) text:query (parley:words ?text ?most ?marks) .
              ?statement parley:evidence ?wording ; parley:speaker ?speaker .
              ?speaker skos:prefLabel ?speakerName .
              ?wording nif:referenceContext ?article ; nif:beginIndex ?begin ; nif:endIndex ?end .
              OPTIONAL { ?article dct:identifier ?articleId }
              OPTIONAL { ?statement parley:saidOn ?saidOn }
              OPTIONAL { ?statement parley:act/skos:notation ?act }
            } ORDER BY DESC(?score) ?wording""";

    private final Runner runner;
    private final ActorSearch actors;

    public Search(Runner runner) {
        this.runner = runner;
        this.actors = new ActorSearch(runner);
    }

    public Reply actors(Ask ask) throws Exception {
        String typed = ask.one("q", "");
        List<Map<String, Object>> list = new ArrayList<>();
        for (ActorSearch.Found found : actors.beginning(typed, limit(ask, 10))) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", Ids.DEFAULT.base() + found.id());
            entry.put("label", found.label());
            entry.put("name", found.name());
            entry.put("type", found.type());
            entry.put("statements", found.statements());
            entry.put("wikidata", found.wikidata().isEmpty() ? null : found.wikidata());
            entry.put("url", ask.base() + "/id/" + found.id());
            list.add(entry);
        }
        return Reply.json(list).with("Cache-Control", "no-cache");
    }

    public Reply words(Ask ask) throws Exception {
        String text = ask.one("text", "");
        if (text.isBlank()) {
            throw Trouble.bad("text", "Give words to search for: /api/search?text=ceasefire");
        }
        Map<Var, Node> given = Map.of(
                Var.alloc("text"), NodeFactory.createLiteralString(SearchText.toLucene(text)),
                Var.alloc("most"),
                        NodeFactory.createLiteralDT(Integer.toString(limit(ask, 20)), XSDDatatype.XSDinteger),
                Var.alloc("marks"),
                        NodeFactory.createLiteralString("highlight:s:" + OPEN + " | e:" + CLOSE + " | z:100000 | m:1"));
        Query query = QueryTransformOps.replaceVars(QueryFactory.create(SPARQL), given);
        List<Map<String, Object>> list = new ArrayList<>();
        runner.rows(data -> query, rows -> {
            rows.forEachRemaining(row -> list.add(hit(row, ask.base())));
            return list.size();
        });
        return Reply.json(list).with("Cache-Control", "no-cache");
    }

    private static Map<String, Object> hit(Binding row, String base) {
        String marked = row.get("marked").getLiteralLexicalForm();
        Map<String, Object> hit = new LinkedHashMap<>();
        hit.put("words", marked.replace(OPEN, "").replace(CLOSE, ""));
        hit.put("highlights", highlights(marked));
        hit.put("speaker", text(row.get("speakerName")));
        hit.put("speaker_id", text(row.get("speaker")));
        hit.put("said_on", text(row.get("saidOn")));
        hit.put("act", text(row.get("act")));
        hit.put("article", text(row.get("articleId")));
        hit.put("begin", Long.valueOf(row.get("begin").getLiteralLexicalForm()));
        hit.put("end", Long.valueOf(row.get("end").getLiteralLexicalForm()));
        hit.put("statement_id", text(row.get("statement")));
        hit.put("wording_id", text(row.get("wording")));
        hit.put("article_id", text(row.get("article")));
        hit.put("score", Double.valueOf(row.get("score").getLiteralLexicalForm()));
        hit.put(
                "url",
                base + "/id/"
                        + String.valueOf(text(row.get("statement")))
                                .substring(Ids.DEFAULT.base().length()));
        return hit;
    }

    /** Pairs of begin and end, in characters of the words without the marks. */
    static List<List<Integer>> highlights(String marked) {
        List<List<Integer>> spans = new ArrayList<>();
        int at = 0;
        int begin = 0;
        for (int i = 0; i < marked.length(); i++) {
            String c = marked.substring(i, i + 1);
            if (c.equals(OPEN)) {
                begin = at;
            } else if (c.equals(CLOSE)) {
                spans.add(List.of(begin, at));
            } else {
                at++;
            }
        }
        return spans;
    }

    private static @Nullable String text(@Nullable Node node) {
        return node == null ? null : node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    private static int limit(Ask ask, int otherwise) {
        String given = ask.one("limit", Integer.toString(otherwise));
        if (!given.matches("[1-9][0-9]{0,2}") || Integer.parseInt(given) > MOST) {
            throw Trouble.bad("limit", "'limit' is a whole number from 1 to " + MOST + ".")
                    .limit("limit", MOST);
        }
        return Integer.parseInt(given);
    }
}
