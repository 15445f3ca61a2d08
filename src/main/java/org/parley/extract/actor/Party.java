package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.Mention;
import org.parley.domain.MentionKind;
import org.parley.domain.Span;

/** One actor in the making: what the article has told of it so far. Lives only while one article is read. */
final class Party {
    /** Prefix of an origin that is a state. */
    static final String STATE = "state ";
    /** Prefix of an origin that is a place. */
    static final String PLACE = "place ";

    final ActorType type;
    String name;
    /** The state or place it belongs to. */
    @Nullable
    String state;
    /** Kind of body of a state. */
    @Nullable
    String suffix;

    @Nullable
    String known;

    /** Of somebody whom the article tells only by an office. */
    @Nullable
    String wikidata;

    @Nullable
    Party affiliation;
    /** In whose name it speaks, as its description has it. */
    @Nullable
    Party principal;

    boolean plural;
    boolean named;
    /** {@code m}, {@code f}, or empty while unknown. */
    String gender = "";

    final Set<String> forms = new LinkedHashSet<>();
    /** Titles and nouns the article describes it with, in the singular and lower case. */
    final Set<String> nouns = new TreeSet<>();
    /** States and places that descriptions of a group name, behind {@link #STATE} or {@link #PLACE}. */
    final Set<String> origins = new TreeSet<>();

    final List<Mention> mentions = new ArrayList<>();
    private final Set<Mention> mentioned = new HashSet<>();

    Party(ActorType type, String name) {
        this.type = type;
        this.name = name;
    }

    /** Do the states and the places of two descriptions allow that they mean the same? */
    boolean agrees(Set<String> others) {
        for (String prefix : List.of(STATE, PLACE)) {
            if (has(origins, prefix) && has(others, prefix) && !shares(others, prefix)) {
                return false;
            }
        }
        return true;
    }

    /** Is one of {@code others} among the origins, "Karabakh" for "Nagorno-Karabakh" too? */
    boolean shares(Set<String> others, String prefix) {
        return others.stream()
                .filter(other -> other.startsWith(prefix))
                .map(other -> other.substring(prefix.length()))
                .anyMatch(other -> origins.stream()
                        .filter(own -> own.startsWith(prefix))
                        .map(own -> own.substring(prefix.length()))
                        .anyMatch(own -> own.contains(other) || other.contains(own)));
    }

    private static boolean has(Set<String> origins, String prefix) {
        return origins.stream().anyMatch(o -> o.startsWith(prefix));
    }

    void mention(Span span, MentionKind kind) {
        Mention mention = new Mention(span, kind);
        if (mentioned.add(mention)) {
            mentions.add(mention);
        }
    }

    boolean isPerson() {
        return type == ActorType.PERSON;
    }

    boolean genderFits(String wanted) {
        return wanted.isEmpty() || gender.isEmpty() || gender.equals(wanted);
    }

    @Override
    public String toString() {
        return name;
    }
}
