package org.parley.analyse.model;

import java.util.List;

/** A short text as one row of piece numbers between the opening and the closing mark. */
public final class PieceRow {
    private final WordPiece pieces;

    /** @param vocabulary one piece a line */
    public PieceRow(List<String> vocabulary) {
        pieces = new WordPiece(vocabulary);
    }

    /** @param most numbers at most, marks included; the rest of the text is left out */
    public int[] of(String text, int most) {
        int[] out = new int[most];
        int n = 0;
        out[n++] = pieces.cls;
        for (Words.Word w : Words.of(text)) {
            for (int p : pieces.pieces(w.norm())) {
                if (n < most - 1) {
                    out[n++] = p;
                }
            }
        }
        out[n++] = pieces.sep;
        return java.util.Arrays.copyOf(out, n);
    }
}
