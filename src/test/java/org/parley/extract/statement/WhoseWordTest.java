package org.parley.extract.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Article;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.PublishedBasis;
import org.parley.domain.Statement;
import org.parley.pipeline.ArticleReader;

/** Whose word it is when the sentence itself does not say it; all sentences are invented. */
class WhoseWordTest {
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
    void aLeadsHearsayIsTheWordOfWhoGivesTheSameCountBelow() {
        ExtractionRecord record = read(
                "Sudan has called for talks with the rebels. 34 people are said to have been killed in "
                        + "the bombardment.\n\nThe bombardment killed 34 people and destroyed a market, according to the United Nations.");
        assertEquals("United Nations", speaker(record, at(record, "have been killed")));
    }

    @Test
    void hearsayWithAnotherCountIsNobodysWord() {
        ExtractionRecord record = read(
                "Sudan has called for talks with the rebels.\n\n34 people are said to have been killed in "
                        + "the bombardment.\n\nThe bombardment killed 12 people and destroyed a market, according to the United Nations.");
        assertEquals("", speaker(record, at(record, "have been killed")));
    }

    @Test
    void aDeniedClaimIsAStatementOfItsOwn() {
        ExtractionRecord record = read("Rwanda rejects Uganda's claim that its troops crossed the border on Monday.");
        Statement claim = record.statements().stream()
                .filter(each ->
                        record.statements().stream().anyMatch(outer -> each.id().equals(outer.reports())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(record.statements()));
        assertEquals("Uganda", speaker(record, claim));
    }

    private static ExtractionRecord read(String text) {
        Article article = new Article(
                "whose-word",
                "whose-word.txt",
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

    private static Statement at(ExtractionRecord record, String words) {
        int place = record.article().text().indexOf(words);
        return record.statements().stream()
                .filter(each -> each.content().stream().anyMatch(content -> content.contains(place)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(record.statements()));
    }

    private static String speaker(ExtractionRecord record, Statement statement) {
        return record.actors().stream()
                .filter(actor -> actor.id().equals(statement.speaker()))
                .findFirst()
                .map(actor -> actor.name())
                .orElse("");
    }
}
