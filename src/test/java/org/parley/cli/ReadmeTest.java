package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README.md tells people to type works on the sample corpus, and the files it names are there. */
class ReadmeTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static List<String> questions() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("./parley query ") || line.startsWith("./parley list "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionOfTheReadmeHasAnAnswer(String line) {
        List<String> arguments = new ArrayList<>();
        Matcher word = WORD.matcher(line.replaceFirst("^\\./parley ", "").replaceFirst("\\s+[>|#].*$", ""));
        while (word.find()) {
            arguments.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        if (arguments.get(0).equals("query")) {
            int store = arguments.indexOf("--store");
            if (store >= 0) {
                arguments.subList(store, store + 2).clear();
            }
            arguments.addAll(List.of("--store", SampleStore.path().toString()));
        }
        SampleStore.Run run = SampleStore.parley(arguments.toArray(String[]::new));
        assertEquals(Exit.OK, run.exit(), run::err);
        assertFalse(run.out().isBlank());
        assertFalse(run.out().contains("\n0 rows"), () -> line + " has no rows");
    }

    @Test
    void everyFileItLinksToIsThere() throws IOException {
        Matcher link = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)").matcher(Files.readString(Path.of("README.md")));
        List<String> gone = Stream.generate(() -> link.find() ? link.group(1) : "")
                .takeWhile(target -> !target.isEmpty())
                .filter(target -> !Files.exists(Path.of(target)))
                .toList();
        assertEquals(List.of(), gone);
    }

    @Test
    void itNamesTheTwoCommands() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains("./parley demo"));
        assertTrue(readme.contains("mvn verify"));
    }
}
