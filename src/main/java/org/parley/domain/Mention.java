package org.parley.domain;

/** A place in an article that refers to an actor. */
public record Mention(Span span, MentionKind kind) {}
