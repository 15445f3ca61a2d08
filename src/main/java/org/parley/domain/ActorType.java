package org.parley.domain;

/** What kind of actor it is; recognition of a state is never a matter of type. */
public enum ActorType implements Coded {
    PERSON("Person"),
    ORGANISATION("Organisation"),
    POLITY("Polity"),
    GROUP("Group"),
    PLACE("Place");

    private final String code;

    ActorType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
