package org.parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person takes away: tables, queries, citations. */
@Tag("browser")
class SavingIT {
    private final Explorer page = Explorer.get();

    @Test
    void aViewIsSavedAsATable() {
        page.open("#/statements?act=Deny");
        int cards = page.all(".card").size();
        page.one(".tools > button").click();
        List<String> lines = saved("parley-statements.csv");
        assertTrue(lines.get(0).startsWith("statement,day,basis,speaker,speakerName"), lines.get(0));
        long statements = lines.stream()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .distinct()
                .count();
        assertEquals(cards, statements);
    }

    @Test
    void aViewShowsTheQueryBehindItAndTheQueryRuns() {
        page.open("#/statements?act=Deny");
        page.one(".sparql-of summary").click();
        String query = page.one(".sparql-of code").getText();
        assertTrue(query.startsWith("PREFIX") && query.contains("parley:act parley:Deny"), query);

        page.one(".sparql-of p a").click();
        page.await(
                "rows",
                () -> page.hash().startsWith("#/sparql?")
                        && !page.all(".answer-area tbody tr").isEmpty());
        assertTrue(page.all(".answer-area thead th").get(0).getText().equals("statement"));
    }

    @Test
    void aResultIsSavedAndDrawn() {
        page.open("#/sparql?as=chart&query="
                + encoded("PREFIX parley: <https://w3id.org/parley/ontology#> "
                        + "SELECT ?act (COUNT(?s) AS ?n) { ?s parley:act ?act } GROUP BY ?act ORDER BY DESC(?n)"));
        page.await("bars", () -> page.all(".bars li").size() > 3);
        page.all(".answer-area .quiet").stream()
                .filter(button -> button.getText().equals("TSV"))
                .findFirst()
                .orElseThrow()
                .click();
        assertEquals("?act\t?n", saved("parley-result.tsv").get(0));
    }

    @Test
    void aCitationNamesTheWordsThePlaceAndTheAddress() {
        page.open("#/statements?act=Deny");
        page.script("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }");
        page.all(".card-links button").get(0).click();
        String citation = page.await("a citation", () -> (String) page.script("return window.copied"));
        assertTrue(
                citation.contains(" denied ")
                        && citation.contains("characters ")
                        && citation.contains("https://w3id.org/parley/id/statement/")
                        && citation.contains(page.url()),
                citation);
    }

    private List<String> saved(String name) {
        Path file = page.downloads.resolve(name);
        page.await(name, () -> Files.exists(file) && file.toFile().length() > 0);
        try {
            List<String> lines = Files.readAllLines(file);
            Files.delete(file);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String query) {
        return java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
