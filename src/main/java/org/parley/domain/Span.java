package org.parley.domain;

import java.util.Collection;

/** A stretch of an article's text: UTF-16 positions, half-open, never empty. */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The words at this place. */
    public String in(String text) {
        if (end > text.length()) {
            throw new IllegalArgumentException("span " + this + " lies outside a text of " + text.length());
        }
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int position) {
        return start <= position && position < end;
    }

    /** Characters between the two, 0 when they touch or overlap. */
    public int distance(Span other) {
        return Math.max(0, Math.max(other.start - end, start - other.end));
    }

    /** The smallest span that covers both. */
    public Span hull(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The smallest span that covers all of {@code spans}, which may not be empty. */
    public static Span hull(Collection<Span> spans) {
        return spans.stream().reduce(Span::hull).orElseThrow(() -> new IllegalArgumentException("no spans"));
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
