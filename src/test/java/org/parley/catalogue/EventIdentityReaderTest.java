package org.parley.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.domain.lexicon.EventIdentity;
import org.parley.domain.lexicon.EventIdentity.Kind;
import org.parley.domain.lexicon.EventIdentity.Row;
import org.parley.domain.lexicon.EventLexicon;

/** The table of what makes two mentions one event speaks of types and triggers that exist. */
class EventIdentityReaderTest {
    private static final EventLexicon LEXICON = EventTypeReader.read();
    private static final EventIdentity IDENTITY = LEXICON.identity();

    @Test
    void everyTypeIsOneOfTheOntology() {
        Set<String> unknown = new TreeSet<>();
        IDENTITY.rows().forEach(row -> unknown.addAll(row.types()));
        unknown.removeAll(LEXICON.byName().keySet());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyWordForAMatterStandsInATriggerOfItsType() {
        Set<String> unused = new TreeSet<>();
        for (Row row : IDENTITY.rows()) {
            if (row.kind() == Kind.WORDS) {
                Set<String> triggers = row.types().stream()
                        .flatMap(type -> LEXICON.byName().get(type).triggers().stream())
                        .flatMap(trigger -> trigger.words().stream())
                        .collect(Collectors.toSet());
                row.words().stream().filter(word -> !triggers.contains(word)).forEach(unused::add);
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyKindHasARow() {
        Set<Kind> missing = new HashSet<>(Set.of(Kind.values()));
        IDENTITY.rows().forEach(row -> missing.remove(row.kind()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void printedWordsFallUnderTheLemmasOfTheirRow() {
        assertEquals(1, IDENTITY.mattersOf("Settlement", "normalising ties").size());
        assertEquals(
                IDENTITY.mattersOf("Talks", "negotiations"), IDENTITY.mattersOf("Talks", "hold integration talks"));
        assertTrue(IDENTITY.mattersOf("Settlement", "a reception").isEmpty());
    }
}
