package org.parley.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.map.GoldCorpus;
import org.parley.map.Mapper;
import org.parley.store.Store;
import org.parley.store.StoreBuilder;

/** A store of the gold corpus, built once for all tests. */
public final class GoldStore {
    private static Store store;

    private GoldStore() {}

    /** The store, open for reading. */
    public static synchronized Store open() {
        if (store == null) {
            try {
                Path directory = Files.createTempDirectory("parley-gold-");
                build(directory, "gold");
                store = Store.open(directory);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return store;
    }

    /** Builds the gold corpus into {@code directory}. */
    public static void build(Path directory, String fingerprint) {
        try (StoreBuilder builder = StoreBuilder.begin(directory)) {
            new Mapper().map(GoldCorpus.read(), builder.quads());
            builder.load();
            builder.commit(fingerprint);
        }
    }
}
