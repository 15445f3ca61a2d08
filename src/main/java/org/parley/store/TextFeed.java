package org.parley.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.Quad;

/** Puts the literals of a stream of quads into the text index. */
final class TextFeed {
    private final TextIndex index;
    private final EntityDefinition definition;

    TextFeed(TextIndex index) {
        this.index = index;
        this.definition = index.getDocDef();
    }

    void add(Quad quad) {
        Node object = quad.getObject();
        if (object.isLiteral() && TextIndexes.properties().contains(quad.getPredicate())) {
            Entity entity = TextQueryFuncs.entityFromQuad(definition, quad);
            if (entity != null) {
                index.addEntity(entity);
            }
        }
    }
}
