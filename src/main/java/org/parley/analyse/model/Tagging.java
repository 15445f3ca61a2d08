package org.parley.analyse.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Linear-chain decoding of per-word label scores: the best allowed row of labels, and how probable each label is. */
public final class Tagging {
    private static final float SHUT = -1e4f;
    private static final double LEAST = 1e-40;
    private final List<String> labels;
    private final float[][] steps;
    private final float[] start;

    /** @param transitions trained scores [from][to], null to allow every step that BIO allows alike */
    Tagging(List<String> labels, float @Nullable [] @Nullable [] transitions, float @Nullable [] start) {
        this.labels = List.copyOf(labels);
        int n = labels.size();
        this.steps = new float[n][n];
        this.start = new float[n];
        for (int to = 0; to < n; to++) {
            boolean inner = labels.get(to).startsWith("I-");
            this.start[to] = inner ? SHUT : start == null ? 0 : start[to];
            for (int from = 0; from < n; from++) {
                boolean shut = inner && !continues(labels.get(from), labels.get(to));
                this.steps[from][to] = shut ? SHUT : transitions == null ? 0 : transitions[from][to];
            }
        }
    }

    private static boolean continues(String from, String to) {
        return from.length() > 2 && from.substring(2).equals(to.substring(2));
    }

    public List<String> labels() {
        return labels;
    }

    /** The best label of each word. */
    public int[] best(float[][] scores) {
        int n = scores.length;
        int k = labels.size();
        int[] out = new int[n];
        if (n == 0) {
            return out;
        }
        byte[][] back = new byte[n][k];
        double[] reached = new double[k];
        double[] next = new double[k];
        for (int t = 0; t < k; t++) {
            reached[t] = start[t] + scores[0][t];
        }
        for (int i = 1; i < n; i++) {
            for (int to = 0; to < k; to++) {
                int from = 0;
                for (int f = 1; f < k; f++) {
                    if (reached[f] + steps[f][to] > reached[from] + steps[from][to]) {
                        from = f;
                    }
                }
                next[to] = reached[from] + steps[from][to] + scores[i][to];
                back[i][to] = (byte) from;
            }
            double[] spare = reached;
            reached = next;
            next = spare;
        }
        int label = 0;
        for (int t = 1; t < k; t++) {
            if (reached[t] > reached[label]) {
                label = t;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            out[i] = label;
            label = back[i][label];
        }
        return out;
    }

    /** Probability of every label of every word given the whole row, by forward and backward sums. */
    public double[][] probabilities(float[][] scores, double temperature) {
        int n = scores.length;
        int k = labels.size();
        double[] first = weights(start, top(start), temperature);
        float highest = Float.NEGATIVE_INFINITY;
        for (float[] row : steps) {
            highest = Math.max(highest, top(row));
        }
        double[][] step = new double[k][];
        for (int from = 0; from < k; from++) {
            step[from] = weights(steps[from], highest, temperature);
        }
        double[][] own = new double[n][];
        double[][] forward = new double[n][k];
        for (int i = 0; i < n; i++) {
            own[i] = weights(scores[i], top(scores[i]), temperature);
            for (int from = 0; from < k; from++) {
                for (int to = 0; to < k; to++) {
                    forward[i][to] += i > 0 ? forward[i - 1][from] * step[from][to] : 0;
                }
            }
            for (int to = 0; to < k; to++) {
                forward[i][to] = (i > 0 ? forward[i][to] : first[to]) * own[i][to];
            }
            normalise(forward[i]);
        }
        double[] after = new double[k];
        double[] here = new double[k];
        Arrays.fill(after, 1);
        for (int i = n - 1; i >= 0; i--) {
            for (int t = 0; t < k; t++) {
                forward[i][t] *= after[t];
                here[t] = own[i][t] * after[t];
            }
            normalise(forward[i]);
            for (int from = 0; from < k; from++) {
                double sum = 0;
                for (int to = 0; to < k; to++) {
                    sum += step[from][to] * here[to];
                }
                after[from] = sum;
            }
            normalise(after);
        }
        return forward;
    }

    /** Scores as factors, the highest being 1 and none quite 0, so that no product of a few of them vanishes. */
    private static double[] weights(float[] scores, float top, double temperature) {
        double[] out = new double[scores.length];
        for (int t = 0; t < out.length; t++) {
            out[t] = Math.max(Math.exp(((double) scores[t] - top) / temperature), LEAST);
        }
        return out;
    }

    private static float top(float[] scores) {
        float top = Float.NEGATIVE_INFINITY;
        for (float x : scores) {
            top = Math.max(top, x);
        }
        return top;
    }

    private static void normalise(double[] row) {
        double sum = 0;
        for (double x : row) {
            sum += x;
        }
        for (int t = 0; t < row.length; t++) {
            row[t] /= sum;
        }
    }
}
