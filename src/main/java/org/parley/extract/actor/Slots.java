package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.extract.EventDraft;
import org.parley.extract.StatementDraft;
import org.parley.extract.actor.Referents.Role;

/** The words of the drafts that mean somebody, in order of the text. */
final class Slots {
    private Slots() {}

    /** One of them. */
    record Slot(Span span, Role role) {}

    static List<Slot> of(List<StatementDraft> statements, List<EventDraft> events) {
        List<Slot> slots = new ArrayList<>();
        for (StatementDraft draft : statements) {
            draft.speakers().forEach(span -> add(slots, span, Role.SPEAKER));
            add(slots, draft.addressee(), Role.ADDRESSEE);
            add(slots, draft.target(), Role.PARTY);
            add(slots, draft.relayedBy(), Role.ADDRESSEE);
        }
        for (EventDraft draft : events) {
            draft.agents().forEach(span -> add(slots, span, Role.PARTY));
            draft.targets().forEach(span -> add(slots, span, Role.PARTY));
            draft.mediators().forEach(span -> add(slots, span, Role.PARTY));
            draft.deniedBy().forEach(span -> add(slots, span, Role.PARTY));
            add(slots, draft.place(), Role.PLACE);
        }
        slots.sort(Comparator.comparing(Slot::span).thenComparing(Slot::role));
        return slots;
    }

    private static void add(List<Slot> slots, @Nullable Span span, Role role) {
        if (span != null) {
            slots.add(new Slot(span, role));
        }
    }
}
