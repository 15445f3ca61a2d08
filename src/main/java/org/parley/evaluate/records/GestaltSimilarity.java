package org.parley.evaluate.records;

/** Ratcliff and Obershelp's similarity of two words: twice the matched characters over all characters. */
final class GestaltSimilarity {
    private GestaltSimilarity() {}

    /** 0 for nothing in common, 1 for equal. */
    static double of(String a, String b) {
        int length = a.length() + b.length();
        return length == 0 ? 1 : 2.0 * matched(a, 0, a.length(), b, 0, b.length()) / length;
    }

    /** Longest common block (the earliest in a, then in b), then the same to its left and right. */
    private static int matched(String a, int aFrom, int aTo, String b, int bFrom, int bTo) {
        int best = 0;
        int bestA = aFrom;
        int bestB = bFrom;
        int[] previous = new int[bTo - bFrom + 1];
        for (int i = aFrom; i < aTo; i++) {
            int[] current = new int[bTo - bFrom + 1];
            for (int j = bFrom; j < bTo; j++) {
                if (a.charAt(i) == b.charAt(j)) {
                    int run = previous[j - bFrom] + 1;
                    current[j - bFrom + 1] = run;
                    if (run > best) {
                        best = run;
                        bestA = i - run + 1;
                        bestB = j - run + 1;
                    }
                }
            }
            previous = current;
        }
        return best == 0
                ? 0
                : best
                        + matched(a, aFrom, bestA, b, bFrom, bestB)
                        + matched(a, bestA + best, aTo, b, bestB + best, bTo);
    }
}
