package org.parley.extract.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Article;
import org.parley.domain.Event;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.PublishedBasis;
import org.parley.pipeline.ArticleReader;

/** Which mentions of an article show one event and which do not; all sentences are invented. */
class OneEventTest {
    private static ArticleReader reader;

    @BeforeAll
    static void open() {
        reader = ArticleReader.open(null, Gazetteer.load());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void theEndOfAnOffensiveTellsOfTheOffensive() {
        ExtractionRecord record = read("Sudan announced an end to its three-week offensive in Darfur on Monday. "
                + "The offensive was seen as a defeat for the rebels.");
        assertEquals(
                event(record, "offensive was").id(),
                event(record, "offensive in").id());
        assertEquals("Withdrawal", event(record, "end to").type());
    }

    @Test
    void twoMattersOfOneTypeAreTwoEvents() {
        ExtractionRecord record = read("Serbia spoke of the reintegration of the northern towns. "
                + "It also wants the normalisation of relations with Kosovo. The reintegration could take years.");
        assertEquals(
                event(record, "reintegration of").id(),
                event(record, "reintegration could").id());
        assertNotEquals(
                event(record, "reintegration of").id(),
                event(record, "normalisation").id());
    }

    @Test
    void theDealThatEndedAnEarlierWarIsNotTheNewOne() {
        ExtractionRecord record = read("Ethiopia signed a deal with the rebels on Tuesday. "
                + "Kenya deployed peacekeepers to Tigray as part of a deal to end the war in 2019.");
        assertNotEquals(
                event(record, "deal with").id(), event(record, "deal to").id());
        assertEquals(LocalDate.of(2019, 1, 1), event(record, "deal to").from());
        assertEquals(
                LocalDate.of(2019, 1, 1), event(record, "deployed peacekeepers").from());
    }

    @Test
    void whatCameAfterIsOfTheSameYear() {
        ExtractionRecord record =
                read("Hundreds died in weeks of fighting in 2018, after which the rebels reached a peace "
                        + "deal. Chad then sent peacekeepers to the border.");
        assertEquals(LocalDate.of(2018, 12, 31), event(record, "peace deal").to());
        assertEquals(
                LocalDate.of(2018, 12, 31), event(record, "sent peacekeepers").to());
    }

    @Test
    void aWarThatALastingStateBeganWithDoesNotLast() {
        ExtractionRecord record = read(
                "The minister has been facing protests at home since 2020, when Ethiopia lost the war against the rebels.");
        assertEquals(LocalDate.of(2020, 12, 31), event(record, "war against").to());
    }

    @Test
    void theDeadOfAnEarlierWarDiedThen() {
        ExtractionRecord record = read("About 4,500 people died in five weeks of fighting in 2016.");
        assertEquals(LocalDate.of(2016, 12, 31), event(record, "died").to());
    }

    @Test
    void suchAMeetingPointsBackToTheVerb() {
        ExtractionRecord record = read("Egypt said there was no need for the African Union to convene over the crisis. "
                + "\"There is no need for such a meeting,\" the ministry said.");
        assertEquals(event(record, "meeting").id(), event(record, "convene").id());
        String agent = event(record, "convene").agents().get(0);
        assertEquals(
                "African Union",
                record.actors().stream()
                        .filter(actor -> actor.id().equals(agent))
                        .findFirst()
                        .orElseThrow()
                        .name());
    }

    @Test
    void strikesOnTwoTownsAreTwoStrikes() {
        ExtractionRecord record = read("A strike on Aleppo destroyed a bakery on Monday. The army said it had killed a "
                + "commander in a strike on Damascus.");
        assertNotEquals(
                event(record, "strike on Aleppo").id(),
                event(record, "strike on Damascus").id());
    }

    private static ExtractionRecord read(String text) {
        Article article = new Article(
                "one-event",
                "one-event.txt",
                null,
                null,
                null,
                LocalDate.of(2024, 5, 14),
                PublishedBasis.METADATA,
                "en",
                "0".repeat(64),
                text);
        return reader.read(article, List.of());
    }

    /** The event with a trigger that overlaps {@code words}. */
    private static Event event(ExtractionRecord record, String words) {
        int start = record.article().text().indexOf(words);
        int end = start + words.indexOf(' ') < start ? start + words.length() : start + words.indexOf(' ');
        return record.events().stream()
                .filter(event ->
                        event.trigger().start() < end && start < event.trigger().end()
                                || event.otherTriggers().stream()
                                        .anyMatch(trigger -> trigger.start() < end && start < trigger.end()))
                .reduce((one, other) -> other.otherTriggers().stream().anyMatch(t -> t.start() == start) ? other : one)
                .orElseThrow(() -> new AssertionError("no event at \"" + words + "\" among " + record.events()));
    }
}
