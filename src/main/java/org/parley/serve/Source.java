package org.parley.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parley.store.Store;

/** Where answers come from: always the newest build, and a build stays open for as long as somebody reads it. */
public interface Source {
    /** Takes hold of the newest build. */
    Hold hold();

    /** One reader's hold on one build. */
    interface Hold extends AutoCloseable {
        DatasetGraph dataset();

        /** Names the build: another name, other answers. */
        String build();

        /** All of it as sorted N-Quads, gzipped, when it lies on disk. */
        default Optional<Path> quads() {
            return Optional.empty();
        }

        /** Its VoID description in Turtle, when it lies on disk. */
        default Optional<Path> description() {
            return Optional.empty();
        }

        @Override
        void close();
    }

    /** A store on disk, which moves to newer builds by itself: a transaction keeps the build it began with. */
    static Source of(Store store) {
        return () -> new StoreHold(store, "build-" + store.build());
    }

    /**
     * A hold on a store.
     *
     * @param build the name is taken before any transaction begins: data newer than their name are asked for again, older ones never were
     */
    record StoreHold(Store store, String build) implements Hold {
        @Override
        public DatasetGraph dataset() {
            return store.datasetGraph();
        }

        @Override
        public Optional<Path> quads() {
            return Optional.of(store.quads());
        }

        @Override
        public Optional<Path> description() {
            return Optional.of(store.description());
        }

        @Override
        public void close() {}
    }

    /** One dataset that never changes. */
    static Source fixed(DatasetGraph dataset, String build) {
        Hold hold = new Hold() {
            @Override
            public DatasetGraph dataset() {
                return dataset;
            }

            @Override
            public String build() {
                return build;
            }

            @Override
            public void close() {}
        };
        return () -> hold;
    }
}
