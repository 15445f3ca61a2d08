package org.parley.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index finds is what a look at every place finds, in the same order. */
class SpanIndexTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsWhatTouches(long seed) {
        Random random = new Random(seed);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            spans.add(span(random));
        }
        SpanIndex<Span> index = SpanIndex.of(spans);
        for (int i = 0; i < 500; i++) {
            Span asked = span(random);
            List<Span> touching = spans.stream().filter(asked::overlaps).toList();
            assertEquals(touching, index.touching(asked));
            assertEquals(!touching.isEmpty(), index.touches(asked));
        }
    }

    private static Span span(Random random) {
        int start = random.nextInt(20_000);
        return new Span(start, start + 1 + random.nextInt(random.nextBoolean() ? 12 : 900));
    }
}
