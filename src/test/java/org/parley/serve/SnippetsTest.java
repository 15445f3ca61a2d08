package org.parley.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the read-me shows for curl, Python, pandas and R gives the same rows everywhere; each runs where it is installed. */
class SnippetsTest {
    /** Prints the number of rows of the table at an address. */
    private record Tool(String name, List<String> present, List<String> rows) {}

    private static List<Tool> tools(String url) {
        return List.of(
                new Tool(
                        "curl",
                        List.of("curl", "--version"),
                        List.of("sh", "-c", "curl -sf '" + url.replace("=csv", "=json") + "' | grep -c said_on")),
                new Tool(
                        "python3",
                        List.of("python3", "--version"),
                        List.of(
                                "python3",
                                "-c",
                                "import csv, io, urllib.request\n"
                                        + "text = urllib.request.urlopen('" + url + "').read().decode('utf-8')\n"
                                        + "print(len(list(csv.DictReader(io.StringIO(text)))))")),
                new Tool(
                        "pandas",
                        List.of("python3", "-c", "import pandas"),
                        List.of("python3", "-c", "import pandas\nprint(len(pandas.read_csv('" + url + "')))")),
                new Tool(
                        "R",
                        List.of("Rscript", "--version"),
                        List.of("Rscript", "-e", "cat(nrow(read.csv('" + url + "')), '\\n')")));
    }

    @Test
    void everyToolReadsTheSameTable() throws Exception {
        try (Running running = Running.gold(Running.FREE_PORT)) {
            String url = running.server.url() + "/api/statements?speaker=hikmet-hajiyev&format=csv";
            int rows = new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(running.get("/api/statements?speaker=hikmet-hajiyev")
                            .body())
                    .size();
            assertTrue(rows > 0);
            List<String> ran = new ArrayList<>();
            for (Tool tool : tools(url)) {
                if (run(tool.present()) != null) {
                    assertEquals(Integer.toString(rows), run(tool.rows()), tool.name());
                    ran.add(tool.name());
                }
            }
            assertTrue(ran.contains("curl"), "ran: " + ran);
        }
    }

    /** What it prints, null when it is not there or fails. */
    private static String run(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0 ? output : null;
        } catch (java.io.IOException notInstalled) {
            return null;
        }
    }
}
