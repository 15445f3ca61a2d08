package org.parley.map;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parley.domain.Event;
import org.parley.domain.EventStatus;
import org.parley.domain.KnownEvent;
import org.parley.domain.Ref;
import org.parley.domain.Statement;
import org.parley.domain.Utterance;
import org.parley.vocab.Parley;
import org.parley.vocab.Rdf;
import org.parley.vocab.Skos;

/** Events of one article: what this article tells of them, and the event itself where it is told best. */
final class EventMapping {
    private final Emitter out;
    private final CorpusIndex index;

    EventMapping(Emitter out, CorpusIndex index) {
        this.out = out;
        this.index = index;
    }

    void map(ArticleText text, Event told) {
        Ref ref = new Ref(text.id(), told.id());
        KnownEvent event = index.eventOf(ref);
        Node node = node(event.id());
        if (event.reports().get(0).equals(ref)) {
            event(node, event);
        }
        Node mention = text.mentionInSentence(told.trigger());
        out.add(node, Parley.evidence, mention);
        out.add(mention, Parley.toldAs, Parley.coded(told.status().code()));
        if (told.timeExpression() != null) {
            out.text(mention, Parley.timeExpression, text.words(told.timeExpression()));
        }
        told.otherTriggers().forEach(span -> out.add(node, Parley.evidence, text.mention(span)));
        out.add(node, Parley.reportedIn, text.node());
        out.text(node, Parley.recordId, ref.toString());
        actors(node, Parley.agent, ref, Event::agents);
        actors(node, Parley.target, ref, Event::targets);
        actors(node, Parley.mediator, ref, Event::mediators);
        actors(node, Parley.deniedBy, ref, Event::deniedBy);
        if (told.place() != null) {
            out.add(node, Parley.location, actor(index.actor(ref, told.place())));
        }
        for (String term : told.terms()) {
            KnownEvent clause = index.eventOf(new Ref(text.id(), term));
            if (!clause.id().equals(event.id())) {
                out.add(node, Parley.hasTerm, node(clause.id()));
            }
        }
    }

    /** An event that this article only knows from what somebody said is claimed by whoever said it. */
    void claimants(ArticleText text, Iterable<Statement> statements) {
        for (Statement statement : statements) {
            Utterance utterance = index.utteranceOf(new Ref(text.id(), statement.id()));
            if (utterance == null) {
                continue;
            }
            Merged merged = Merged.of(utterance, index);
            for (String local : statement.aboutEvents()) {
                Ref ref = new Ref(text.id(), local);
                if (index.event(ref).status() == EventStatus.CLAIMED && !merged.denied()) {
                    Node event = node(index.eventOf(ref).id());
                    merged.speakers().forEach(id -> out.add(event, Parley.claimedBy, actor(id)));
                }
            }
        }
    }

    private void event(Node node, KnownEvent event) {
        out.add(node, Rdf.type, Parley.Event);
        if (event.type().equals("Agreement")) {
            out.add(node, Rdf.type, Parley.Agreement);
        }
        out.add(node, Parley.eventType, Parley.eventType(event.type()));
        out.text(node, Rdf.label, event.label());
        out.text(node, Skos.prefLabel, event.label());
        out.add(node, Parley.eventStatus, Parley.coded(event.status().code()));
        out.when(node, Parley.beginDate, event.from());
        out.date(node, Parley.endDate, event.to());
        if (event.partOf() != null) {
            out.add(node, Parley.partOfEvent, node(event.partOf()));
        }
    }

    private void actors(Node node, Node role, Ref ref, Function<Event, Iterable<String>> which) {
        Set<String> known = new TreeSet<>();
        which.apply(index.event(ref)).forEach(local -> known.add(index.actor(ref, local)));
        // ground does not act and is not acted on: what is done to a place happens there
        known.forEach(id -> out.add(node, index.isPlace(id) ? Parley.location : role, actor(id)));
    }

    private Node node(String event) {
        return NodeFactory.createURI(out.ids().event(event));
    }

    private Node actor(String id) {
        return NodeFactory.createURI(out.ids().actor(id));
    }
}
