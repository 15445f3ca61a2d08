package org.parley.analyse.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The probabilities are those that adding up every row of labels gives. */
class TaggingTest {
    private static final List<String> LABELS = List.of("O", "B-X", "I-X");
    private static final int WORDS = 5;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void probabilitiesAreThoseOfAllRows(long seed) {
        Random random = new Random(seed);
        float[][] transitions = scores(random, LABELS.size(), 1);
        float[] start = scores(random, 1, 1)[0];
        float[][] scores = scores(random, WORDS, seed * 12);
        double temperature = 0.7 + seed / 4.0;
        double[][] found = new Tagging(LABELS, transitions, start).probabilities(scores, temperature);
        double[][] sums = new double[WORDS][LABELS.size()];
        double total = 0;
        for (int row = 0; row < Math.pow(LABELS.size(), WORDS); row++) {
            double weight = 0;
            boolean open = true;
            for (int i = 0, rest = row, before = -1; i < WORDS; i++, rest /= LABELS.size()) {
                int label = rest % LABELS.size();
                open &= label != 2 || before > 0;
                weight += (double) scores[i][label] + (before < 0 ? start[label] : transitions[before][label]);
                before = label;
            }
            double p = open ? Math.exp(weight / temperature) : 0;
            total += p;
            for (int i = 0, rest = row; i < WORDS; i++, rest /= LABELS.size()) {
                sums[i][rest % LABELS.size()] += p;
            }
        }
        for (int i = 0; i < WORDS; i++) {
            for (int label = 0; label < LABELS.size(); label++) {
                assertEquals(sums[i][label] / total, found[i][label], 1e-9);
            }
        }
    }

    private static float[][] scores(Random random, int rows, double wide) {
        float[][] out = new float[rows][LABELS.size()];
        for (float[] row : out) {
            for (int t = 0; t < row.length; t++) {
                row[t] = (float) (random.nextGaussian() * wide);
            }
        }
        return out;
    }
}
