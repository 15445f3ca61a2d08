package org.parley.analyse.model;

import java.util.Arrays;

/** The best tree over scored arcs, with one root: greedy where that is a tree, else Chu, Liu and Edmonds. */
final class Trees {
    private static final float NEVER = -1e9f;

    private Trees() {}

    /**
     * @param scores [word][head]: head 0 is the root, head i + 1 the i-th word
     * @return head of each word in the same numbering
     */
    static int[] best(float[][] scores) {
        int n = scores.length;
        if (n == 0) {
            return new int[0];
        }
        int[] greedy = new int[n];
        int roots = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 1; j <= n; j++) {
                if (j != i + 1 && (scores[i][j] > scores[i][greedy[i]] || greedy[i] == i + 1)) {
                    greedy[i] = j;
                }
            }
            roots += greedy[i] == 0 ? 1 : 0;
        }
        if (roots == 1 && isTree(greedy)) {
            return greedy;
        }
        int root = 0;
        for (int i = 1; i < n; i++) {
            if (scores[i][0] - top(scores[i]) > scores[root][0] - top(scores[root])) {
                root = i;
            }
        }
        double[][] arcs = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= n; j++) {
                boolean open = i == root ? j == 0 : j != 0 && j != i + 1;
                arcs[i + 1][j] = open ? scores[i][j] : NEVER;
            }
        }
        int[] heads = edmonds(arcs);
        return Arrays.copyOfRange(heads, 1, n + 1);
    }

    private static float top(float[] row) {
        float top = row[1 % row.length];
        for (int j = 1; j < row.length; j++) {
            top = Math.max(top, row[j]);
        }
        return top;
    }

    private static boolean isTree(int[] heads) {
        int n = heads.length;
        int[] seen = new int[n];
        for (int i = 0; i < n; i++) {
            int at = i;
            while (at >= 0 && seen[at] == 0) {
                seen[at] = i + 1;
                at = heads[at] - 1;
            }
            if (at >= 0 && seen[at] == i + 1) {
                return false;
            }
        }
        return true;
    }

    /** Heads of nodes 1..n in the best arborescence from node 0; contracts cycles until there are none. */
    private static int[] edmonds(double[][] arcs) {
        int n = arcs.length;
        int[] head = new int[n];
        head[0] = -1;
        for (int i = 1; i < n; i++) {
            int top = i == 0 ? 1 : 0;
            for (int j = 0; j < n; j++) {
                if (j != i && arcs[i][j] > arcs[i][top]) {
                    top = j;
                }
            }
            head[i] = top;
        }
        boolean[] cycle = cycle(head);
        if (cycle == null) {
            return head;
        }
        // nodes outside the cycle keep their order; the cycle becomes the last node
        int[] map = new int[n];
        int m = 0;
        for (int i = 0; i < n; i++) {
            map[i] = cycle[i] ? -1 : m++;
        }
        int[] back = new int[m];
        for (int i = 0; i < n; i++) {
            if (!cycle[i]) {
                back[map[i]] = i;
            }
        }
        double[][] small = new double[m + 1][m + 1];
        int[] enter = new int[m + 1];
        int[] leave = new int[m + 1];
        for (double[] row : small) {
            Arrays.fill(row, NEVER * 4);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i == j || i == 0) {
                    continue;
                }
                if (!cycle[i] && !cycle[j]) {
                    small[map[i]][map[j]] = arcs[i][j];
                } else if (cycle[i] && !cycle[j]) {
                    double gain = arcs[i][j] - arcs[i][head[i]];
                    if (gain > small[m][map[j]]) {
                        small[m][map[j]] = gain;
                        enter[map[j]] = i;
                    }
                } else if (!cycle[i] && arcs[i][j] > small[map[i]][m]) {
                    small[map[i]][m] = arcs[i][j];
                    leave[map[i]] = j;
                }
            }
        }
        int[] solved = edmonds(small);
        int[] out = head.clone();
        for (int i = 1; i < m; i++) {
            out[back[i]] = solved[i] == m ? leave[i] : back[solved[i]];
        }
        out[enter[solved[m]]] = back[solved[m]];
        return out;
    }

    private static boolean @org.jspecify.annotations.Nullable [] cycle(int[] head) {
        int n = head.length;
        int[] seen = new int[n];
        for (int i = 1; i < n; i++) {
            int at = i;
            while (at > 0 && seen[at] == 0) {
                seen[at] = i;
                at = head[at];
            }
            if (at > 0 && seen[at] == i) {
                boolean[] in = new boolean[n];
                for (int k = at; !in[k]; k = head[k]) {
                    in[k] = true;
                }
                return in;
            }
        }
        return null;
    }
}
