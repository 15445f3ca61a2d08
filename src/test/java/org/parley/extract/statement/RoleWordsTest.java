package org.parley.extract.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleWordsTest {
    private static final RoleWords WORDS = new RoleWords(Map.of(
            "media", Set.of("AP", "France 24", "news agency", "op-ed", "paper"), "venue", Set.of("news conference")));

    @ParameterizedTest
    @CsvSource({
        "the AP, true",
        "the ap, false",
        "Japan told the AP, true",
        "an apple, false",
        "France 24, true",
        "France 24's, true",
        "France 240, false",
        "France, false",
        "a Turkish News Agency, true",
        "the newspaper, false",
        "the paper's op-eds, true",
        "his op-ed., true",
        "his op-eds, false",
        "İstanbul's paper, true",
        "a news conference, false",
        "'“', false"
    })
    void wholeWordsOfTheKind(String phrase, boolean media) {
        assertEquals(media, WORDS.has("media", phrase));
    }

    @Test
    void anUnknownKindHasNoWords() {
        assertEquals(false, WORDS.has("office", "the paper"));
    }

    @Test
    void whatBeginsWithASignCouldNeverBeFound() {
        assertThrows(IllegalArgumentException.class, () -> new RoleWords(Map.of("media", Set.of("-paper"))));
    }
}
