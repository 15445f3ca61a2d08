package org.parley.resolve.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.resolve.claim.Told.said;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.domain.Act;
import org.parley.domain.DerivedLink;
import org.parley.resolve.Meanings;

/** Which reply answers what was asked. */
class StatementLinksTest {
    @ParameterizedTest
    @EnumSource(names = {"DEMAND", "REQUEST", "WARN"})
    void whoPromisesOrRefusesAnswersWhatWasAskedOfThem(Act asked) {
        Told ask = said(1, "kestria", asked, "that they lay down their arms")
                .to("volany")
                .about("talks");
        assertEquals(
                List.of("2 ANSWERS 1"),
                links(ask, said(2, "volany", Act.PROMISE, "to hold talks").about("talks")));
        assertEquals(
                List.of("2 ANSWERS 1"),
                links(ask, said(2, "volany", Act.REJECT, "to hold talks").about("talks")));
    }

    @Test
    void aPromiseOrTheRefusalOfSomethingElseIsNoAnswerToACharge() {
        Told charge = said(1, "volany", Act.ACCUSE, "it began a war against the people")
                .to("kestria")
                .about("war");
        assertEquals(
                List.of(),
                links(
                        charge,
                        said(2, "kestria", Act.REJECT, "no need of a council").about("war")));
        assertEquals(
                List.of(),
                links(charge, said(2, "kestria", Act.PROMISE, "safe passage").about("war")));
    }

    @Test
    void aChargeThatIsAdmittedIsAnswered() {
        Told charge = said(1, "volany", Act.ACCUSE, "it began a war against the people")
                .to("kestria")
                .about("war");
        assertEquals(
                List.of("2 ANSWERS 1", "2 CONFIRMS 1"),
                links(
                        charge,
                        said(2, "kestria", Act.CONFIRM, "its troops had crossed")
                                .about("war")));
    }

    @Test
    void whatWasAskedOfAnotherIsNotAnswered() {
        Told ask = said(1, "kestria", Act.DEMAND, "that they lay down their arms")
                .to("islanders")
                .about("talks");
        assertEquals(
                List.of(),
                links(ask, said(2, "volany", Act.PROMISE, "to hold talks").about("talks")));
    }

    private static List<String> links(Told... told) {
        return new StatementLinks(Arrays.stream(told).map(Told::assertion).toList(), new Meanings(Told::unlike))
                .of().stream().map(StatementLinksTest::told).sorted().toList();
    }

    private static String told(DerivedLink link) {
        return link.from().id() + " " + link.kind() + " " + link.to().id();
    }
}
