package org.parley.serve.sparql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.parley.serve.Limits;
import org.parley.serve.UnionView;
import org.parley.serve.WorkingCopy;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Route;
import org.parley.serve.http.Tags;
import org.parley.serve.http.Trouble;

/** {@code /update} over a working copy: the SPARQL 1.1 Protocol for updates, by form and by direct POST, under the limits of queries. */
public final class Updates implements Route.Handler {
    private final Check check;
    private final WorkingCopy copy;
    private final Desk desk;
    private final Limits limits;

    public Updates(Check check, WorkingCopy copy, Desk desk, Limits limits) {
        this.check = check;
        this.copy = copy;
        this.desk = desk;
        this.limits = limits;
    }

    /** What {@code /update} answers where there is only a store. */
    public static Reply refused(Ask ask) {
        throw Check.readOnly();
    }

    @Override
    public Reply answer(Ask ask) throws Exception {
        if (!ask.method().equals("POST")) {
            throw Trouble.notAllowed("POST");
        }
        if (ask.isFromAnotherSite()) {
            throw new Trouble(
                    403, "other-site", "Not from another site", "A page of another site may not send updates.");
        }
        if (!ask.all("query").isEmpty()) {
            throw Trouble.bad("query", "Queries go to /sparql.");
        }
        String text = Posted.text(ask, "update", limits.queryBytes());
        String hash = Tags.hash(text);
        try {
            UpdateRequest request = check.readUpdate(text, ask.base() + "/update");
            List<Node> using = iris(ask, "using-graph-uri");
            List<Node> named = iris(ask, "using-named-graph-uri");
            request.getOperations().forEach(operation -> use(operation, using, named));
            return run(request).noted(new Reply.Note(hash, -1, null));
        } catch (Trouble trouble) {
            return Reply.of(trouble).noted(new Reply.Note(hash, -1, trouble.code()));
        }
    }

    private static List<Node> iris(Ask ask, String parameter) {
        return ask.all(parameter).stream().map(NodeFactory::createURI).toList();
    }

    /** The graphs of the request stand for a USING of each operation, so there must not be another one. */
    private static void use(Update operation, List<Node> using, List<Node> named) {
        if (using.isEmpty() && named.isEmpty() || !(operation instanceof UpdateModify modify)) {
            return;
        }
        if (modify.getWithIRI() != null
                || !modify.getUsing().isEmpty()
                || !modify.getUsingNamed().isEmpty()) {
            throw Trouble.bad(
                    "using",
                    "The request names graphs with using-graph-uri, and the update with WITH or USING: one of both.");
        }
        using.forEach(modify::addUsing);
        named.forEach(modify::addUsingNamed);
    }

    private Reply run(UpdateRequest request) throws Exception {
        return desk.run((watch, stopper) -> {
            AtomicReference<Reply> reply = new AtomicReference<>(Reply.empty(204));
            copy.change(
                    data -> {
                        WatchedChanges changes = new WatchedChanges(data, watch);
                        request.getOperations().forEach(operation -> execute(operation, changes, watch));
                        watch.check();
                        reply.set(Reply.json(Map.of("added", changes.added(), "removed", changes.removed())));
                        return changes.added() - changes.removed();
                    },
                    watch.remainingNanos());
            return Objects.requireNonNull(reply.get());
        });
    }

    /** Patterns see all graphs together, as queries do; CLEAR, COPY and the like mean the graphs that they name. */
    private static void execute(Update operation, DatasetGraph data, Watch watch) {
        boolean matches = operation instanceof UpdateModify || operation instanceof UpdateDeleteWhere;
        RewriteFactory bounds = context -> Bounds.rewrite(watch, context);
        UpdateExec.dataset(matches ? new UnionView(data) : data)
                .update(operation)
                .set(ARQConstants.sysOptimizerFactory, bounds)
                .set(ARQ.httpServiceAllowed, false)
                .timeout(Math.max(1, watch.remainingNanos()), TimeUnit.NANOSECONDS)
                .build()
                .execute();
    }
}
