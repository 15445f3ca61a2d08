package org.parley.map;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parley.domain.Bound;
import org.parley.domain.Figure;
import org.parley.domain.Ref;
import org.parley.domain.Utterance;
import org.parley.vocab.Parley;
import org.parley.vocab.Rdf;

/** Figures of one article as claims: never values of the event they count. */
final class FigureMapping {
    private final Emitter out;
    private final CorpusIndex index;

    FigureMapping(Emitter out, CorpusIndex index) {
        this.out = out;
        this.index = index;
    }

    void map(ArticleText text, Figure figure) {
        Ref ref = new Ref(text.id(), figure.id());
        if (!isClaimed(ref)) {
            return;
        }
        Node node = node(ref);
        out.add(node, Rdf.type, Parley.QuantityClaim);
        out.text(node, Rdf.label, label(figure));
        out.add(node, Parley.measure, Parley.coded(figure.measure()));
        out.integer(node, Parley.count, java.util.Objects.requireNonNull(figure.value()));
        if (figure.upTo() != null) {
            out.integer(node, Parley.countMax, figure.upTo());
        }
        out.text(node, Parley.countQualifier, figure.bound().code());
        if (figure.group() != null) {
            out.text(node, Parley.groupLabel, figure.group());
            String group = index.actorCalled(figure.group());
            if (group != null) {
                out.add(node, Parley.countedGroup, actor(group));
            }
        }
        out.when(node, Parley.asOf, figure.asOf());
        if (figure.event() != null) {
            String event = index.eventOf(new Ref(text.id(), figure.event())).id();
            out.add(node, Parley.aboutEvent, NodeFactory.createURI(out.ids().event(event)));
        }
        if (figure.partOf() != null && isClaimed(new Ref(text.id(), figure.partOf()))) {
            out.add(node, Parley.subCountOf, node(new Ref(text.id(), figure.partOf())));
        }
        claimant(text, figure, node);
        out.add(node, Parley.evidence, text.mentionInSentence(figure.span()));
        out.add(node, Parley.reportedIn, text.node());
        out.text(node, Parley.recordId, ref.toString());
    }

    /** A word without a number is no figure, and what a person withdrew claims nothing. */
    private boolean isClaimed(Ref ref) {
        Figure figure = index.figure(ref);
        return figure.value() != null
                && (figure.statement() == null
                        || index.utteranceOf(new Ref(ref.article(), figure.statement())) != null);
    }

    /** The node of a figure of the records. */
    Node node(Ref ref) {
        return NodeFactory.createURI(out.ids().figure(index.figureHash(ref)));
    }

    private void claimant(ArticleText text, Figure figure, Node node) {
        if (figure.statement() == null) {
            out.add(node, Parley.statedBy, text.node());
            return;
        }
        Utterance utterance = index.utteranceOf(new Ref(text.id(), figure.statement()));
        if (utterance != null) {
            Merged merged = Merged.of(utterance, index);
            Node claim = NodeFactory.createURI(out.ids().claim(index.claim(utterance.id())));
            out.add(claim, Parley.givesFigure, node);
            merged.speakers()
                    .forEach(id -> out.add(node, merged.denied() ? Parley.deniedBy : Parley.claimedBy, actor(id)));
            out.confidence(node, merged.confidence());
        }
    }

    /** "more than 400 wounded", "2 killed, civilians". */
    private static String label(Figure figure) {
        String number =
                figure.upTo() == null ? String.valueOf(figure.value()) : figure.value() + " to " + figure.upTo();
        return bound(figure.bound()) + number + " " + figure.measure()
                + (figure.group() == null ? "" : ", " + figure.group());
    }

    private static String bound(Bound bound) {
        return switch (bound) {
            case EXACT -> "";
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
            case ABOUT -> "about ";
        };
    }

    private Node actor(String id) {
        return NodeFactory.createURI(out.ids().actor(id));
    }
}
