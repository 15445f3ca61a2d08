package org.parley.serve;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.parley.domain.Problem;
import org.parley.serve.http.Trouble;

/**
 * One build copied into memory, which updates may change. Nothing is ever written back to the store, and what was changed is gone when the
 * server stops: its downloads keep it.
 *
 * <p>As over a store, the default graph of a query is all graphs together. What an update adds without naming a graph goes into the default graph
 * itself. The text index stays that of the build.
 */
public final class WorkingCopy implements Source {
    /** A quad takes some 400 bytes. */
    static final long MOST_QUADS = 2_000_000;

    private final DatasetGraph data;
    private final DatasetGraph view;
    private final String origin;
    private final long most;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock writing = new ReentrantLock(true);
    /** Never less than there are. */
    private long quads;

    private WorkingCopy(DatasetGraph data, String origin, long quads, long most) {
        this.data = data;
        this.view = new UnionView(data);
        this.origin = origin;
        this.quads = quads;
        this.most = most;
    }

    /** The newest build of a source; that source must stay open, because its text index is used. */
    public static WorkingCopy of(Source source) throws CannotServe {
        return of(source, MOST_QUADS);
    }

    /** @param most quads, now or after any update */
    static WorkingCopy of(Source source, long most) throws CannotServe {
        DatasetGraph copy = DatasetGraphFactory.createTxnMem();
        try (Hold hold = source.hold()) {
            DatasetGraph from = hold.dataset();
            from.begin(ReadWrite.READ);
            copy.begin(ReadWrite.WRITE);
            try {
                long count = 0;
                for (var quads = from.find(); quads.hasNext(); count++) {
                    if (count == most) {
                        copy.abort();
                        throw tooLarge(most);
                    }
                    copy.add(quads.next());
                }
                copy.commit();
                // The text index is found there.
                copy.getContext().putAll(from.getContext());
                return new WorkingCopy(copy, hold.build(), count, most);
            } finally {
                copy.end();
                from.end();
            }
        }
    }

    private static CannotServe tooLarge(long most) {
        return new CannotServe(Problem.error(
                "SERVE-COPY",
                "--working-copy",
                "The graph has more than " + most + " quads, too many for a copy in memory.",
                "Build a store of fewer articles, or serve this one without --working-copy."));
    }

    @Override
    public Hold hold() {
        String build = origin + "-copy-" + changes.get();
        return new Hold() {
            @Override
            public DatasetGraph dataset() {
                return view;
            }

            @Override
            public String build() {
                return build;
            }

            @Override
            public void close() {}
        };
    }

    /**
     * Changes the copy: all of {@code work} counts, or nothing when it throws.
     *
     * @param work changes the dataset and says how many quads it added
     * @param nanos how long to wait for another update to end
     */
    public void change(ToLongFunction<DatasetGraph> work, long nanos) throws InterruptedException {
        if (!writing.tryLock(nanos, TimeUnit.NANOSECONDS)) {
            throw new Trouble(503, "busy", "Another update is running", "Updates go one after the other. Try again.")
                    .header("Retry-After", "5");
        }
        try {
            quads = Txn.calculateWrite(data, () -> {
                long after = quads + work.applyAsLong(data);
                return after > most ? counted() : after;
            });
            // Only now: a tag that is older than its data is asked for again, a newer one never would be.
            changes.incrementAndGet();
        } finally {
            writing.unlock();
        }
    }

    private long counted() {
        long count = Iter.count(data.find());
        if (count > most) {
            throw new Trouble(
                            413,
                            "copy-quads",
                            "The working copy would grow too large",
                            "It may hold " + most + " quads; nothing of this update counts.")
                    .limit("quads", most);
        }
        return count;
    }
}
