package org.parley.serve.sparql;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/** Regular expressions that stop when their query must: some need longer than the universe has. */
final class Patterns {
    private Patterns() {}

    static String text(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("not a string: " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    static Pattern compile(String function, String pattern, String flags) {
        return RegexEngine.makePattern(function, pattern, flags);
    }

    /** A text that asks the watch now and then while a pattern runs over it. */
    static CharSequence watched(String text, Watch watch) {
        return new Watched(text, watch);
    }

    private static final class Watched implements CharSequence {
        private static final int NOW_AND_THEN = 0xFFFF;
        private final String text;
        private final Watch watch;
        private int reads;

        Watched(String text, Watch watch) {
            this.text = text;
            this.watch = watch;
        }

        @Override
        public char charAt(int index) {
            if ((++reads & NOW_AND_THEN) == 0) {
                watch.check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
