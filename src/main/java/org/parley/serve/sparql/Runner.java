package org.parley.serve.sparql;

import java.io.OutputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.parley.serve.Limits;
import org.parley.serve.ServeOptions;
import org.parley.serve.Source;
import org.parley.serve.http.Spill;

/** Runs one query on the newest build and writes its answer whole. */
public final class Runner {
    /** Past this many rows a sort or a DISTINCT goes on in temporary files. */
    private static final long ROWS_IN_MEMORY = 200_000;

    private final Source source;
    private final Desk desk;
    private final ServeOptions options;
    private final Limits limits;
    /** Never follows a redirect: an allowed service must not lead to one that is not. */
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public Runner(Source source, Desk desk, ServeOptions options, Limits limits) {
        this.source = source;
        this.desk = desk;
        this.options = options;
        this.limits = limits;
    }

    public String build() {
        try (Source.Hold hold = source.hold()) {
            return hold.build();
        }
    }

    /** @param graphs the dataset that the request names; empty when it names none */
    public Answer answer(Query query, DatasetDescription graphs, Format format) throws Exception {
        return query(data -> query, graphs, (exec, watch, build) -> {
            Spill spill = new Spill(limits.resultBytes());
            try (spill) {
                long rows = write(query, exec, format, watch, spill);
                return new Answer(spill, rows, build);
            } catch (Exception | Error e) {
                spill.discard();
                throw e;
            }
        });
    }

    /** What to do with a query that is ready to run. */
    @FunctionalInterface
    interface Use<T> {
        T with(QueryExec exec, Watch watch, String build) throws Exception;
    }

    /**
     * Rows of a SELECT query as the caller wants them, within the same limits.
     *
     * @param prepare makes the query from the build that it will run on
     */
    public <T> T rows(Function<DatasetGraph, Query> prepare, Function<RowSet, T> use) throws Exception {
        return query(
                prepare, new DatasetDescription(), (exec, watch, build) -> use.apply(counted(exec.select(), watch)));
    }

    /** Reads the newest build within the time limit, without a query. */
    public <T> T read(Function<DatasetGraph, T> use) throws Exception {
        return desk.run((watch, stopper) -> inside(use));
    }

    private <T> T inside(Function<DatasetGraph, T> use) {
        try (Source.Hold hold = source.hold()) {
            DatasetGraph dataset = hold.dataset();
            dataset.begin(ReadWrite.READ);
            try {
                return use.apply(dataset);
            } finally {
                dataset.end();
            }
        }
    }

    private <T> T query(Function<DatasetGraph, Query> prepare, DatasetDescription graphs, Use<T> use) throws Exception {
        return desk.run((watch, stopper) -> {
            try (Source.Hold hold = source.hold()) {
                DatasetGraph dataset = hold.dataset();
                dataset.begin(ReadWrite.READ);
                try {
                    Query query = prepare.apply(dataset);
                    try (QueryExec exec = exec(query, view(query, graphs, dataset), watch)) {
                        stopper.set(exec::abort);
                        T result = use.with(exec, watch, hold.build());
                        watch.check();
                        return result;
                    }
                } finally {
                    dataset.end();
                }
            }
        });
    }

    /** The graphs that the request names go before those of the query's FROM. */
    private static DatasetGraph view(Query query, DatasetDescription graphs, DatasetGraph dataset) {
        DatasetDescription described = graphs.isEmpty() ? DatasetDescription.create(query) : graphs;
        if (described == null || described.isEmpty()) {
            return dataset;
        }
        DatasetGraph view = DynamicDatasets.dynamicDataset(described, dataset, false);
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        return view;
    }

    private QueryExec exec(Query query, DatasetGraph dataset, Watch watch) {
        RewriteFactory bounds = context -> Bounds.rewrite(watch, context);
        return QueryExec.dataset(dataset)
                .query(query)
                .set(ARQConstants.sysOptimizerFactory, bounds)
                .set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY)
                .set(ARQ.httpServiceAllowed, !options.allowService().isEmpty())
                .set(ARQ.httpQueryClient, client)
                .timeout(Math.max(1, watch.remainingNanos()), TimeUnit.NANOSECONDS)
                .build();
    }

    private static RowSet counted(RowSet rows, Watch watch) {
        return RowSetStream.create(rows.getResultVars(), new Counted<Binding>(rows, watch, "rows"));
    }

    private static long write(Query query, QueryExec exec, Format format, Watch watch, OutputStream out) {
        if (query.isAskType()) {
            ResultsWriter.create().lang(format.lang()).build().write(out, exec.ask());
            return 1;
        }
        if (query.isSelectType()) {
            RowSet rows = exec.select();
            Counted<Binding> counted = new Counted<>(rows, watch, "rows");
            ResultsWriter.create()
                    .lang(format.lang())
                    .build()
                    .write(out, RowSetStream.create(rows.getResultVars(), counted));
            return counted.count();
        }
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(PrefixMapping.Factory.create().setNsPrefixes(query.getPrefixMapping()));
        Counted<Triple> triples = new Counted<>(
                query.isConstructType() ? exec.constructTriples() : exec.describeTriples(), watch, "triples");
        triples.forEachRemaining(graph::add);
        RDFWriter.create().source(graph).format(format.writer()).build().output(out);
        return graph.size();
    }
}
