package org.parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** On a phone, nothing is wider than the screen and the menu opens. */
@Tag("browser")
class PhoneIT {
    private final Explorer page = Explorer.get();

    @BeforeEach
    void small() {
        page.browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                java.util.Map.of(
                        "width",
                        Explorer.PHONE.getWidth(),
                        "height",
                        Explorer.PHONE.getHeight(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        true));
    }

    @AfterEach
    void large() {
        page.browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", java.util.Map.of());
    }

    static Stream<String[]> views() {
        return Views.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void fits(String address, String heading) {
        page.open(address);
        assertTrue(page.heading().contains(heading), page.heading());
        long wide = (Long) page.script("return document.documentElement.scrollWidth");
        assertTrue(wide <= Explorer.PHONE.getWidth(), address + " is " + wide + " wide");
    }

    @Test
    void theMenuOpensAndEscapeClosesIt() {
        page.open("#/ask");
        assertEquals("false", page.one(".menu-button").getDomAttribute("aria-expanded"));
        page.one(".menu-button").click();
        page.one("#menu a[href='#/actors']").sendKeys(Keys.ESCAPE);
        assertEquals("false", page.one(".menu-button").getDomAttribute("aria-expanded"));
        page.one(".menu-button").click();
        page.browser.findElement(By.linkText("Actors")).click();
        page.await("actors", () -> page.heading().equals("Actors"));
        assertEquals("page", page.one("#menu a[href='#/actors']").getDomAttribute("aria-current"));
    }
}
