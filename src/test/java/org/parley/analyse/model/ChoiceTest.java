package org.parley.analyse.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void theBestAndWhatComesNext() {
        Choice choice = new Choice(2);
        choice.take(1, new float[] {0.5f, 2, -1, 1});
        assertEquals(1, choice.best(1));
        assertEquals(3, choice.best(1, 1));
        assertEquals(1, choice.best(1, 3));
    }

    @Test
    void ofEqualScoresTheFirst() {
        Choice choice = new Choice(1);
        choice.take(0, new float[] {1, 3, 3, 1});
        assertEquals(1, choice.best(0));
        assertEquals(2, choice.best(0, 1));
        choice.take(0, new float[] {3, 1, 1});
        assertEquals(1, choice.best(0, 0));
    }

    @Test
    void aWordWithoutScoresHasTheFirstLabel() {
        Choice choice = new Choice(1);
        assertEquals(0, choice.best(0));
        assertEquals(1, choice.best(0, 0));
        choice.take(0, new float[] {0, 0, 0});
        assertEquals(0, choice.best(0));
        assertEquals(1, choice.best(0, 0));
    }
}
