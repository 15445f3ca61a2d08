package org.parley.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Statement;
import org.parley.vocab.Cube;
import org.parley.vocab.Ids;
import org.parley.vocab.Parley;
import org.parley.vocab.Rdf;

/** Counts of statements, kept while mapping, so that pages need not count again. */
final class Tallies {
    private final Emitter out;
    private final CorpusIndex index;
    private final Map<Key, Integer> counts = new TreeMap<>();

    Tallies(Emitter out, CorpusIndex index) {
        this.out = out;
        this.index = index;
    }

    /** What is counted: the set it belongs to, and whichever of the rest that set goes by, else empty. */
    private record Key(String set, String of, String with, String act, String day) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    void count(Merged merged) {
        String act = merged.fullest().act().code();
        LocalDate saidOn = merged.saidOn();
        String day = saidOn == null ? "" : saidOn.toString();
        List<String> partners = new ArrayList<>();
        partner(partners, merged.actor(Statement::addressee));
        partner(partners, merged.actor(Statement::target));
        add(new Key("acts", "", "", act, ""));
        if (!day.isEmpty()) {
            add(new Key("days", "", "", "", day));
        }
        for (String speaker : merged.speakers()) {
            add(new Key("speakers", speaker, "", "", ""));
            if (!day.isEmpty()) {
                add(new Key("speaker-days", speaker, "", "", day));
            }
            partners.stream()
                    .filter(partner -> !partner.equals(speaker))
                    .forEach(partner -> add(new Key("pairs", speaker, partner, act, "")));
        }
        for (String event : merged.events()) {
            add(new Key("events", event, "", "", ""));
        }
    }

    private static void partner(List<String> partners, @Nullable String actor) {
        if (actor != null && !partners.contains(actor)) {
            partners.add(actor);
        }
    }

    private void add(Key key) {
        counts.merge(key, 1, Integer::sum);
    }

    void map() {
        counts.keySet().stream().map(Key::set).distinct().forEach(set -> {
            Node node = NodeFactory.createURI(out.ids().tallies(set));
            out.add(node, Rdf.type, Cube.DataSet);
            out.text(node, Rdf.label, "statements counted by " + set);
        });
        counts.forEach(this::tally);
    }

    private void tally(Key key, int total) {
        Node node =
                NodeFactory.createURI(out.ids().tally(key.set(), Ids.hash(key.of(), key.with(), key.act(), key.day())));
        out.add(node, Rdf.type, Parley.Tally);
        out.add(node, Cube.dataSet, NodeFactory.createURI(out.ids().tallies(key.set())));
        out.add(node, Parley.tallyOf, counted(key));
        if (!key.with().isEmpty()) {
            out.add(node, Parley.tallyWith, NodeFactory.createURI(out.ids().actor(key.with())));
        }
        if (!key.act().isEmpty()) {
            out.add(node, Parley.act, Parley.coded(key.act()));
        }
        if (!key.day().isEmpty()) {
            out.add(node, Parley.day, out.day(LocalDate.parse(key.day())));
        }
        out.integer(node, Parley.total, total);
    }

    private Node counted(Key key) {
        return switch (key.set()) {
            case "acts" -> Parley.coded(key.act());
            case "days" -> out.day(LocalDate.parse(key.day()));
            case "events" -> NodeFactory.createURI(out.ids().event(key.of()));
            default -> NodeFactory.createURI(out.ids().actor(key.of()));
        };
    }
}
