package org.parley.domain;

/**
 * One word or sign of an article with its syntax.
 *
 * @param text as printed
 * @param lemma lower-case base form
 * @param upos universal part of speech, for example {@code VERB}; {@code X} when no model told
 * @param head index into the analysis' tokens of the word it depends on, -1 for the root of its sentence
 * @param deprel universal dependency relation to the head, for example {@code nsubj}
 */
public record Token(Span span, String text, String lemma, String upos, int head, String deprel) {}
