package org.parley.domain.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One pass over a text finds what a search for each pattern finds. */
class PatternSearchTest {
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("^(a|the) b"),
            Pattern.compile("\\bab?\\b.*\\bk"),
            Pattern.compile("\\b(x)? ?(ha|h-)"),
            Pattern.compile("\\b(anti|(?<!b-)tea)\\b"),
            Pattern.compile("(?<=k )b"),
            Pattern.compile("\\Bcc\\B"),
            Pattern.compile("e(?! b)"),
            Pattern.compile("\\bé\\w"),
            Pattern.compile("(?m)^t"),
            Pattern.compile("c$"),
            Pattern.compile("K", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            Pattern.compile("\\bb\\b"),
            Pattern.compile("z*$"));
    private static final String LETTERS = "aabbccthe  xk-’'\n\u0301éſ\u212A_1";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void asIfEachWereSearchedFor(long seed) {
        PatternSearch search = new PatternSearch(PATTERNS);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k > 0; k--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            int asked = random.nextInt(1 << PATTERNS.size());
            IntPredicate wanted = p -> (asked >> p & 1) == 1;
            assertEquals(searched(text.toString(), wanted), search.first(text.toString(), wanted), text.toString());
        }
    }

    private static int searched(String text, IntPredicate wanted) {
        for (int i = 0; i < PATTERNS.size(); i++) {
            if (wanted.test(i) && PATTERNS.get(i).matcher(text).find()) {
                return i;
            }
        }
        return -1;
    }
}
