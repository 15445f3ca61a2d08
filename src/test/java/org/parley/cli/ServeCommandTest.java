package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.query.GoldStore;
import org.parley.serve.Source;
import org.parley.serve.WorkingCopy;
import org.parley.store.Store;

/** What {@code parley serve} gives the server to read. */
class ServeCommandTest {
    @Test
    void aNewBuildHasAnotherNameSoThatNobodyKeepsOldAnswers(@TempDir Path directory) throws Exception {
        GoldStore.build(directory, "first");
        try (Store store = Store.open(directory)) {
            Source source = ServeCommand.source(store, false);
            String before = name(source);
            assertTrue(source.hold().quads().isPresent(), "downloads come from the build's own files");
            GoldStore.build(directory, "second");
            store.refresh();
            assertNotEquals(before, name(source));
        }
    }

    @Test
    void aWorkingCopyIsMadeOnRequest() throws Exception {
        try (Store store = Store.open(SampleStore.path())) {
            assertInstanceOf(WorkingCopy.class, ServeCommand.source(store, true));
            assertEquals("build-" + store.build() + "-copy-0", name(ServeCommand.source(store, true)));
        }
    }

    private static String name(Source source) {
        try (Source.Hold hold = source.hold()) {
            return hold.build();
        }
    }
}
