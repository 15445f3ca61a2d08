package org.parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.parley.serve.CannotServe;
import org.parley.serve.Server;

/** When there is nothing to show, or nothing answers: a sentence, and a way on. */
@Tag("browser")
class TroubleIT {
    private final Explorer page = Explorer.get();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#/nowhere | No such page",
                "#/statement/none | No such statement",
                "#/actor/nobody | No such actor",
                "#/event/none | No such event",
                "#/article/none | No such article",
                "#/actor/%3Cscript%3E | No such actor",
                "#/article/%E0%A4%A | No such article",
            })
    void whatIsNotThereSaysSo(String address, String heading) {
        page.open(address);
        assertEquals(heading, page.heading());
        assertFalse(page.all(".nothing a").isEmpty(), "a way on");
    }

    @Test
    void noStatementFitsOffersToLeaveSomethingOut() {
        page.open("#/statements?act=Deny&from=2031-01-01");
        assertTrue(
                page.one(".nothing").getText().contains("No statement fits"),
                page.one(".nothing").getText());
        page.browser.findElement(By.partialLinkText("since 1 January 2031")).click();
        page.await(
                "statements",
                () -> page.hash().equals("#/statements?act=Deny")
                        && !page.all(".card").isEmpty());
    }

    @Test
    void strangeParametersAreHarmless() {
        page.open("#/statements?act=x%3Cimg&speaker=%22%3E%3Cb&from=yesterday&n=-5&sure=a&text=%22)%20*");
        assertEquals("Statements", page.heading());
        assertTrue(page.all("main img, main b").isEmpty());
    }

    @Test
    void aWrongQueryIsExplained() {
        page.open("#/sparql?query=SELECT%20%3Fx%20WHERE%20%7B%20%3Fx%20");
        String message = page.one(".answer-area [role=alert]").getText();
        assertTrue(message.contains("No answer") && message.length() > 30, message);
    }

    @Test
    void aServerThatIsGoneIsNamed() throws CannotServe, IOException {
        ChromeDriver other = Explorer.browser(Files.createTempDirectory("parley-downloads-"));
        try {
            Server server = Explorer.serve();
            other.get(server.url() + "/#/ask");
            page.await(
                    "the page",
                    () -> other.findElements(By.cssSelector(".question")).size() > 5);
            server.close();
            other.findElement(By.linkText("Actors")).click();
            String told = page.await("a word", () -> other.findElement(By.cssSelector("main [role=alert]"))
                    .getText());
            assertTrue(told.contains("does not answer") || told.contains("could not be loaded"), told);
        } finally {
            other.quit();
        }
    }
}
