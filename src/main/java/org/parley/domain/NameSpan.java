package org.parley.domain;

/**
 * A name the reader found.
 *
 * @param kind {@code PER}, {@code ORG}, {@code LOC}, {@code NORP} (people, nationality, movement) or {@code EVENT}
 * @param score 0 to 1
 */
public record NameSpan(Span span, String kind, double score) {}
