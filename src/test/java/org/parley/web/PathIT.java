package org.parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A person who knows no SPARQL, from a question to the sentence that proves the answer, and back. */
@Tag("browser")
class PathIT {
    private final Explorer page = Explorer.get();

    @Test
    void fromWhoDeniedWhatToTheHighlightedSentenceAndBack() {
        page.open("#/ask");
        page.browser.findElement(By.linkText("Who denied what?")).click();
        page.await("disputes", () -> page.heading().equals("Disputes"));
        page.settled();
        WebElement denial = page.one(".versus > div:last-child .card");
        assertTrue(denial.getText().contains("denied"), denial.getText());
        String words = denial.findElement(By.cssSelector("blockquote")).getText();
        String disputes = page.hash();

        denial.findElement(By.linkText("In the text")).click();
        page.await("the article", () -> page.hash().startsWith("#/article/"));
        page.settled();
        List<WebElement> lit = page.await("the highlight", () -> {
            List<WebElement> found = page.all(".running .is-chosen");
            return found.isEmpty() ? null : found;
        });
        String highlighted =
                String.join("", lit.stream().map(WebElement::getText).toList());
        assertTrue(
                letters(highlighted).contains(letters(words.substring(words.length() / 2))),
                highlighted + " / " + words);
        page.await(
                "the highlight before the reader's eyes",
                () -> page.script(
                        "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight",
                        lit.get(0)));

        page.follow(".running a.m-actors");
        assertTrue(page.hash().startsWith("#/actor/"), page.hash());
        assertFalse(page.all("aside section").isEmpty());

        page.browser.navigate().back();
        page.await("the article again", () -> page.hash().startsWith("#/article/"));
        page.settled();
        page.await("its highlight", () -> !page.all(".running .is-chosen").isEmpty());
        page.browser.navigate().back();
        page.await("the disputes again", () -> page.hash().equals(disputes));
        page.settled();
        assertEquals("Disputes", page.heading());
    }

    @Test
    void aFacetNarrowsTheListAndCanBeTakenBack() {
        page.open("#/statements");
        int before = number(page.sentence());
        page.follow(".facet a[data-key='act=Accuse']");
        assertEquals("#/statements?act=Accuse", page.hash());
        page.await("fewer", () -> number(page.sentence()) < before && number(page.sentence()) > 0);
        assertTrue(page.all(".card").stream()
                .allMatch(card -> card.getDomAttribute("class").contains("act-accuse")));
        page.await("the focus where it was", () -> "act=Accuse"
                .equals(page.script("return document.activeElement.dataset.key")));

        page.browser.navigate().back();
        page.await("all again", () -> page.hash().equals("#/statements") && number(page.sentence()) == before);
    }

    @Test
    void searchMarksTheWords() {
        page.open("#/ask");
        page.one("#search-words").sendKeys("ceasefire", Keys.ENTER);
        page.await("results", () -> page.hash().equals("#/statements?text=ceasefire"));
        page.settled();
        List<WebElement> marks = page.all(".card mark");
        assertFalse(marks.isEmpty());
        assertTrue(marks.stream()
                .allMatch(mark ->
                        mark.getText().toLowerCase(java.util.Locale.ROOT).startsWith("ceasefire")));
    }

    @Test
    void aPickerWorksByKeyboardUnderAnySpelling() {
        page.open("#/ask");
        WebElement field = page.one("[data-question='1'] input[role=combobox]");
        field.sendKeys("Hajiev");
        page.await(
                "a proposal",
                () -> !page.all("[data-question='1'] [role=option]").isEmpty()
                        && page.all("[data-question='1'] [role=option]").stream()
                                .allMatch(option -> option.getText().contains("Haj")));
        field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        page.one("[data-question='1'] a.answer").sendKeys(Keys.ENTER);
        page.await("statements", () -> page.hash().startsWith("#/statements?speaker="));
        page.settled();
        assertTrue(page.sentence().contains("by Hikmet Hajiyev"), page.sentence());
        assertTrue(page.all(".card-sentence").stream()
                .allMatch(said -> said.getText().startsWith("Hikmet Hajiyev")));
    }

    @Test
    void anEdgeOfTheNetworkLeadsToItsStatements() {
        page.open("#/network");
        page.await("the drawing", () -> page.script("return !!document.querySelector('.network')?.cytoscape"));
        page.script("document.querySelector('.network').cytoscape.edges()[0].emit('tap')");
        page.await("the chosen link", () -> page.hash().contains("edge="));
        page.settled();
        page.await("its statements", () -> !page.all(".edge .card").isEmpty());
    }

    @Test
    void wordingsOfSeveralArticlesStandSideBySide() {
        page.open("#/statements?shared=1");
        page.one(".card details.wordings summary").click();
        List<WebElement> columns = page.await("columns", () -> {
            List<WebElement> found = page.all(".card details.wordings[open] .columns > li .source");
            return found.size() > 1 ? found : null;
        });
        assertTrue(columns.stream().map(WebElement::getText).distinct().count() > 1);
    }

    private static int number(String sentence) {
        String digits = sentence.replaceAll("^([0-9,]*).*", "$1").replace(",", "");
        return digits.isEmpty() ? -1 : Integer.parseInt(digits);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }
}
