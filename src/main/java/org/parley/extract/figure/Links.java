package org.parley.extract.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.extract.EventDraft;
import org.parley.extract.StatementDraft;
import org.parley.extract.time.SaidOn;

/** Ties a figure to the statement that gives it, the event it is about, and the day until which it holds. */
final class Links {
    private final Analysis analysis;
    private final List<StatementDraft> statements;
    private final List<EventDraft> events;
    private final List<SaidOn.Day> days;
    private final SpanIndex<Integer> contents = new SpanIndex<>();
    private final SpanIndex<Integer> triggers = new SpanIndex<>();

    Links(Analysis analysis, List<StatementDraft> statements, List<EventDraft> events, List<SaidOn.Day> days) {
        this.analysis = analysis;
        this.statements = statements;
        this.events = events;
        this.days = days;
        for (int i = 0; i < statements.size(); i++) {
            for (Span part : statements.get(i).content()) {
                contents.add(part, i);
            }
        }
        for (int i = 0; i < events.size(); i++) {
            for (Span trigger : triggers(events.get(i))) {
                triggers.add(trigger, i);
            }
        }
    }

    /** The narrowest statement whose content holds the figure, -1 for the article's own voice. */
    int statement(Span figure) {
        return contents.touching(figure).stream()
                .distinct()
                .min(Comparator.comparing((Integer i) ->
                                Span.hull(statements.get(i).content()).length())
                        .thenComparing(i -> i))
                .orElse(-1);
    }

    /** The event whose trigger is the word that says what is counted, else the nearest event of the sentence, else the article's main one. */
    int event(Span figure, Span signal) {
        int same = nearest(figure, signal, event -> true);
        if (same >= 0) {
            return same;
        }
        Sentence sentence = analysis.sentenceAt(figure.start());
        return nearest(
                figure, sentence.span(), event -> triggers(event).stream().anyMatch(sentence.span()::covers));
    }

    private int nearest(Span figure, Span within, Predicate<EventDraft> fits) {
        return triggers.touching(within).stream()
                .distinct()
                .filter(i -> fits.test(events.get(i)))
                .min(Comparator.comparing((Integer i) -> triggers(events.get(i)).stream()
                                .mapToInt(figure::distance)
                                .min()
                                .orElse(Integer.MAX_VALUE))
                        .thenComparing(i -> i))
                .orElse(-1);
    }

    private static List<Span> triggers(EventDraft event) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(event.trigger()), event.otherTriggers().stream())
                .toList();
    }

    /** A claim holds until the day it was made; a past event's figure until its end; else until the day of publication. */
    @Nullable
    LocalDate asOf(int statement, int event) {
        LocalDate published = analysis.article().published();
        LocalDate end = event < 0 ? null : events.get(event).to();
        boolean past = end != null && published != null && end.getYear() < published.getYear();
        if (past) {
            return end;
        }
        if (statement >= 0) {
            return days.get(statement).day();
        }
        return published;
    }
}
