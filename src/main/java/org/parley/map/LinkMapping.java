package org.parley.map;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.parley.domain.CurationNote;
import org.parley.domain.DerivedLink;
import org.parley.domain.Ref;
import org.parley.domain.Utterance;
import org.parley.vocab.Dct;
import org.parley.vocab.Ids;
import org.parley.vocab.Parley;
import org.parley.vocab.Prov;
import org.parley.vocab.Rdf;

/** What rules concluded and what persons corrected, each with its reason. */
final class LinkMapping {
    private final Emitter out;
    private final CorpusIndex index;
    private final FigureMapping figures;

    LinkMapping(Emitter out, CorpusIndex index, FigureMapping figures) {
        this.out = out;
        this.index = index;
        this.figures = figures;
    }

    void derived(DerivedLink link) {
        switch (link.kind()) {
            case UPDATES -> link(claim(link.from()), Parley.updates, claim(link.to()), link);
            case CONTRADICTS -> {
                link(claim(link.from()), Parley.contradicts, claim(link.to()), link);
                link(claim(link.to()), Parley.contradicts, claim(link.from()), link);
            }
            case DENIES -> {
                link(statement(link.from()), Parley.denies, claim(link.to()), link);
                deniedBy(link);
            }
            case CONFIRMS -> link(statement(link.from()), Parley.confirms, claim(link.to()), link);
            case ANSWERS -> link(statement(link.from()), Parley.answers, statement(link.to()), link);
            case REALISES -> link(event(link.from()), Parley.realises, event(link.to()), link);
        }
    }

    void correction(CurationNote note) {
        Node activity = NodeFactory.createURI(out.ids()
                .correction(
                        Ids.hash(note.subject(), note.action(), note.value(), note.who(), note.why(), note.where())));
        Node subject = corrected(note.subject());
        if (subject != null) {
            out.link(subject, Parley.correctedBy, activity);
        }
        out.add(activity, Rdf.type, Prov.Activity);
        out.text(activity, Rdf.label, note.action() + " " + note.value());
        out.text(activity, Dct.identifier, note.subject());
        out.text(activity, Dct.creator, note.who());
        out.text(activity, Rdf.comment, note.why());
        out.text(activity, Dct.source, note.where());
    }

    private void link(@Nullable Node from, Node predicate, @Nullable Node to, DerivedLink link) {
        if (from == null || to == null || from.equals(to)) {
            return;
        }
        out.add(from, predicate, to);
        Node rule = Parley.rule(link.rule());
        Node note = NodeFactory.createURI(
                out.ids().link(Ids.hash(from.getURI(), predicate.getURI(), to.getURI(), rule.getURI())));
        out.add(note, Rdf.type, Parley.DerivedLink);
        out.add(note, Rdf.subject, from);
        out.add(note, Rdf.predicate, predicate);
        out.add(note, Rdf.object, to);
        out.add(note, Parley.derivedBy, rule);
        out.confidence(note, link.confidence());
    }

    private void deniedBy(DerivedLink link) {
        Node claim = claim(link.to());
        Utterance denial = utterance(link.from());
        if (claim != null && denial != null) {
            Merged.of(denial, index)
                    .speakers()
                    .forEach(id -> out.add(
                            claim,
                            Parley.deniedBy,
                            NodeFactory.createURI(out.ids().actor(id))));
        }
    }

    /** The claim of a statement, or the figure itself; null when a person withdrew the statement. */
    private @Nullable Node claim(Ref ref) {
        if (!index.isStatement(ref)) {
            return figures.node(ref);
        }
        Utterance utterance = index.utteranceOf(ref);
        return utterance == null ? null : NodeFactory.createURI(out.ids().claim(index.claim(utterance.id())));
    }

    private @Nullable Node statement(Ref ref) {
        Utterance utterance = utterance(ref);
        return utterance == null ? null : NodeFactory.createURI(out.ids().statement(utterance.id()));
    }

    private @Nullable Utterance utterance(Ref ref) {
        if (index.isStatement(ref)) {
            return index.utteranceOf(ref);
        }
        String statement = index.figure(ref).statement();
        return statement == null ? null : index.utteranceOf(new Ref(ref.article(), statement));
    }

    private Node event(Ref ref) {
        return NodeFactory.createURI(out.ids().event(index.eventOf(ref).id()));
    }

    /** An actor by its id, or a statement by article and id; null when there is no such node any more. */
    private @Nullable Node corrected(String subject) {
        int slash = subject.indexOf('/');
        if (slash < 0) {
            return NodeFactory.createURI(out.ids().actor(subject));
        }
        Ref ref = new Ref(subject.substring(0, slash), subject.substring(slash + 1));
        if (index.isStatement(ref)) {
            return statement(ref);
        }
        return index.isEvent(ref) ? event(ref) : NodeFactory.createURI(out.ids().article(ref.article()));
    }
}
