package org.parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The saved questions on the page: fields for their parameters, rows that lead to the words, downloads, a link that restores it. */
@Tag("browser")
class QuestionIT {
    private final Explorer page = Explorer.get();

    /** Every saved question, as the server lists them. */
    static Stream<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream in = URI.create(Explorer.get().url() + "/api/").toURL().openStream()) {
            for (JsonNode each : new ObjectMapper().readTree(in)) {
                names.add(each.path("name").asText());
            }
        }
        return names.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyOneHasAViewOfItsOwn(String name) {
        page.complaints();
        page.open("#/question/" + name);
        assertTrue(page.all("[role=alert]").isEmpty());
        assertTrue(page.sentence().contains("?"), page.sentence());
        assertEquals(3, page.all(".tools a[download]").size());
        assertTrue(
                !page.all(".answers tbody tr").isEmpty()
                        || !page.all(".nothing").isEmpty(),
                "rows, or a word about none");
        assertEquals(List.of(), page.complaints());
    }

    @Test
    void aValueIsChosenAndTheLinkRestoresIt() {
        page.open("#/question/statements");
        int all = page.all(".answers tbody tr").size();
        WebElement speaker = page.one(".filters input[role=combobox]");
        speaker.sendKeys("Hajiev");
        page.await("a proposal", () -> page.all(".filters [role=option]").stream()
                .anyMatch(option -> option.getText().startsWith("Hikmet Hajiyev")));
        speaker.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        page.await("his statements", () -> page.hash().equals("#/question/statements?speaker=hikmet-hajiyev"));
        page.settled();
        List<String> shown = rows();
        assertTrue(!shown.isEmpty() && shown.size() < all, shown.size() + " of " + all);
        assertTrue(page.sentence().contains("speaker: Hikmet Hajiyev"), page.sentence());

        page.open("#/question/statements?speaker=hikmet-hajiyev");
        assertEquals(shown, rows());
        assertEquals("Hikmet Hajiyev", page.one(".filters input[role=combobox]").getDomProperty("value"));
    }

    @Test
    void aRowLeadsToItsWordsInTheText() {
        page.open("#/question/disputes");
        WebElement words = page.one(".answers tbody tr td.long a, .answers tbody tr td:nth-child(2) a");
        String said = words.getText();
        words.click();
        page.await("the article", () -> page.hash().startsWith("#/article/"));
        page.settled();
        List<WebElement> lit = page.await("the highlight", () -> {
            List<WebElement> found = page.all(".running .is-asked");
            return found.isEmpty() ? null : found;
        });
        String highlighted =
                letters(String.join("", lit.stream().map(WebElement::getText).toList()));
        assertTrue(highlighted.contains(letters(said.split("…")[0])), highlighted + " / " + said);
    }

    @Test
    void theSparqlBehindItRunsAndGivesItsRows() {
        page.open("#/question/denials");
        int rows = page.all(".answers tbody tr").size();
        page.one(".sparql-of summary").click();
        page.one(".sparql-of p a").click();
        page.await("rows", () -> page.all(".answer-area tbody tr").size() == rows);
    }

    @Test
    void allOfThemAreOneStepFromTheStart() {
        page.open("#/ask");
        page.browser.findElement(By.linkText("All saved questions")).click();
        page.await("the list", () -> page.heading().equals("Saved questions"));
        page.settled();
        page.browser.findElement(By.linkText("Rival figures")).click();
        page.await("the question", () -> page.hash().equals("#/question/rival-figures"));
        page.settled();
        assertFalse(page.all("details.values").isEmpty());
    }

    @Test
    void anUnknownQuestionSaysSo() {
        page.open("#/question/no-such");
        assertEquals("No such question", page.heading());
    }

    private List<String> rows() {
        return page.all(".answers tbody tr").stream().map(WebElement::getText).toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }
}
