package org.parley.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the server warms itself with is what the views really ask when they open. */
class OpeningsIT {
    private static final List<String> OPENED = List.of(
            "#/ask",
            "#/statements",
            "#/disputes",
            "#/events",
            "#/actors",
            "#/timeline",
            "#/network",
            "#/map",
            "#/articles",
            "#/disputes?show=figures",
            "#/disputes?show=grown",
            "#/about");

    /** Depends on what the store holds, so that it cannot be known before. */
    private static final Pattern ABOUT_ONE_THING = Pattern.compile("<https://w3id.org/parley/id/(?!tally/)");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theServerWarmsItselfWithWhatTheViewsAsk() throws IOException {
        Explorer page = Explorer.get();
        page.queries();
        List<String> asked = OPENED.stream()
                .flatMap(view -> page.open(view).queries().stream())
                .distinct()
                .filter(query -> !ABOUT_ONE_THING.matcher(query).find())
                .toList();
        assertTrue(asked.size() > OPENED.size(), asked.size() + " queries");
        List<String> warmed;
        try (InputStream in = getClass().getResourceAsStream("/org/parley/serve/openings.json")) {
            warmed = List.of(json.readValue(in, String[].class));
        }
        Path written = Path.of("target", "openings.json");
        json.writerWithDefaultPrettyPrinter().writeValue(written.toFile(), asked);
        Set<String> expected = new TreeSet<>(asked);
        assertEquals(
                expected,
                new TreeSet<>(warmed),
                "the views ask something else now: copy " + written + " over src/main/resources/org/parley/serve/");
    }
}
