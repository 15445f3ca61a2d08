package org.parley.evaluate.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.Event;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.MentionKind;
import org.parley.domain.Statement;

/** Scores extraction records against a folder of gold files: statements, figures, events, persons and the details of what was found. */
public final class RecordEvaluation {
    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("killed", "killed"),
            Map.entry("dead", "killed"),
            Map.entry("wounded", "wounded"),
            Map.entry("injured", "wounded"),
            Map.entry("evacuated", "evacuated"),
            Map.entry("residents", "residents"),
            Map.entry("displaced", "displaced"),
            Map.entry("troops", "troops"),
            Map.entry("strength", "troops"),
            Map.entry("positions captured", "captured"),
            Map.entry("positionsCaptured", "captured"),
            Map.entry("captured", "captured"),
            Map.entry("missing", "missing"),
            Map.entry("detained", "detained"));
    private static final Map<String, String> STATUS =
            Map.of("occurred", "reported", "claimed", "claimed", "planned", "planned", "denied", "claimed");

    private RecordEvaluation() {}

    /** Scores {@code records} against every gold file of {@code folder}; gold without a record counts as missed. */
    public static RecordReport run(Path folder, List<ExtractionRecord> records) throws IOException {
        List<Gold> golds = Gold.folder(folder);
        if (golds.isEmpty()) {
            throw new IOException(folder + " holds no gold file (a .json with 'document')");
        }
        Tally tally = new Tally();
        for (Gold gold : golds) {
            ExtractionRecord record = record(gold, records);
            tally.detail(gold.stem() + (record == null ? ": no record" : ""));
            new StatementScorer(gold, record, tally).score();
            figures(gold, record, tally);
            events(gold, record, tally);
            persons(gold, record, tally);
        }
        return new RecordReport(golds.size(), tally);
    }

    private static @Nullable ExtractionRecord record(Gold gold, List<ExtractionRecord> records) {
        for (ExtractionRecord record : records) {
            String id = record.article().id();
            String file = record.article().file().replaceFirst("^.*/", "");
            if (file.equals(gold.file())
                    || gold.stem().equals(id)
                    || gold.stem().startsWith(id + "_")) {
                return record;
            }
        }
        return null;
    }

    private static void figures(Gold gold, @Nullable ExtractionRecord record, Tally tally) {
        List<Gold.GoldFigure> wanted = gold.figures().stream()
                .filter(f -> MEASURES.containsKey(f.what()))
                .toList();
        List<Figure> system = record == null
                ? List.of()
                : record.figures().stream()
                        .filter(f -> MEASURES.containsKey(f.measure()))
                        .toList();
        tally.add("fig.gold", wanted.size());
        tally.add("fig.sys", system.size());
        Map<String, String> speakers = speakers(record);
        Set<Integer> used = new HashSet<>();
        for (Gold.GoldFigure f : wanted) {
            int hit = -1;
            for (int j = 0; hit < 0 && j < system.size(); j++) {
                Figure t = system.get(j);
                boolean same = !used.contains(j)
                        && Objects.equals(MEASURES.get(t.measure()), MEASURES.get(f.what()))
                        && Long.valueOf(f.value()).equals(t.value())
                        && t.span().overlaps(f.span());
                hit = same ? j : -1;
            }
            if (hit < 0) {
                tally.detail("  missed figure " + f.id() + " " + f.what() + " " + f.value());
                continue;
            }
            used.add(hit);
            tally.add("fig.right", 1);
            if (f.claimedBy() != null) {
                boolean person = gold.kinds().getOrDefault(f.claimedBy(), false);
                String statement = system.get(hit).statement();
                String got = statement == null ? null : speakers.get(statement);
                boolean right = SameName.any(List.of(f.claimedBy()), person, got);
                tally.answer("claimedBy", right);
                if (!right) {
                    tally.detail("  " + f.id() + " claimedBy: gold " + f.claimedBy() + ", got " + got);
                }
            }
        }
        for (int j = 0; j < system.size(); j++) {
            if (!used.contains(j) && record != null) {
                Figure t = system.get(j);
                tally.detail("  extra figure " + t.id() + " " + t.measure() + " " + t.value() + ": "
                        + t.span().in(record.article().text()));
            }
        }
    }

    private static Map<String, String> speakers(@Nullable ExtractionRecord record) {
        Map<String, String> speakers = new HashMap<>();
        if (record != null) {
            Map<String, String> names = new HashMap<>();
            record.actors().forEach(a -> names.put(a.id(), a.name()));
            for (Statement s : record.statements()) {
                String name = s.speaker() == null ? null : names.get(s.speaker());
                if (name != null) {
                    speakers.put(s.id(), name);
                }
            }
        }
        return speakers;
    }

    private static void events(Gold gold, @Nullable ExtractionRecord record, Tally tally) {
        List<Event> system = record == null ? List.of() : record.events();
        tally.add("ev.gold", gold.events().size());
        tally.add("ev.sys", system.size());
        for (Gold.GoldEvent e : gold.events()) {
            List<Event> hits = system.stream().filter(t -> names(e, t)).toList();
            if (!hits.isEmpty()) {
                tally.add("ev.found", 1);
                tally.answer(
                        "status",
                        hits.stream()
                                .map(t -> t.status().code())
                                .anyMatch(status -> status.equals(STATUS.get(e.status()))
                                        || status.equals("conditional")
                                                && e.status().equals("planned")));
            } else if (record != null) {
                tally.detail("  missed event "
                        + e.triggers().get(0).in(record.article().text()));
            }
        }
        for (Event t : system) {
            if (gold.events().stream().anyMatch(e -> names(e, t))) {
                tally.add("ev.right", 1);
            } else if (record != null) {
                tally.detail("  extra event " + t.id() + " " + t.type() + ": "
                        + t.trigger().in(record.article().text()));
            }
        }
    }

    private static boolean names(Gold.GoldEvent gold, Event system) {
        return gold.triggers().stream().anyMatch(trigger -> trigger.overlaps(system.trigger()));
    }

    private static void persons(Gold gold, @Nullable ExtractionRecord record, Tally tally) {
        List<String> found = record == null
                ? List.of()
                : record.actors().stream()
                        .filter(a -> a.type() == ActorType.PERSON
                                && a.mentions().stream().anyMatch(m -> m.kind() == MentionKind.NAME))
                        .map(Actor::name)
                        .toList();
        tally.add("person.gold", gold.persons().size());
        tally.add("person.sys", found.size());
        for (String person : gold.persons()) {
            boolean there = found.stream().anyMatch(name -> SameName.samePerson(person, name));
            tally.add("person.found", there ? 1 : 0);
            if (!there) {
                tally.detail("  missed person " + person);
            }
        }
        for (String name : found) {
            boolean right = gold.persons().stream().anyMatch(person -> SameName.samePerson(person, name));
            tally.add("person.right", right ? 1 : 0);
            if (!right) {
                tally.detail("  not a person of the article: " + name);
            }
        }
    }
}
