package org.parley.store;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that stays while builds come and go: a transaction sees the build that was current when it began.
 *
 * <p>Only for reading: whoever asks to write is refused.
 */
final class LiveDataset extends DatasetGraphWrapper {
    private final AtomicReference<OpenBuild> current;
    private final Runnable refresh;
    private final ThreadLocal<@Nullable OpenBuild> pinned = new ThreadLocal<>();

    /** @param refresh moves {@code current} on when there is a newer build */
    LiveDataset(AtomicReference<OpenBuild> current, Runnable refresh) {
        super(null, new Context());
        this.current = current;
        this.refresh = refresh;
    }

    private OpenBuild newest() {
        return Objects.requireNonNull(current.get());
    }

    @Override
    protected DatasetGraph get() {
        OpenBuild build = pinned.get();
        return (build != null ? build : newest()).data();
    }

    @Override
    protected DatasetGraph getW() {
        throw new JenaTransactionException("a store is built anew and never changed: this dataset is read-only");
    }

    @Override
    protected Context getCxt() {
        return get().getContext();
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            getW();
        }
        if (pinned.get() != null) {
            throw new JenaTransactionException("this thread is in a transaction already");
        }
        refresh.run();
        OpenBuild build = newest();
        while (!build.enter()) {
            build = newest();
        }
        pinned.set(build);
        try {
            build.data().begin(TxnType.READ);
        } catch (RuntimeException failed) {
            pinned.remove();
            build.leave();
            throw failed;
        }
    }

    @Override
    public void end() {
        OpenBuild build = pinned.get();
        if (build != null) {
            pinned.remove();
            try {
                build.data().end();
            } finally {
                build.leave();
            }
        }
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void close() {
        // the store closes its builds
    }
}
