package org.parley.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parley.domain.Act;
import org.parley.domain.Analysis;
import org.parley.domain.EventStatus;
import org.parley.domain.Span;
import org.parley.domain.lexicon.EventLexicon;
import org.parley.extract.EventDraft;
import org.parley.extract.StatementDraft;
import org.parley.extract.time.SaidOn;

/** Requests, demands and support that name whom they address or favour: statements that are events between two actors. */
final class SpokenEvents {
    private static final Set<Act> ACTS = Set.of(Act.DEMAND, Act.REQUEST, Act.SUPPORT);

    private final EventLexicon lexicon;
    private final Analysis analysis;

    SpokenEvents(EventLexicon lexicon, Analysis analysis) {
        this.lexicon = lexicon;
        this.analysis = analysis;
    }

    List<EventDraft> of(List<StatementDraft> statements) {
        List<SaidOn.Day> days = SaidOn.of(analysis, statements);
        Map<String, EventDraft> drafts = new LinkedHashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            StatementDraft statement = statements.get(i);
            // whom it is demanded of, not the reporters who are told
            Span other = statement.target();
            if (ACTS.contains(statement.act()) && statement.cue() != null && other != null) {
                EventDraft draft = draft(statement, other, days.get(i));
                drafts.merge(key(statement, draft), draft, SpokenEvents::join);
            }
        }
        return List.copyOf(drafts.values());
    }

    private String key(StatementDraft statement, EventDraft draft) {
        String speaker = statement.speakers().isEmpty()
                ? "" + draft.trigger()
                : statement.speakers().get(0).in(analysis.text());
        return draft.type() + "|" + speaker + "|" + draft.targets().get(0).in(analysis.text());
    }

    private EventDraft draft(StatementDraft statement, Span other, SaidOn.Day day) {
        String type = lexicon.types().stream()
                .filter(each -> each.acts().contains(statement.act()))
                .findFirst()
                .map(EventLexicon.Type::name)
                .orElse(statement.act() == Act.SUPPORT ? "Support" : "Demand");
        Span cue = Objects.requireNonNull(statement.cue(), "the cue of what is asked or supported");
        return new EventDraft(
                type,
                cue,
                List.of(),
                statement.speakers(),
                List.of(other),
                List.of(),
                null,
                day.day(),
                day.day(),
                day.words(),
                EventStatus.REPORTED,
                List.of(),
                -1,
                List.of());
    }

    private static EventDraft join(EventDraft one, EventDraft other) {
        List<Span> triggers = new ArrayList<>(one.otherTriggers());
        triggers.add(other.trigger());
        return new EventDraft(
                one.type(),
                one.trigger(),
                triggers,
                one.agents(),
                one.targets(),
                one.mediators(),
                one.place(),
                one.from(),
                one.to(),
                one.timeExpression(),
                one.status(),
                one.deniedBy(),
                one.partOf(),
                one.terms());
    }
}
