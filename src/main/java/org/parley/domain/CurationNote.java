package org.parley.domain;

/**
 * A correction by a person that was applied.
 *
 * @param subject what it corrects: actor id, or article/statement
 * @param who and {@code why}: as the person gave them
 */
public record CurationNote(String subject, String action, String value, String who, String why, String where) {}
