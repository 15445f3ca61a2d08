package org.parley.resolve.utterance;

import org.parley.domain.QuoteType;

/**
 * Whether one article tells one thing twice. News does so for few reasons: a headline or subhead tells what the text below it
 * tells, the first paragraphs tell what is quoted further down, a summary is followed by the words, a remark goes on
 * from the one before, or a paragraph stands there twice.
 */
enum Repetition {
    /** "It is now underway", right after what is underway. */
    REMARK(0.40),
    /** A summary and right after it the words, or a body's statement and the words of whoever speaks for it. */
    WORDS(0.67),
    /** A headline or subhead and what stands below it. */
    HEADLINE(0.69),
    /** The opening of the article and the rest of it. */
    OPENING(0.75),
    /** Nearly the same words. */
    AGAIN(0.90);

    private static final int NEXT = 250;
    private static final int BELOW = 500;
    private static final double ACT = 0.4;

    private final double needed;

    Repetition(double needed) {
        this.needed = needed;
    }

    /** Above 0 when {@code second}, which stands below {@code first} in the same article, may be the same. */
    static double of(Said first, Said second, double near, boolean voice, double acts) {
        double best = Likeness.NEVER;
        for (Repetition each : values()) {
            if (each.fits(first, second, voice, acts)) {
                best = Math.max(best, near - each.needed + (each == REMARK ? 0 : ACT * Math.min(0, acts)));
            }
        }
        // all others: no reason to join them, and none to keep them apart but their meaning, if they tell one
        boolean remark = first.bare() || second.bare();
        return Math.max(best, remark ? 0 : Math.min(0, near - OPENING.needed));
    }

    private boolean fits(Said first, Said second, boolean voice, double acts) {
        boolean close = first.setting().distance(second.setting()) < NEXT;
        boolean same = first.speaker() != null && first.speaker().equals(second.speaker());
        boolean told = first.telling() && second.telling();
        return switch (this) {
            case REMARK -> close && same && first.setting().besides(second.setting()) && second.bare();
            case WORDS -> close && voice && told && !first.setting().headline() && words(first, second, same, acts);
            case HEADLINE -> told && first.setting().headline() && below(first, second);
            case OPENING -> told && voice && first.setting().opening();
            case AGAIN -> told;
        };
    }

    private static boolean words(Said first, Said second, boolean same, double acts) {
        QuoteType one = first.statement().quoteType();
        QuoteType other = second.statement().quoteType();
        boolean summary = one != QuoteType.DIRECT
                && other == QuoteType.DIRECT
                && first.setting().besides(second.setting());
        boolean spokenFor = !same && other != QuoteType.INDIRECT && acts > 0;
        return summary || spokenFor;
    }

    /** A headline stands over the whole article, a subhead over what comes next. */
    private static boolean below(Said first, Said second) {
        return !second.setting().headline()
                && (first.setting().opening() || first.setting().distance(second.setting()) < BELOW);
    }
}
