package org.parley.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Ref;
import org.parley.domain.Span;
import org.parley.domain.Statement;
import org.parley.domain.Utterance;
import org.parley.vocab.Nif;
import org.parley.vocab.Parley;
import org.parley.vocab.Rdf;

/** Statements of one article: a wording each, and the statement with its claim where this article tells it most fully. */
final class StatementMapping {
    private final Emitter out;
    private final CorpusIndex index;
    private final SharedQuotes sharedQuotes;
    private final Tallies tallies;

    StatementMapping(Emitter out, CorpusIndex index, SharedQuotes sharedQuotes, Tallies tallies) {
        this.out = out;
        this.index = index;
        this.sharedQuotes = sharedQuotes;
        this.tallies = tallies;
    }

    void map(ArticleText text, Statement statement) {
        Ref ref = new Ref(text.id(), statement.id());
        Utterance utterance = index.utteranceOf(ref);
        if (utterance == null) {
            return;
        }
        Node node = NodeFactory.createURI(out.ids().statement(utterance.id()));
        wording(text, statement, ref, node, utterance);
        if (utterance.wordings().get(0).equals(ref)) {
            Merged merged = Merged.of(utterance, index);
            statement(node, merged);
            claim(node, merged);
            tallies.count(merged);
        }
    }

    private void wording(ArticleText text, Statement told, Ref ref, Node statement, Utterance utterance) {
        Span hull = hull(told);
        Node wording = NodeFactory.createURI(out.ids().wording(text.id(), hull.start(), hull.end(), utterance.id()));
        out.add(statement, Parley.evidence, wording);
        out.add(statement, Parley.reportedIn, text.node());
        out.add(wording, Rdf.type, Parley.Wording);
        text.describe(wording, hull);
        out.add(wording, Parley.extractedBy, text.extraction());
        out.add(wording, Nif.sentence, text.sentence(hull));
        out.text(wording, Parley.recordId, ref.toString());
        out.text(wording, Parley.words, index.words(text.id(), told.content()));
        told.quoted().forEach(span -> out.text(wording, Parley.quotedText, text.words(span)));
        out.texts(wording, Parley.sharedQuote, sharedQuotes.in(told, text.read().text()));
        out.add(wording, Parley.quoteType, Parley.coded(told.quoteType().code()));
        out.text(wording, Parley.describedAs, told.describedAs());
        out.add(wording, Parley.creditedTo, speaker(told.speaker() == null ? null : index.actor(ref, told.speaker())));
        out.confidence(wording, told.confidence());
        if (told.cue() != null) {
            out.text(wording, Parley.cue, text.words(told.cue()));
            out.add(wording, Parley.cueMention, text.mention(told.cue()));
        }
        if (told.speakerSpan() != null) {
            out.add(wording, Parley.speakerMention, text.mention(told.speakerSpan()));
        }
        if (told.timeExpression() != null) {
            out.text(wording, Parley.timeExpression, text.words(told.timeExpression()));
        }
        told.content().forEach(span -> out.add(wording, Parley.contentMention, text.mention(span)));
        told.quoted().forEach(span -> out.add(wording, Parley.quoteMention, text.mention(span)));
    }

    private void statement(Node node, Merged merged) {
        Statement fullest = merged.fullest();
        List<String> speakers = merged.speakers();
        String onBehalfOf = merged.actor(Statement::onBehalfOf);
        out.add(node, Rdf.type, Parley.Statement);
        if (speakers.isEmpty()) {
            out.add(node, Parley.speaker, speaker(null));
        }
        speakers.forEach(id -> out.add(node, Parley.speaker, speaker(id)));
        Set<String> sides = new TreeSet<>();
        speakers.forEach(id -> sides.addAll(index.sides(id)));
        if (onBehalfOf != null) {
            sides.addAll(index.sides(onBehalfOf));
        }
        sides.forEach(id -> out.add(node, Parley.side, speaker(id)));
        actor(node, Parley.onBehalfOf, onBehalfOf);
        actor(node, Parley.addressee, merged.actor(Statement::addressee));
        actor(node, Parley.target, merged.actor(Statement::target));
        actor(node, Parley.relayedBy, merged.actor(Statement::relayedBy));
        out.text(node, Parley.venue, merged.venue());
        out.add(node, Parley.act, Parley.coded(fullest.act().code()));
        out.add(node, Parley.stance, Parley.coded(fullest.stance().code()));
        out.add(node, Parley.quoteType, Parley.coded(merged.quoteType().code()));
        out.when(node, Parley.saidOn, merged.saidOn());
        if (merged.saidOnBasis() != null) {
            out.text(node, Parley.saidOnBasis, merged.saidOnBasis().code());
        }
        merged.reports()
                .forEach(inner -> out.add(
                        node,
                        Parley.reportsStatement,
                        NodeFactory.createURI(out.ids().statement(inner))));
        out.confidence(node, merged.confidence());
    }

    private void claim(Node statement, Merged merged) {
        String utterance = merged.utterance().id();
        Node claim = NodeFactory.createURI(out.ids().claim(index.claim(utterance)));
        out.add(statement, Parley.expresses, claim);
        merged.speakers()
                .forEach(id -> out.add(claim, merged.denied() ? Parley.deniedBy : Parley.claimedBy, speaker(id)));
        if (index.ownsClaim(utterance)) {
            out.add(claim, Rdf.type, Parley.Claim);
            out.text(claim, Parley.content, merged.content());
            merged.events()
                    .forEach(event -> out.add(
                            claim,
                            Parley.aboutEvent,
                            NodeFactory.createURI(out.ids().event(event))));
        }
    }

    private void actor(Node statement, Node role, @Nullable String id) {
        if (id != null) {
            out.add(statement, role, speaker(id));
        }
    }

    private Node speaker(@Nullable String id) {
        return id == null
                ? Parley.UnknownSpeaker
                : NodeFactory.createURI(out.ids().actor(id));
    }

    private static Span hull(Statement told) {
        List<Span> parts = new ArrayList<>(told.content());
        if (told.cue() != null) {
            parts.add(told.cue());
        }
        if (told.speakerSpan() != null) {
            parts.add(told.speakerSpan());
        }
        return Span.hull(parts);
    }
}
