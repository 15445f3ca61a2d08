package org.parley.serve.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.parley.serve.sparql.Runner;
import org.parley.vocab.Ids;
import org.parley.vocab.Parley;
import org.parley.vocab.Prefixes;

/** Finds actors by what people type or what stands in their own tables, under any spelling the graph knows. */
final class ActorSearch {
    private static final int CANDIDATES = 300;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    /** The best type to show first, when a node has several. */
    private static final List<String> TYPES = List.of("Person", "Organisation", "Polity", "Group", "Place", "Actor");

    private static final String SPARQL = Prefixes.sparql() + """
            SELECT ?actor ?name ?label ?type ?total ?wikidata {
              { SELECT DISTINCT ?actor ?name {
                  { (?actor ?score ?name) text:query (rdfs:label ?text ?most) }
                  UNION
                  { (?actor ?score ?name) text:query (skos:altLabel ?text ?most) }
                  FILTER STRSTARTS(STR(?actor), ?actors)
              } }
              ?actor skos:prefLabel ?label ; a ?type .
              OPTIONAL { ?tally qb:dataSet ?speakers ; parley:tallyOf ?actor ; parley:total ?total }
              OPTIONAL { ?actor skos:exactMatch ?wikidata }
            }""";

    private final Runner runner;

    ActorSearch(Runner runner) {
        this.runner = runner;
    }

    /**
     * An actor that may be meant.
     *
     * @param id the part of its IRI after the base of all ids, such as {@code actor/hikmet-hajiyev}
     * @param name the spelling that was found
     * @param statements that it made, 0 when none
     * @param score from 0 to 100
     * @param exact whether the spelling is the same but for case, accents and punctuation
     */
    record Found(
            String id,
            String name,
            String label,
            String type,
            String wikidata,
            long statements,
            double score,
            boolean exact) {}

    /** While somebody types: the last word may go on. */
    List<Found> beginning(String typed, int most) throws Exception {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        String last = words.get(words.size() - 1);
        StringBuilder lucene = new StringBuilder();
        words.subList(0, words.size() - 1)
                .forEach(word -> lucene.append('+').append(word).append(' '));
        lucene.append("+(").append(last).append(' ').append(last).append("*)");
        return best(lucene.toString(), typed, most, true);
    }

    /** For a whole name as another source spells it: some words may be missing or differ by a letter or two. */
    List<Found> like(String name, int most) throws Exception {
        StringBuilder lucene = new StringBuilder();
        for (String word : words(name)) {
            lucene.append(word).append(' ');
            if (word.length() > 3) {
                lucene.append(word).append("~1 ");
            }
        }
        return lucene.isEmpty() ? List.of() : best(lucene.toString().strip(), name, most, false);
    }

    private List<Found> best(String lucene, String typed, int most, boolean beginning) throws Exception {
        Map<Var, Node> given = Map.of(
                Var.alloc("text"), NodeFactory.createLiteralString(lucene),
                Var.alloc("most"), NodeFactory.createLiteralDT(Integer.toString(CANDIDATES), XSDDatatype.XSDinteger),
                Var.alloc("actors"), NodeFactory.createLiteralString(Ids.DEFAULT.actor("")),
                Var.alloc("speakers"), NodeFactory.createURI(Ids.DEFAULT.tallies("speakers")));
        Query query = QueryTransformOps.replaceVars(QueryFactory.create(SPARQL), given);
        return runner.rows(data -> query, rows -> ranked(rows, typed, most, beginning));
    }

    private static List<Found> ranked(RowSet rows, String typed, int most, boolean beginning) {
        Map<String, Found> best = new LinkedHashMap<>();
        rows.forEachRemaining(row -> {
            Found found = found(row, typed, beginning);
            best.merge(found.id(), found, ActorSearch::better);
        });
        List<Found> ranked = new ArrayList<>(best.values());
        ranked.sort(Comparator.comparingDouble(Found::score)
                .thenComparingLong(Found::statements)
                .reversed()
                .thenComparing(Found::label));
        return ranked.subList(0, Math.min(most, ranked.size()));
    }

    private static Found better(Found one, Found other) {
        Found more = other.score() > one.score() ? other : one;
        String type = TYPES.indexOf(one.type()) <= TYPES.indexOf(other.type()) ? one.type() : other.type();
        return new Found(
                more.id(),
                more.name(),
                more.label(),
                type,
                more.wikidata(),
                more.statements(),
                more.score(),
                more.exact());
    }

    private static Found found(Binding row, String typed, boolean beginning) {
        String name = row.get("name").getLiteralLexicalForm();
        String key = key(name);
        String asked = key(typed);
        boolean exact = key.equals(asked);
        double likeness = SIMILARITY.apply(asked, key);
        double score =
                exact ? 100 : beginning && key.startsWith(asked) ? 95 : Math.min(94, Math.round(likeness * 950) / 10.0);
        String type = row.get("type").getURI();
        Node total = row.get("total");
        Node wikidata = row.get("wikidata");
        return new Found(
                row.get("actor").getURI().substring(Ids.DEFAULT.base().length()),
                name,
                row.get("label").getLiteralLexicalForm(),
                type.startsWith(Parley.NS) ? type.substring(Parley.NS.length()) : "Actor",
                wikidata == null ? "" : wikidata.getURI(),
                total == null ? 0 : Long.parseLong(total.getLiteralLexicalForm()),
                score,
                exact);
    }

    private static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(typed.toLowerCase(Locale.ROOT));
        while (matcher.find() && words.size() < 12) {
            words.add(matcher.group());
        }
        return words;
    }

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
