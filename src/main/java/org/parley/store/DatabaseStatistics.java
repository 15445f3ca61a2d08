package org.parley.store;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.solver.stats.StatsCollector;

/** Counts by predicate and class, from which TDB2 chooses the order of a query's patterns. */
final class DatabaseStatistics {
    private DatabaseStatistics() {}

    static void write(DatasetGraph data, Path database) {
        StatsCollector collector = new StatsCollector();
        data.find(Quad.unionGraph, null, null, null)
                .forEachRemaining(
                        quad -> collector.record(null, quad.getSubject(), quad.getPredicate(), quad.getObject()));
        Stats.write(database.resolve("Data-0001").resolve("stats.opt").toString(), collector.results());
    }
}
