package org.parley.analyse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.analyse.model.Words;

/** Where words and sentences end; | marks the ends of sentences, ~ a line break, $ a curly closing mark. */
class CutterTest {
    private final Cutter cutter = new Cutter();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "It fell. They left.; It fell.|They left.",
                "Treat it as such.$he warned. Then he left.; Treat it as such.$he warned.|Then he left.",
                "Gen. Abdel Fattah al-Burhan spoke on Sept. 4. It was brief.; Gen. Abdel Fattah al-Burhan spoke on Sept. 4.|It was brief.",
                "The U.S. Embassy closed. It reopened in the U.S. The rest stayed.; The U.S. Embassy closed.|It reopened in the U.S.|The rest stayed.",
                "J. K. Smith of St. Petersburg agreed.; J. K. Smith of St. Petersburg agreed.",
                "War is over.The next day came.; War is over.|The next day came.",
                "See bbc.com for more. Bye.; See bbc.com for more.|Bye.",
                "About 1,500.5 km away. 20 died.; About 1,500.5 km away.|20 died.",
                "'Stop!' he cried. 'Now.' She ran.; 'Stop!' he cried.|'Now.'|She ran.",
                "Headline without a stop~A sentence.; Headline without a stop|A sentence.",
                "He waited ... and left. No. 5 came.; He waited ... and left.|No. 5 came."
            })
    void sentences(String text, String expected) {
        assertEquals(decode(expected).replace("\n", "|"), String.join("|", cut(decode(text))));
    }

    private List<String> cut(String text) {
        List<Piece> tokens = cutter.tokens(text, Words.of(text));
        return cutter.sentences(text, tokens).stream()
                .map(r -> text.substring(
                        tokens.get(r.first()).span().start(),
                        tokens.get(r.end() - 1).span().end()))
                .toList();
    }

    private static String decode(String s) {
        return s.replace('~', '\n').replace('$', '”');
    }

    @Test
    void tokens() {
        String text = "The U.S. didn’t pay 1,500 to al-Assad’s men, O'Brien said.";
        List<String> found = cutter.tokens(text, Words.of(text)).stream()
                .map(p -> p.span().in(text))
                .toList();
        assertEquals(
                Arrays.asList(
                        "The", "U.S.", "did", "n’t", "pay", "1,500", "to", "al", "-", "Assad", "’s", "men", ",",
                        "O'Brien", "said", "."),
                found);
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        String line = "words that go on and on until the margin of a narrow column";
        String text = (line + "\n").repeat(8) + "and end.\n\nNext paragraph.";
        assertEquals(2, cut(text).size());
    }
}
