package org.parley.analyse.text;

import org.parley.domain.Span;

/**
 * A token before it has syntax.
 *
 * @param word index of the basic word whose labels it takes
 * @param abbreviation a dot that belongs to the word ends it
 */
public record Piece(Span span, int word, boolean abbreviation) {}
