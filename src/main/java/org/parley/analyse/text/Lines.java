package org.parley.analyse.text;

/** Whether a line break ends a paragraph, or only wraps a line as in mails and agency feeds. */
record Lines(boolean wrapped) {
    private static final int NARROW = 45;
    private static final int WIDE = 100;
    private static final int ENOUGH = 6;

    /** A text is wrapped when most of its lines that do not end a sentence are of a like, moderate length. */
    static Lines of(String text) {
        int full = 0;
        int open = 0;
        for (String line : text.lines().toList()) {
            String l = line.strip();
            if (l.isEmpty() || ".!?:”\"’".indexOf(l.charAt(l.length() - 1)) >= 0) {
                continue;
            }
            open++;
            full += l.length() >= NARROW && l.length() <= WIDE ? 1 : 0;
        }
        return new Lines(full >= ENOUGH && full * 10 >= open * 8);
    }

    /** @param from and {@code to}: the gap between two tokens */
    boolean breaks(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            count += c == '\n' || c == '\r' && (i + 1 == to || text.charAt(i + 1) != '\n') ? 1 : 0;
        }
        if (count != 1 || !wrapped) {
            return count > 0;
        }
        int lineStart =
                Math.max(text.lastIndexOf('\n', Math.max(0, from - 1)), text.lastIndexOf('\r', Math.max(0, from - 1)));
        return from - lineStart < NARROW;
    }
}
