package org.parley.analyse.model;

import java.util.List;

/** What the vocabulary, being lower-case, cannot tell of a word: shape, line start, quotation marks. One number a word. */
final class Features {
    private static final int LINE = 5;
    private static final int QUOTED = 10;

    private Features() {}

    /** @param names the features the model was trained with, of {@code shape}, {@code newline}, {@code quoted} */
    static int[] of(String text, List<Words.Word> words, List<String> names) {
        boolean lines = names.contains("newline");
        boolean quotes = names.contains("quoted");
        int[] out = new int[words.size()];
        boolean inside = false;
        int previous = 0;
        for (int i = 0; i < out.length; i++) {
            Words.Word w = words.get(i);
            boolean line = i == 0 || hasLineBreak(text, previous, w.start());
            previous = w.end();
            inside &= !line;
            boolean quoted = inside;
            if (w.norm().equals("\"")) {
                boolean now = opens(text.substring(w.start(), w.end()), inside);
                quoted = inside || now;
                inside = now;
            }
            out[i] = shape(text, w) + (lines && line ? LINE : 0) + (quotes && quoted ? QUOTED : 0);
        }
        return out;
    }

    static boolean hasLineBreak(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(String mark, boolean inside) {
        return switch (mark) {
            case "“", "„", "‟", "«", "``" -> true;
            case "”", "»" -> false;
            default -> !inside;
        };
    }

    /** 0 other, 1 small letters, 2 Capitalised, 3 ALL CAPITALS, 4 digit first. */
    private static int shape(String text, Words.Word w) {
        int first = text.codePointAt(w.start());
        if (Character.isDigit(first)) {
            return 4;
        }
        boolean letter = false;
        boolean upper = false;
        boolean lower = false;
        int count = 0;
        for (int i = w.start(); i < w.end(); ) {
            int c = text.codePointAt(i);
            letter |= Character.isLetter(c);
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
            count++;
            i += Character.charCount(c);
        }
        if (!letter) {
            return 0;
        }
        if (count > 1 && upper && !lower) {
            return 3;
        }
        return Character.isUpperCase(first) ? 2 : 1;
    }
}
