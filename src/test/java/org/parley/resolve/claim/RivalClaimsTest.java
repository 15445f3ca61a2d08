package org.parley.resolve.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.resolve.claim.Told.said;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.catalogue.RivalWordsReader;
import org.parley.domain.Act;
import org.parley.domain.DerivedLink;
import org.parley.domain.DerivedLink.Kind;
import org.parley.domain.lexicon.RivalWords;
import org.parley.resolve.Meanings;

/** Each rule by which two sides are at odds links what it should and leaves alone what only looks like it. */
class RivalClaimsTest {
    private static final RivalWords WORDS = RivalWordsReader.read();

    @Test
    void demandsOfEachOtherOnOneEventCross() {
        Told one = said(1, "volany", Act.DEMAND, "to withdraw and talk")
                .to("kestria")
                .about("talks");
        Told other = said(2, "kestria", Act.REQUEST, "a truce and talks")
                .to("volany")
                .about("talks");
        assertEquals(List.of("1 crossed-demands 2"), links(one, other));
    }

    @Test
    void demandsOfAThirdPartyDoNotCross() {
        Told one = said(1, "volany", Act.DEMAND, "to withdraw and talk")
                .to("kestria")
                .about("talks");
        Told other = said(2, "kestria", Act.REQUEST, "a truce and talks")
                .to("united-nations")
                .about("talks");
        assertEquals(List.of(), links(one, other));
    }

    @Test
    void whoSparesCiviliansIsAtOddsWithWhoTellsOfHarm() {
        Told one = said(1, "kestria", Act.ASSERT, "it strikes only military targets");
        Told other =
                said(2, "volany", Act.ACCUSE, "Kestria of shelling a hospital").to("kestria");
        assertEquals(List.of("1 restraint-and-harm 2"), links(one, other));
    }

    @Test
    void harmBySomebodyElseIsNotAtOddsWithRestraint() {
        Told one = said(1, "kestria", Act.ASSERT, "it strikes only military targets");
        Told other = said(2, "volany", Act.ACCUSE, "the rebels of shelling a hospital")
                .to("rebels");
        assertEquals(List.of(), links(one, other));
    }

    @Test
    void twoWhoBlameDifferentPartiesForOneEventAreAtOdds() {
        Told one = said(1, "volany", Act.ACCUSE, "the monitors are responsible for the fighting")
                .to("monitors")
                .about("fighting");
        Told other = said(2, "islanders", Act.ACCUSE, "the inaction of the world for the fighting")
                .about("fighting");
        assertEquals(List.of("1 rival-blame 2"), links(one, other));
    }

    @Test
    void twoWhoBlameOnePartyAgree() {
        Told one = said(1, "volany", Act.ACCUSE, "responsible for the fighting")
                .to("kestria")
                .about("fighting");
        Told other = said(2, "islanders", Act.ACCUSE, "failed to stop the fighting")
                .to("kestria")
                .about("fighting");
        assertEquals(List.of(), links(one, other));
    }

    @Test
    void whoSpeaksInResponseAnswersTheLastReproach() {
        Told far = said(1, "volany", Act.ACCUSE, "Kestria of lying").to("kestria");
        Told near = said(2, "volany", Act.DEMAND, "that it resign").to("kestria");
        Told reply = said(3, "kestria", Act.WARN, "We will not be moved").around("said Veil in response");
        assertEquals(List.of("3 answer 2"), links(far, near, reply));
    }

    @Test
    void whoSpeaksAfterAReproachDoesNotYetAnswerIt() {
        Told near = said(1, "volany", Act.DEMAND, "that it resign").to("kestria");
        Told reply = said(2, "kestria", Act.WARN, "We will not be moved").around("said Veil");
        assertEquals(List.of(), links(near, reply));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it only struck military targets",
                "only Hamas military sites were hit",
                "legitimate targets only",
                "takes every step to minimise harm to civilians",
                "does not target civilians",
                "used high-precision weapons"
            })
    void wordsOfRestraint(String text) {
        assertTrue(WORDS.in(text, RivalWords.Kind.RESTRAINT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the only way to achieve peace", "a precise answer", "targets were hit", "civilians were hit"})
    void notWordsOfRestraint(String text) {
        assertFalse(WORDS.in(text, RivalWords.Kind.RESTRAINT));
    }

    private static List<String> links(Told... told) {
        return new RivalClaims(Arrays.stream(told).map(Told::assertion).toList(), new Meanings(Told::unlike), WORDS)
                .of().stream().map(RivalClaimsTest::told).toList();
    }

    private static String told(DerivedLink link) {
        assertEquals(link.rule().equals("answer") ? Kind.ANSWERS : Kind.CONTRADICTS, link.kind());
        return link.from().id() + " " + link.rule() + " " + link.to().id();
    }
}
