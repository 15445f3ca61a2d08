package org.parley.serve;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A dataset whose default graph, for whoever asks, is all its graphs together. */
public final class UnionView extends DatasetGraphWrapper implements DatasetGraphWrapperView {
    public UnionView(DatasetGraph data) {
        super(data, data.getContext());
    }

    @Override
    public Graph getDefaultGraph() {
        return new All();
    }

    private final class All extends GraphBase {
        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            return WrappedIterator.create(Iter.distinct(Iter.map(
                    UnionView.this.find(
                            Node.ANY, pattern.getMatchSubject(), pattern.getMatchPredicate(), pattern.getMatchObject()),
                    Quad::asTriple)));
        }
    }
}
