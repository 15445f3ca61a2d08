package org.parley.analyse.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.model.Reader.Unit;

/** What the models say of each word of a text: label scores per head, and the trees of its units. */
public final class Reading {
    private static final String ARC = "arc";

    private final int words;
    private final List<Unit> units;
    private final Map<String, List<String>> labels = new HashMap<>();
    /** Of heads that mark stretches of words: which stretches there are only all labels of a text together tell. */
    private final Map<String, float[][]> scores = new HashMap<>();

    private final Map<String, Choice> choices = new HashMap<>();
    private final float[] @Nullable [] @Nullable [] arcs;
    private final long[] arcRank;
    private final int[] heads;
    /** So many units no later window touches: their trees are made, and their arcs forgotten. */
    private int settled;

    Reading(int words, List<Unit> units) {
        this.words = words;
        this.units = units;
        this.arcs = new float[units.size()][][];
        this.arcRank = new long[units.size()];
        this.heads = new int[words];
        Arrays.fill(arcRank, -1);
        Arrays.fill(heads, -1);
    }

    void expect(String head, List<String> names, boolean wanted) {
        if (wanted) {
            labels.put(head, names);
            if (names.stream().anyMatch(name -> name.startsWith("I-"))) {
                scores.put(head, new float[words][]);
            } else if (!head.equals(ARC)) {
                choices.put(head, new Choice(words));
            }
        }
    }

    void take(String head, ReaderModel.Run run, float[][] pieces) {
        if (head.equals(ARC)) {
            takeArcs(run, pieces);
            return;
        }
        float[][] mine = scores.get(head);
        Choice choice = choices.get(head);
        int first = run.window.first();
        for (int w = run.window.from(); w < run.window.to() && run.at[w - first] < run.length - 1; w++) {
            float[] row = pieces[run.at[w - first]];
            if (mine != null) {
                mine[w] = row;
            } else if (choice != null) {
                choice.take(w, row);
            }
        }
    }

    private void takeArcs(ReaderModel.Run run, float[][] pieces) {
        int first = run.window.first();
        int end = run.window.end();
        settle(first);
        for (int u = unitAt(first); u < units.size() && units.get(u).first() < end; u++) {
            Unit unit = units.get(u);
            int from = Math.max(first, unit.first());
            int to = Math.min(end, unit.end());
            if (to <= from) {
                continue;
            }
            int depth = Math.min(run.depth(from - first, words), run.depth(to - 1 - first, words));
            long rank = (((long) (to - from)) << 40) + ((long) depth << 20) + (first == 0 ? 1 : 0);
            if (rank > arcRank[u] && run.at[to - 1 - first] < run.length - 1) {
                arcRank[u] = rank;
                arcs[u] = cut(unit, from, to, first, run, pieces);
            }
        }
    }

    private int unitAt(int word) {
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units.get(middle).end() > word) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** [word][candidate head]: 0 is the root, 1 + i the unit's i-th word; a word outside the window hangs on its neighbour. */
    private static float[][] cut(Unit unit, int from, int to, int first, ReaderModel.Run run, float[][] pieces) {
        int n = unit.end() - unit.first();
        float[][] out = new float[n][n + 1];
        for (int i = 0; i < n; i++) {
            int w = unit.first() + i;
            boolean seen = w >= from && w < to;
            Arrays.fill(out[i], -1e4f);
            if (!seen) {
                out[i][i] = 0;
                continue;
            }
            float[] row = pieces[run.at[w - first]];
            out[i][0] = row[0];
            for (int j = 0; j < n; j++) {
                int h = unit.first() + j;
                if (h >= from && h < to && j != i) {
                    out[i][j + 1] = row[run.at[h - first]];
                }
            }
        }
        return out;
    }

    private static <T> T of(Map<String, T> heads, String head) {
        return Objects.requireNonNull(heads.get(head), head);
    }

    /** Whether a model had this head. */
    public boolean has(String head) {
        return labels.containsKey(head);
    }

    /** Scores [word][label] of a head that marks stretches of words; a word no window could hold has zeros. */
    public float[][] scores(String head) {
        float[][] out = of(scores, head);
        int k = of(labels, head).size();
        for (int i = 0; i < out.length; i++) {
            if (out[i] == null) {
                out[i] = new float[k];
            }
        }
        return out;
    }

    /** The best single label of each word, of a head whose labels stand each for itself. */
    public String[] labels(String head) {
        List<String> names = of(labels, head);
        Choice choice = of(choices, head);
        String[] out = new String[words];
        for (int i = 0; i < words; i++) {
            out[i] = names.get(choice.best(i));
        }
        return out;
    }

    /** The best relation of each word to its head among {@code heads}: a word that hangs on another is no root, whatever scored best. */
    public String[] relations(int[] heads) {
        List<String> names = of(labels, "deprel");
        int root = names.indexOf("root");
        Choice choice = of(choices, "deprel");
        String[] out = new String[words];
        for (int i = 0; i < words; i++) {
            out[i] = heads[i] < 0 ? "root" : names.get(choice.best(i, root));
        }
        return out;
    }

    /** Head word of each word, -1 for a root; one tree a unit. */
    public int[] heads() {
        settle(words);
        return heads.clone();
    }

    /** Makes the trees of the units that end at word {@code end} or before; windows come in order of the text. */
    private void settle(int end) {
        for (; settled < units.size() && units.get(settled).end() <= end; settled++) {
            float[][] scored = arcs[settled];
            int first = units.get(settled).first();
            int[] tree = scored == null ? new int[0] : Trees.best(scored);
            for (int i = 0; i < tree.length; i++) {
                heads[first + i] = tree[i] == 0 ? -1 : first + tree[i] - 1;
            }
            arcs[settled] = null;
        }
    }
}
