package org.parley.map;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.KnownActor;
import org.parley.domain.Point;
import org.parley.domain.Ref;
import org.parley.domain.WikidataLink;
import org.parley.vocab.Dct;
import org.parley.vocab.Geo;
import org.parley.vocab.Ids;
import org.parley.vocab.Parley;
import org.parley.vocab.Rdf;
import org.parley.vocab.Skos;

/** Actors and places: where an article names them, and who they are. */
final class ActorMapping {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final Emitter out;
    private final CorpusIndex index;
    private final Set<String> reported = new HashSet<>();

    ActorMapping(Emitter out, CorpusIndex index) {
        this.out = out;
        this.index = index;
    }

    /** Where one article names somebody. */
    void mentions(ArticleText text, Actor actor) {
        String id = index.actor(new Ref(text.id(), actor.id()), actor.id());
        Node node = node(id);
        actor.mentions().forEach(mention -> {
            Node span = text.mention(mention.span());
            out.add(node, Parley.evidence, span);
            out.text(span, Parley.mentionKind, mention.kind().code());
        });
        if (!actor.mentions().isEmpty() && reported.add(text.id() + " " + id)) {
            out.add(node, Parley.reportedIn, text.node());
        }
    }

    /** Who somebody is, over all articles. */
    void known(KnownActor actor) {
        Node node = node(actor.id());
        out.add(node, Rdf.type, Parley.coded(actor.type().code()));
        if (actor.type() != ActorType.PLACE) {
            out.add(node, Rdf.type, Parley.Actor);
        }
        out.text(node, Rdf.label, actor.name());
        out.text(node, Skos.prefLabel, actor.name());
        out.texts(node, Skos.altLabel, actor.otherNames());
        out.text(node, Dct.description, actor.description());
        if (actor.affiliation() != null) {
            out.add(node, Parley.affiliation, node(actor.affiliation()));
        }
        if (actor.location() != null) {
            location(node, actor.location());
        }
        actor.links().forEach(link -> wikidata(node, link));
    }

    private void location(Node node, Point point) {
        Node geometry = NodeFactory.createURI(node.getURI() + "#geometry");
        out.add(node, Geo.hasGeometry, geometry);
        out.add(
                geometry,
                Geo.asWKT,
                NodeFactory.createLiteralDT(
                        "POINT(" + point.longitude() + " " + point.latitude() + ")",
                        TypeMapper.getInstance().getSafeTypeByName(Geo.wktLiteral.getURI())));
    }

    /** The link itself, and beside it who vouches for it and how much. */
    private void wikidata(Node node, WikidataLink link) {
        Node predicate = link.confirmed() ? Skos.exactMatch : Skos.closeMatch;
        Node item = NodeFactory.createURI(WIKIDATA + link.qid());
        out.add(node, predicate, item);
        Node note = NodeFactory.createURI(
                out.ids().link(Ids.hash(node.getURI(), predicate.getURI(), link.qid(), link.source())));
        out.add(note, Rdf.type, Rdf.Statement);
        out.add(note, Rdf.subject, node);
        out.add(note, Rdf.predicate, predicate);
        out.add(note, Rdf.object, item);
        out.confidence(note, link.score());
        out.text(note, Dct.source, link.source());
    }

    private Node node(String id) {
        return NodeFactory.createURI(out.ids().actor(id));
    }
}
