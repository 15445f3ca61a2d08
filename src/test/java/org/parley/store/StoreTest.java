package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.vocab.Rdf;

class StoreTest {
    private static final Node SUBJECT = NodeFactory.createURI("https://example.org/a");

    @TempDir
    Path directory;

    @Test
    void aReaderKeepsItsBuildAndTheNextOneSeesTheNewer() {
        build("first", true);
        try (Store store = Store.open(directory)) {
            DatasetGraph live = store.datasetGraph();
            live.begin(ReadWrite.READ);
            build("second", true);
            store.refresh();
            assertTrue(has(live, "first"));
            assertFalse(has(live, "second"));
            live.end();
            assertTrue(holds(store, "second"));
            assertEquals("second", store.summary().fingerprint());
        }
    }

    @Test
    void textIsFoundThroughTheIndexOfTheSameBuild() {
        build("the attackers fled", true);
        try (Store store = Store.open(directory)) {
            assertTrue(found(store));
        }
    }

    private static boolean found(Store store) {
        return store.read(data -> {
            try (QueryExec ask = QueryExec.dataset(data.asDatasetGraph())
                    .query(
                            "PREFIX text: <http://jena.apache.org/text#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                                    + " ASK { ?x text:query (rdfs:label \"attacker\") }")
                    .build()) {
                return ask.ask();
            }
        });
    }

    @Test
    void aBuildThatIsGivenUpChangesNothing() throws IOException {
        build("first", true);
        build("second", false);
        try (Store store = Store.open(directory)) {
            assertTrue(holds(store, "first"));
        }
        assertEquals(List.of(), Backups.check(directory));
        assertFalse(Files.exists(directory.resolve("build-2")));
    }

    @Test
    void whatADeadProcessLeftIsClearedByTheNextBuild() throws IOException {
        build("first", true);
        Path rest = Files.createDirectories(directory.resolve("build-7").resolve("tdb"));
        Files.writeString(rest.resolve("half"), "written");
        Files.writeString(directory.resolve("current.next"), "build-7\n");
        try (Store store = Store.open(directory)) {
            assertTrue(holds(store, "first"));
        }
        build("second", true);
        assertFalse(Files.exists(rest));
        assertEquals("second", Summary.of(directory).orElseThrow().fingerprint());
    }

    @Test
    void twoBuildsAtOnceAreKeptApart() {
        try (StoreBuilder first = StoreBuilder.begin(directory)) {
            StoreException second = assertThrows(StoreException.class, () -> StoreBuilder.begin(directory));
            assertEquals("STORE-IN-USE", second.problem().code());
            first.load();
        }
    }

    @Test
    void aFullDiskEndsTheBuildAndTheOldStoreServes() {
        build("first", true);
        long[] left = {1L << 40};
        StoreException full = assertThrows(StoreException.class, () -> {
            try (StoreBuilder builder = StoreBuilder.begin(directory, new DiskRoom(directory, () -> left[0]))) {
                left[0] = 1000;
                builder.load();
            }
        });
        assertEquals("STORE-DISK-FULL", full.problem().code());
        try (Store store = Store.open(directory)) {
            assertTrue(holds(store, "first"));
        }
    }

    @Test
    void storesOfOneFolderDoNotCloseEachOther() {
        build("the attackers fled", true);
        try (Store first = Store.open(directory)) {
            try (Store second = Store.open(directory)) {
                assertTrue(holds(second, "the attackers fled"));
            }
            assertTrue(holds(first, "the attackers fled"));
            assertTrue(found(first), "its text index is open too");
            build("the attackers came back", true);
            try (Store third = Store.open(directory)) {
                third.close();
                assertTrue(holds(first, "the attackers came back") || holds(first, "the attackers fled"));
            }
            first.refresh();
            assertTrue(holds(first, "the attackers came back"));
            assertTrue(found(first));
        }
        try (Store again = Store.open(directory)) {
            assertTrue(holds(again, "the attackers came back"), "what all have closed opens anew");
        }
    }

    @Test
    void nobodyWritesToAStore() {
        build("first", true);
        try (Store store = Store.open(directory)) {
            assertThrows(
                    JenaTransactionException.class, () -> store.datasetGraph().begin(ReadWrite.WRITE));
        }
    }

    @Test
    void whereThereIsNoStoreOneIsTold() {
        StoreException none = assertThrows(StoreException.class, () -> Store.open(directory));
        assertEquals("STORE-NONE", none.problem().code());
        assertFalse(Store.exists(directory));
    }

    @Test
    void aBackupIsAStoreAgain(@TempDir Path elsewhere) {
        build("first", true);
        Path file = elsewhere.resolve("backup.nq.gz");
        Backups.backup(directory, file);
        Summary restored = Backups.restore(file, elsewhere.resolve("store"));
        assertEquals(Summary.of(directory).orElseThrow().quads(), restored.quads());
        assertEquals(Summary.of(directory).orElseThrow().sha256(), restored.sha256());
        assertEquals(List.of(), Backups.check(elsewhere.resolve("store")));
    }

    @Test
    void damageIsFound() throws IOException {
        build("first", true);
        Files.writeString(directory.resolve("build-1").resolve("quads.nq.gz"), "x");
        assertEquals("STORE-DAMAGED", Backups.check(directory).get(0).code());
    }

    private void build(String label, boolean commit) {
        try (StoreBuilder builder = StoreBuilder.begin(directory)) {
            builder.quads()
                    .quad(Quad.create(
                            NodeFactory.createURI("https://example.org/graph"),
                            SUBJECT,
                            Rdf.label,
                            NodeFactory.createLiteralString(label)));
            builder.load();
            if (commit) {
                builder.commit(label);
            }
        }
    }

    private static boolean holds(Store store, String label) {
        return store.read(data -> has(data.asDatasetGraph(), label));
    }

    private static boolean has(DatasetGraph data, String label) {
        return data.contains(Quad.unionGraph, SUBJECT, Rdf.label, NodeFactory.createLiteralString(label));
    }
}
