package org.parley.serve.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.parley.serve.http.Trouble;

/** The dataset that one update works on: it counts what changes, and stops when the update must. */
final class WatchedChanges extends DatasetGraphWrapper implements DatasetGraphWrapperView {
    private final Watch watch;
    private long added;
    private long removed;

    WatchedChanges(DatasetGraph data, Watch watch) {
        super(data, data.getContext());
        this.watch = watch;
    }

    long added() {
        return added;
    }

    long removed() {
        return removed;
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node g, Node s, Node p, Node o) {
        if (!contains(g, s, p, o)) {
            added++;
            count();
        }
        super.add(g, s, p, o);
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node g, Node s, Node p, Node o) {
        if (contains(g, s, p, o)) {
            removed++;
            count();
        }
        super.delete(g, s, p, o);
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
        watch.check();
        return super.find(g, s, p, o);
    }

    @Override
    public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
        watch.check();
        return super.findNG(g, s, p, o);
    }

    private void count() {
        long most = watch.limits().rows();
        if (added + removed > most) {
            watch.stop(new Trouble(
                            413,
                            "rows",
                            "The update changes too much",
                            "It adds and removes more than " + most + " triples, and nothing of it counts.")
                    .limit("rows", most));
        }
        watch.check();
    }
}
