package org.parley.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.domain.Span;

class SentencesTest {
    @Test
    void aSpanGetsItsSentenceWithoutTheBlanksAround() {
        assertEquals("He left.", around("It rained. He left. She stayed.", "left"));
    }

    @Test
    void aSpanAcrossSentencesGetsThemAll() {
        assertEquals("It rained. He left.", around("It rained. He left. She stayed.", "rained. He"));
    }

    @Test
    void titlesAndInitialsEndNoSentence() {
        assertEquals(
                "Then Mr. Smith and Gen. J. Doe met.", around("Yes. Then Mr. Smith and Gen. J. Doe met. No.", "Doe"));
    }

    @Test
    void aLineEndEndsASentence() {
        assertEquals("A headline", around("A headline\nThe text goes on.", "headline"));
        assertEquals("The text goes on.", around("A headline\nThe text goes on.", "text"));
    }

    @Test
    void theLastSentenceNeedsNoFullStop() {
        assertEquals("The end", around("First. The end", "end"));
    }

    private static String around(String text, String words) {
        int start = text.indexOf(words);
        return new Sentences(text)
                .around(new Span(start, start + words.length()))
                .in(text);
    }
}
