package org.parley.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.store.Store;

class SavedQueriesTest {
    private static final SavedQueries QUERIES = SavedQueries.load();
    private static final Store STORE = GoldStore.open();
    /** What may be chosen for a parameter, and finds something. */
    private static final Map<String, String> CHOSEN = Map.of(
            "speaker", "Hikmet Hajiyev",
            "side", "Azerbaijan",
            "target", "Armenia",
            "actor", "Azerbaijan",
            "act", "accuse",
            "from", "2023-09-19",
            "to", "2023-09-20",
            "article", "001",
            "event-type", "Attack",
            "text", "peace");

    static Stream<String> names() {
        return QUERIES.all().stream().map(SavedQuery::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyQueryParsesWithAndWithoutItsParameters(String name) {
        SavedQuery query = QUERIES.get(name);
        QueryFactory.create(query.sparql(Set.of()));
        QueryFactory.create(
                query.sparql(query.parameters().stream().map(Parameter::name).collect(Collectors.toSet())));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyQueryFindsRowsInTheGold(String name) {
        int rows = QUERIES.run(STORE, name, Map.of()).rows().size();
        // no two sides of the gold give numbers that cannot both hold
        assertEquals(name.equals("rival-figures"), rows == 0);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRowHasItsArticleItsDateItsWordsAndTheirPlace(String name) {
        SavedQuery query = QUERIES.get(name);
        if (Set.of("Counts", "Actors", "Sources").contains(query.group())) {
            return;
        }
        Table table = QUERIES.run(STORE, name, Map.of());
        for (String column : List.of("article", "published", "begin", "end", "sentence")) {
            assertTrue(
                    table.column(column).stream().noneMatch(String::isEmpty),
                    () -> name + " leaves " + column + " empty");
        }
    }

    /** Sub-selects that cut before details are looked up must not lose, add or move a row. */
    @ParameterizedTest
    @MethodSource("names")
    void theFirstRowsAreTheFirstOfAllRows(String name) {
        List<Map<String, String>> choices = new ArrayList<>(List.of(Map.of()));
        QUERIES.get(name).parameters().stream()
                .filter(parameter -> CHOSEN.containsKey(parameter.name()))
                .forEach(parameter -> choices.add(Map.of(parameter.name(), CHOSEN.get(parameter.name()))));
        for (Map<String, String> chosen : choices) {
            var all = QUERIES.run(STORE, name, chosen).rows();
            for (int limit : new int[] {1, 2, 3, 5, 10, 25, 60}) {
                Map<String, String> limited = new HashMap<>(chosen);
                limited.put("limit", String.valueOf(limit));
                assertEquals(
                        all.subList(0, Math.min(limit, all.size())),
                        QUERIES.run(STORE, name, limited).rows(),
                        () -> limited.toString());
            }
        }
    }

    @Test
    void whatIsCutBeforeTheDetailsIsCutWhereTheCallerSays() {
        String text = STORE.read(data -> QUERIES.text(data, QUERIES.get("statements"), Map.of("limit", "7")));
        assertEquals(3, text.split("LIMIT +7\\b").length - 1, text);
        assertFalse(text.contains("50"), text);
        assertTrue(text.contains("# The first rows are those whose day nobody knows"), text);
        String all = STORE.read(data -> QUERIES.text(data, QUERIES.get("statements"), Map.of()));
        assertFalse(all.contains("LIMIT"), all);
    }

    @Test
    void aTollOfOneSideGrowsAndIsNoContradiction() {
        Table updates = QUERIES.run(STORE, "figure-updates", Map.of("measure", "killed"));
        assertEquals(List.of("25"), updates.column("old_count"));
        assertEquals(List.of("200"), updates.column("count"));
        assertEquals(List.of("figure update"), updates.column("rule"));
    }

    @Test
    void whoeverSaidNothingIsAnsweredByNothing() {
        for (String name : QUERIES.run(STORE, "silent", Map.of()).column("name")) {
            assertEquals(
                    List.of(),
                    QUERIES.run(STORE, "statements", Map.of("speaker", name)).rows());
        }
        assertFalse(QUERIES.run(STORE, "silent", Map.of()).rows().isEmpty());
    }

    @Test
    void aPhraseIsFoundInLongerQuotationsOfOtherArticles() {
        Table shared = QUERIES.run(STORE, "shared-quotes", Map.of("text", "peaceful reintegration"));
        assertEquals(Set.of("001", "002"), Set.copyOf(shared.column("article")));
    }

    @Test
    void aSpeakerIsFoundUnderAnySpelling() {
        Table one = QUERIES.run(STORE, "statements", Map.of("speaker", "Hikmet Hajiev"));
        Table other = QUERIES.run(STORE, "statements", Map.of("speaker", "hikmet hadjiyev"));
        assertFalse(one.rows().isEmpty());
        assertEquals(one.rows(), other.rows());
        assertEquals(Set.of("Hikmet Hajiyev"), Set.copyOf(one.column("speaker")));
    }

    @Test
    void wordsAreFoundThroughTheIndexWhateverTheirEnding() {
        Table found = QUERIES.run(STORE, "statements", Map.of("text", "accusations"));
        assertTrue(
                found.column("words").stream().allMatch(words -> words.contains("accus")),
                found.column("words")::toString);
        assertFalse(found.rows().isEmpty());
    }

    @Test
    void whatPeopleTypeIsNeverSparqlOrLucene() {
        for (String hostile :
                new String[] {"\"", "a\" } DELETE", "foo:bar AND", "*", "(((", "\\", "?x", "/.*/", "a OR"}) {
            QUERIES.run(STORE, "statements", Map.of("text", hostile));
        }
    }

    @Test
    void wrongValuesAreExplained() {
        QueryException nobody = assertThrows(
                QueryException.class, () -> QUERIES.run(STORE, "statements", Map.of("speaker", "Hajiyev Xyz")));
        assertTrue(nobody.getMessage().contains("Hikmet Hajiyev"), nobody.getMessage());
        assertThrows(QueryException.class, () -> QUERIES.run(STORE, "statements", Map.of("from", "yesterday")));
        assertThrows(QueryException.class, () -> QUERIES.run(STORE, "statements", Map.of("colour", "red")));
        assertThrows(QueryException.class, () -> QUERIES.run(STORE, "nothing", Map.of()));
    }
}
