package org.parley.analyse.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a text into BERT's basic words, exactly as the models were trained: lower case, no accents, each sign alone. */
public final class Words {
    /**
     * One basic word.
     *
     * @param norm what the vocabulary is asked for
     * @param start and {@code end}: where it stands in the text
     */
    public record Word(String norm, int start, int end) {}

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("„", "\""),
            Map.entry("‟", "\""),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("″", "\""),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("‚", "'"),
            Map.entry("‛", "'"),
            Map.entry("`", "'"),
            Map.entry("´", "'"));

    private Words() {}

    /** The words of a text; quotation marks of all kinds are made alike, two adjacent apostrophes are one double mark. */
    public static List<Word> of(String text) {
        List<Word> out = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int start = -1;
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            int type = Character.getType(c);
            boolean space = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || type == Character.SPACE_SEPARATOR
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            boolean alone = !space && (isSign(c, type) || c >= 0x4e00 && c <= 0x9fff);
            if ((space || alone) && start >= 0) {
                out.add(new Word(current.toString(), start, end));
                current.setLength(0);
                start = -1;
            }
            if (alone) {
                sign(out, text.substring(i, next), i, next);
            } else if (!space && c != 0xfffd && !isInvisible(type)) {
                if (start < 0) {
                    start = i;
                }
                fold(c, current);
                end = next;
            }
            i = next;
        }
        if (start >= 0) {
            out.add(new Word(current.toString(), start, end));
        }
        return out;
    }

    private static void sign(List<Word> out, String sign, int start, int end) {
        String norm = MARKS.getOrDefault(sign, sign);
        if (norm.equals("'") && !out.isEmpty()) {
            Word last = out.get(out.size() - 1);
            if (last.norm.equals("'") && last.end == start && last.end - last.start == 1 && end - start == 1) {
                out.set(out.size() - 1, new Word("\"", last.start, end));
                return;
            }
        }
        out.add(new Word(norm, start, end));
    }

    private static void fold(int c, StringBuilder out) {
        if (c < 128) {
            out.append(Character.toLowerCase((char) c));
            return;
        }
        String plain = Normalizer.normalize(Character.toString(c).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        plain.codePoints()
                .filter(x -> Character.getType(x) != Character.NON_SPACING_MARK)
                .forEach(out::appendCodePoint);
    }

    private static boolean isSign(int c, int type) {
        return c >= 33 && c <= 47
                || c >= 58 && c <= 64
                || c >= 91 && c <= 96
                || c >= 123 && c <= 126
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private static boolean isInvisible(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }
}
