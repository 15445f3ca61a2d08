package org.parley.serve.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorBase;

/**
 * Property paths whose every step asks the watch: the engine's own loops over paths do not notice that a query was
 * stopped.
 */
final class WatchedPaths extends PathVisitorBase {
    private final Watch watch;
    private Path result;

    private WatchedPaths(Watch watch, Path path) {
        this.watch = watch;
        this.result = path;
    }

    static Path of(Path path, Watch watch) {
        WatchedPaths rebuild = new WatchedPaths(watch, path);
        path.visit(rebuild);
        return rebuild.result;
    }

    private Path of(Path path) {
        return of(path, watch);
    }

    @Override
    public void visit(P_Link link) {
        result = new Link(link.getNode(), watch);
    }

    @Override
    public void visit(P_NegPropSet set) {
        Except watched = new Except(watch);
        set.getNodes().forEach(watched::add);
        result = watched;
    }

    @Override
    public void visit(P_Inverse path) {
        result = new P_Inverse(of(path.getSubPath()));
    }

    @Override
    public void visit(P_ZeroOrOne path) {
        result = new P_ZeroOrOne(of(path.getSubPath()));
    }

    @Override
    public void visit(P_ZeroOrMore1 path) {
        result = new P_ZeroOrMore1(of(path.getSubPath()));
    }

    @Override
    public void visit(P_OneOrMore1 path) {
        result = new P_OneOrMore1(of(path.getSubPath()));
    }

    @Override
    public void visit(P_Alt path) {
        result = new P_Alt(of(path.getLeft()), of(path.getRight()));
    }

    @Override
    public void visit(P_Seq path) {
        result = new P_Seq(of(path.getLeft()), of(path.getRight()));
    }

    private static final class Link extends P_Link {
        private final Watch watch;

        Link(Node node, Watch watch) {
            super(node);
            this.watch = watch;
        }

        @Override
        public Node getNode() {
            watch.check();
            return super.getNode();
        }
    }

    private static final class Except extends P_NegPropSet {
        private final Watch watch;

        Except(Watch watch) {
            this.watch = watch;
        }

        @Override
        public List<Node> getFwdNodes() {
            watch.check();
            return super.getFwdNodes();
        }
    }
}
