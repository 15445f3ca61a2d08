package org.parley.extract.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.catalogue.ActorLexiconReader;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Span;
import org.parley.domain.lexicon.ActorLexicon;

/** Every pattern of the gazetteer finds a body in the words that it describes. */
class BodyMatcherTest {
    private static final ActorLexicon ROWS = ActorLexiconReader.read(Gazetteer.load());
    private static final Lexicon LEXICON = new Lexicon(ROWS);

    @Test
    void everyPatternIsFound() {
        List<String> missed = ROWS.bodies().stream()
                .map(body -> example(body.template()))
                .filter(phrase -> found("Yesterday " + phrase + " said so.").isEmpty())
                .toList();
        assertEquals(List.of(), missed);
    }

    /** The words of a template with each choice taken at its first alternative. */
    private static String example(String template) {
        String words = template.replace("{demonym}", "Armenian")
                .replace("{polity's}", "Armenia's")
                .replace("{polity}", "Armenia")
                .replace("{capital}", "Yerevan")
                .replaceAll("\\[(\\w)[^]]*]\\+?", "$1");
        String before = "";
        while (!words.equals(before)) {
            before = words;
            words = words.replaceAll("\\([^()]*\\)\\?", "").replaceAll("\\(([^()|]*)(?:\\|[^()]*)?\\)(?!\\?)", "$1");
        }
        return words.replace("?", "").replaceAll(" +", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the Philippines' Ministry of Defence | Philippines' Ministry of Defence",
                "IN ARMENIA'S FOREIGN MINISTRY | ARMENIA'S FOREIGN MINISTRY",
                "in Armenia’s Foreign Ministry | Armenia’s Foreign Ministry",
                "said Armenia. Foreign Ministry | ",
                "the foreign ministry in Yerevan | foreign ministry in Yerevan",
                "Armenia foreign | "
            })
    void whatStandsBehindTheState(String text, String body) {
        assertEquals(Stream.ofNullable(body).toList(), found(text));
    }

    private static List<String> found(String text) {
        return LEXICON.bodies.find(text, new Span(0, text.length()), LEXICON.polities.scan(Words.of(text))).stream()
                .map(body -> body.span().in(text))
                .toList();
    }
}
