package org.parley.web;

import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.parley.query.GoldStore;

/** Every view of the page with an address that shows it filled. */
final class Views {
    private static final String PREFIXES = "PREFIX parley: <https://w3id.org/parley/ontology#> ";

    private Views() {}

    /** Addresses, each with the words its heading must hold. */
    static Stream<String[]> all() {
        return Stream.of(
                view("#/ask", "Ask who said what"),
                view("#/questions", "Saved questions"),
                view("#/question/disputes", "Claim and denial"),
                view("#/question/statements?act=accuse", "Who said what"),
                view("#/statements", "Statements"),
                view("#/statements?act=Deny", "Statements"),
                view("#/statement/" + some("statement", "?x parley:denies ?claim"), "Statement"),
                view("#/actors", "Actors"),
                view("#/actor/" + some("actor", "?s parley:denies ?claim ; parley:speaker ?x"), ""),
                view("#/events", "Events"),
                view("#/event/" + some("event", "?figure parley:updates ?earlier ; parley:aboutEvent ?x"), ""),
                view("#/disputes", "Disputes"),
                view("#/disputes?show=figures", "Disputes"),
                view("#/disputes?show=grown", "Disputes"),
                view("#/timeline", "Timeline"),
                view("#/network", "Network"),
                view("#/map", "Map"),
                view("#/articles", "Articles"),
                view("#/article/001", ""),
                view("#/sparql", "SPARQL"),
                view("#/about", "About"));
    }

    private static String[] view(String address, String heading) {
        return new String[] {address, heading};
    }

    /** The id of the first thing that fits the pattern. */
    static String some(String kind, String pattern) {
        return GoldStore.open().read(data -> {
            try (QueryExecution query = QueryExecution.dataset(data)
                    .query(PREFIXES + "SELECT ?x { " + pattern + " } ORDER BY ?x LIMIT 1")
                    .build()) {
                QuerySolution row = query.execSelect().next();
                String iri = row.getResource("x").getURI();
                return iri.substring(iri.indexOf("/" + kind + "/") + kind.length() + 2);
            }
        });
    }
}
