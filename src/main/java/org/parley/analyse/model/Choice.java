package org.parley.analyse.model;

import java.util.Arrays;

/** The best two labels of each word: all that is kept of the scores of a head whose labels stand each for itself. */
final class Choice {
    private final short[] best;
    private final short[] second;

    /** A word that nobody scores has the first label, and the second one after it. */
    Choice(int words) {
        best = new short[words];
        second = new short[words];
        Arrays.fill(second, (short) 1);
    }

    /** Of equal scores the first counts. */
    void take(int word, float[] scores) {
        int top = best(scores, -1);
        best[word] = (short) top;
        second[word] = (short) best(scores, top);
    }

    int best(int word) {
        return best[word];
    }

    /** The best label but for {@code not}. */
    int best(int word, int not) {
        return best[word] == not ? second[word] : best[word];
    }

    private static int best(float[] scores, int except) {
        int top = except == 0 ? 1 : 0;
        for (int t = top + 1; t < scores.length; t++) {
            if (t != except && scores[t] > scores[top]) {
                top = t;
            }
        }
        return top;
    }
}
