package org.parley.domain.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern that matches somewhere is always among those that the first two characters leave open. */
class OpeningsTest {
    private static final List<Pattern> PATTERNS = List.of(
            insensitive("ab"),
            insensitive("(?:the\\s+)?ba+b?(?!\\w)"),
            insensitive("(?<![\\w-])(?:a|cab)(?:\\s+b)?"),
            insensitive("(?<=[ab]\\s?)c"),
            insensitive("[^a]+b"),
            Pattern.compile("B"),
            insensitive("\\bk\\b"));
    private static final String LETTERS = "aabbcct \nhekK-1éſ\u212A\u0130“";

    private static Pattern insensitive(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nothingThatMatchesIsLeftOut(long seed) {
        Openings openings = new Openings(PATTERNS);
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(8); k >= 0; k--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            for (int at = 0; at < text.length(); at++) {
                assertEquals(
                        matching(text, at, everything()), matching(text, at, openings.at(text, at)), text.toString());
            }
        }
    }

    private static List<Integer> matching(CharSequence text, int at, int[] among) {
        List<Integer> out = new ArrayList<>();
        for (int i : among) {
            if (PATTERNS.get(i)
                    .matcher(text)
                    .useTransparentBounds(true)
                    .region(at, text.length())
                    .lookingAt()) {
                out.add(i);
            }
        }
        return out;
    }

    private static int[] everything() {
        int[] all = new int[PATTERNS.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "z9"})
    void whatCannotBeginSoIsLeftOut(String text) {
        // only the pattern for anything but "a", and the one that looks back, are left
        assertArrayEquals(new int[] {3, 4}, new Openings(PATTERNS).at(text, 0));
    }
}
