package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * A finished build, open for reading, with a count of its readers: it closes when all who opened it have let go and the last reader has left.
 *
 * <p>TDB2 lets only one process open a database. When another process has this one, it is opened through a folder of
 * links to its files: nothing is ever written to a finished build, so any number may read.
 */
final class OpenBuild {
    /**
     * Four quad indexes of TDB2's six: a query sees the union of all graphs, so a third of the disk and of the loading
     * would go into orders that nobody asks for.
     */
    private static final StoreParams INDEXES = StoreParams.builder()
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .build();

    /** TDB2 gives every opener in this process the same connection, and closing it closes all: so they share, and the last one closes. */
    private static final Map<Path, OpenBuild> OPEN = new ConcurrentHashMap<>();

    private final int number;
    private final Path folder;
    private final DatasetGraph data;
    private final TextIndex text;
    private final Summary summary;
    private final @Nullable Path links;
    private int owners = 1;
    private int readers;
    private boolean closed;

    private OpenBuild(
            int number, Path folder, DatasetGraph data, TextIndex text, Summary summary, @Nullable Path links) {
        this.number = number;
        this.folder = folder;
        this.data = data;
        this.text = text;
        this.summary = summary;
        this.links = links;
    }

    /** Each call is paired with one of {@link #retire}. */
    static synchronized OpenBuild open(Layout layout, int number) throws IOException {
        Path folder = layout.build(number).toRealPath();
        OpenBuild known = OPEN.get(folder);
        if (known != null && known.own()) {
            return known;
        }
        OpenBuild build = open(folder, number);
        OPEN.put(folder, build);
        return build;
    }

    private static OpenBuild open(Path folder, int number) throws IOException {
        Summary summary = Summary.read(Layout.summary(folder));
        Path links = null;
        DatasetGraph data;
        try {
            data = connect(Layout.database(folder));
        } catch (DBOpEnvException inUse) {
            links = link(Layout.database(folder));
            data = connect(links);
        }
        TextIndex text = TextIndexes.openToRead(Layout.textIndex(folder));
        data.getContext().set(TextQuery.textIndex, text);
        return new OpenBuild(number, folder, data, text, summary, links);
    }

    /** A database in which the default graph of a query is the union of all. */
    static DatasetGraph connect(Path database) {
        DatasetGraph data = DatabaseConnection.connectCreate(
                        Location.create(database.toAbsolutePath().toString()), INDEXES)
                .getDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return data;
    }

    int number() {
        return number;
    }

    Path folder() {
        return folder;
    }

    DatasetGraph data() {
        return data;
    }

    Summary summary() {
        return summary;
    }

    /** @return false when it is closed already */
    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        readers++;
        return true;
    }

    synchronized void leave() {
        readers--;
        closeWhenUnused();
    }

    private synchronized boolean own() {
        if (closed) {
            return false;
        }
        owners++;
        return true;
    }

    /** One of those who opened it expects no new readers. */
    synchronized void retire() {
        owners--;
        closeWhenUnused();
    }

    private void closeWhenUnused() {
        if (owners > 0 || readers > 0 || closed) {
            return;
        }
        closed = true;
        OPEN.remove(folder, this);
        text.close();
        TDBInternal.expel(data, true);
        if (links != null) {
            try {
                Layout.delete(links);
            } catch (IOException left) {
                // a few links in the system's temporary folder; the system clears that
                links.toFile().deleteOnExit();
            }
        }
    }

    private static Path link(Path database) throws IOException {
        Path folder = Files.createTempDirectory("parley-read-");
        try (Stream<Path> files = Files.walk(database)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Path target = folder.resolve(database.relativize(file).toString());
                String name = file.getFileName().toString();
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!name.equals("tdb.lock") && !name.endsWith(".jrnl")) {
                    Files.createSymbolicLink(target, file.toAbsolutePath());
                }
            }
        }
        return folder;
    }
}
