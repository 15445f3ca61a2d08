package org.parley.analyse.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Linear-chain decoding of per-word label scores: the best allowed row of labels, and how probable each label is. */
public final class Tagging {
    private static final float SHUT = -1e4f;
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
        for (int t = 0; t < k; t++) {
            reached[t] = start[t] + scores[0][t];
        }
        for (int i = 1; i < n; i++) {
            double[] next = new double[k];
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
            reached = next;
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
        double[][] forward = new double[n][k];
        double[][] backward = new double[n][k];
        for (int i = 0; i < n; i++) {
            for (int to = 0; to < k; to++) {
                double reach = start[to] / temperature;
                if (i > 0) {
                    double[] parts = new double[k];
                    for (int f = 0; f < k; f++) {
                        parts[f] = forward[i - 1][f] + steps[f][to] / temperature;
                    }
                    reach = logSum(parts);
                }
                forward[i][to] = reach + scores[i][to] / temperature;
            }
        }
        for (int i = n - 2; i >= 0; i--) {
            for (int from = 0; from < k; from++) {
                double[] parts = new double[k];
                for (int to = 0; to < k; to++) {
                    parts[to] = backward[i + 1][to] + (steps[from][to] + scores[i + 1][to]) / temperature;
                }
                backward[i][from] = logSum(parts);
            }
        }
        for (int i = 0; i < n; i++) {
            double[] row = new double[k];
            for (int t = 0; t < k; t++) {
                row[t] = forward[i][t] + backward[i][t];
            }
            double total = logSum(row);
            for (int t = 0; t < k; t++) {
                forward[i][t] = Math.exp(row[t] - total);
            }
        }
        return forward;
    }

    private static double logSum(double[] xs) {
        double top = Double.NEGATIVE_INFINITY;
        for (double x : xs) {
            top = Math.max(top, x);
        }
        double sum = 0;
        for (double x : xs) {
            sum += Math.exp(x - top);
        }
        return top + Math.log(sum);
    }
}
