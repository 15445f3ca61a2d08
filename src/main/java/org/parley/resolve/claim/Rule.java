package org.parley.resolve.claim;

/** The rules of {@code ontology/parley.ttl} (class Rule) by which links between claims are derived; ids are their notations. */
enum Rule {
    FIGURE_UPDATE("figure-update"),
    FIGURE_CONTRADICTION("figure-contradiction"),
    OPPOSED_CLAIMS("opposed-claims"),
    CROSSED_DEMANDS("crossed-demands"),
    RESTRAINT_AND_HARM("restraint-and-harm"),
    RIVAL_BLAME("rival-blame"),
    DENIAL("denial"),
    CONFIRMATION("confirmation"),
    ANSWER("answer"),
    REALISATION("realisation");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
