package org.parley.domain;

/**
 * A sentence: tokens {@code first} to {@code last}, exclusive, in paragraph number {@code paragraph}.
 *
 * @param boilerplate lies in a stretch that is not prose
 * @param headline stands in the title or a subhead
 */
public record Sentence(Span span, int first, int last, int paragraph, boolean boilerplate, boolean headline) {}
