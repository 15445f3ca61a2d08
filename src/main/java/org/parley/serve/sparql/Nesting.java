package org.parley.serve.sparql;

/**
 * Counts how deep the brackets of a query nest, before a parser descends into them.
 *
 * <p>Strings, addresses in angle brackets and comments are skipped, so that a bracket in a quote does not count.
 */
final class Nesting {
    private Nesting() {}

    static int depth(String query) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < query.length(); i++) {
            switch (query.charAt(i)) {
                case '(', '{', '[' -> deepest = Math.max(deepest, ++depth);
                case ')', '}', ']' -> depth--;
                case '"', '\'' -> i = endOfString(query, i);
                case '<' -> i = endOfIri(query, i);
                case '#' -> {
                    int end = query.indexOf('\n', i);
                    i = end < 0 ? query.length() : end;
                }
                default -> {}
            }
        }
        return deepest;
    }

    private static int endOfString(String query, int start) {
        char quote = query.charAt(start);
        String longQuote = String.valueOf(quote).repeat(3);
        boolean isLong = query.startsWith(longQuote, start);
        for (int i = start + (isLong ? 3 : 1); i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '\\') {
                i++;
            } else if (isLong ? query.startsWith(longQuote, i) : c == quote || c == '\n') {
                return isLong ? i + 2 : i;
            }
        }
        return query.length();
    }

    /** The closing bracket of an address, or the start itself when this is the operator "less than". */
    private static int endOfIri(String query, int start) {
        for (int i = start + 1; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) {
                return start;
            }
        }
        return start;
    }
}
