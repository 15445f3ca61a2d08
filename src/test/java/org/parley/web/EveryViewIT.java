package org.parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view, opened by its address in an empty tab: it is there, it complains of nothing, it asks nobody else, axe finds no fault. */
@Tag("browser")
class EveryViewIT {
    private final Explorer page = Explorer.get();

    static Stream<String[]> views() {
        return Views.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void opensByItsAddress(String address, String heading) throws IOException {
        page.complaints();
        page.strayRequests();
        page.open(address);

        assertTrue(page.heading().contains(heading), page.heading());
        assertTrue(page.browser.getTitle().endsWith("Parley"), page.browser.getTitle());
        assertFalse(page.sentence().isBlank());
        assertEquals(address, page.hash());
        assertEquals(0, page.all("[role=alert]").size());
        assertEquals(List.of(), faults("light", "{}"), address + " in light");
        assertEquals(List.of(), faults("dark", "{ runOnly: ['color-contrast'] }"), address + " in dark");
        assertEquals(List.of(), page.complaints());
        assertEquals(List.of(), page.strayRequests());
    }

    /** What axe finds: rule, element, reason. */
    @SuppressWarnings("unchecked")
    private List<String> faults(String theme, String options) throws IOException {
        page.script("""
                document.documentElement.dataset.theme = arguments[0];
                document.head.insertAdjacentHTML('beforeend', '<style>* { transition: none !important }</style>');
                """, theme);
        try (InputStream axe = EveryViewIT.class.getResourceAsStream("/axe.min.js")) {
            page.script("if (!window.axe) { " + new String(axe.readAllBytes(), StandardCharsets.UTF_8) + " }");
        }
        Object found = page.browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, %s).then((result) => done(result.violations.flatMap((rule) =>
                    rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`))), (error) => done([String(error)]));
                """.formatted(options));
        return (List<String>) found;
    }
}
