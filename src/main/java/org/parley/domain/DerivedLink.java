package org.parley.domain;

/**
 * A relation between claims that a written rule derived.
 *
 * @param from and {@code to}: a statement or figure of the records (its claim is meant), or an event for {@link Kind#REALISES}
 * @param rule id of the rule in the ontology, for example {@code same-side-later-figure}
 */
public record DerivedLink(Ref from, Kind kind, Ref to, String rule, double confidence) {
    /** What the relation is; the names are those of the ontology's properties. */
    public enum Kind {
        UPDATES,
        CONTRADICTS,
        DENIES,
        ANSWERS,
        REALISES,
        CONFIRMS
    }
}
