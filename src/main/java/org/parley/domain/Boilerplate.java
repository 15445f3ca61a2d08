package org.parley.domain;

/** A stretch of an article that is not its prose: marked, never deleted. A caption may still be read. */
public record Boilerplate(Span span, BoilerplateKind kind) {}
