package org.parley.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Article;
import org.parley.domain.Event;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.Statement;

/** A record told again on another day with other digits, so that a large corpus can be made of a small one. */
final class Variation {
    private static final int DAYS = 1000;

    private Variation() {}

    /** The {@code number}th variation; offsets stay, because a digit only gives way to another digit. */
    static ExtractionRecord of(ExtractionRecord record, int number) {
        int days = days(number);
        UnaryOperator<@Nullable LocalDate> later = day -> day == null ? null : day.plusDays(days);
        List<Statement> statements = record.statements().stream()
                .map(s -> new Statement(
                        s.id(),
                        s.speaker(),
                        s.coSpeakers(),
                        s.speakerSpan(),
                        s.onBehalfOf(),
                        s.describedAs(),
                        s.addressee(),
                        s.target(),
                        s.relayedBy(),
                        s.venue(),
                        s.cue(),
                        s.content(),
                        s.quoted(),
                        s.quoteType(),
                        s.act(),
                        s.stance(),
                        later.apply(s.saidOn()),
                        s.saidOnBasis(),
                        s.timeExpression(),
                        s.reports(),
                        s.aboutEvents(),
                        s.confidence()))
                .toList();
        List<Event> events = record.events().stream()
                .map(e -> new Event(
                        e.id(),
                        e.type(),
                        e.trigger(),
                        e.otherTriggers(),
                        e.agents(),
                        e.targets(),
                        e.mediators(),
                        e.place(),
                        later.apply(e.from()),
                        later.apply(e.to()),
                        e.timeExpression(),
                        e.status(),
                        e.deniedBy(),
                        e.partOf(),
                        e.terms()))
                .toList();
        List<Figure> figures = record.figures().stream()
                .map(f -> new Figure(
                        f.id(),
                        f.measure(),
                        f.value() == null ? null : f.value() + number % 10,
                        null,
                        f.bound(),
                        f.group(),
                        f.event(),
                        f.statement(),
                        later.apply(f.asOf()),
                        f.partOf(),
                        f.span()))
                .toList();
        return new ExtractionRecord(
                article(record.article(), number, later),
                record.boilerplate(),
                record.actors(),
                statements,
                events,
                figures,
                record.extraction());
    }

    /** How many days later the {@code number}th variation is told. */
    static int days(int number) {
        return number % DAYS;
    }

    private static Article article(Article article, int number, UnaryOperator<@Nullable LocalDate> later) {
        StringBuilder text = new StringBuilder(article.text());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= '0' && each <= '9') {
                text.setCharAt(i, (char) ('0' + (each - '0' + number) % 10));
            }
        }
        return new Article(
                article.id() + "-" + number,
                article.file(),
                article.url(),
                article.title(),
                article.publisher(),
                later.apply(article.published()),
                article.publishedBasis(),
                article.language(),
                article.sha256(),
                text.toString());
    }
}
