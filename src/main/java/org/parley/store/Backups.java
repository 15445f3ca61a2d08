package org.parley.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.parley.domain.Problem;
import org.parley.vocab.Ids;

/**
 * Copies of a store, and whether it is whole.
 *
 * <p>A backup is one file, the sorted N-Quads of the newest build, gzipped: any RDF store can read it, and a store is built
 * from it again, text index and all.
 */
public final class Backups {
    private Backups() {}

    /** Writes a backup; a file that is there already is replaced only when the new one is whole. */
    public static Summary backup(Path directory, Path file) {
        Summary summary = Summary.of(directory).orElseThrow(() -> new StoreException(none(directory)));
        try {
            Layout layout = new Layout(directory);
            Path quads = Layout.quads(layout.build(layout.current().orElseThrow()));
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
            try {
                Files.copy(quads, part, StandardCopyOption.REPLACE_EXISTING);
                if (!Checksum.sha256(part).equals(summary.sha256())) {
                    throw new StoreException(Problem.error(
                            "STORE-DAMAGED",
                            quads.toString(),
                            "the quads of this store are not those that were written when it was built.",
                            "Build the store again from its articles or records."));
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            return summary;
        } catch (IOException e) {
            throw new StoreException(
                    Problem.error(
                            "BACKUP-UNWRITABLE",
                            file.toString(),
                            "the backup cannot be written: " + e.getMessage() + ".",
                            "Make room or give another file."),
                    e);
        }
    }

    /** Builds a store from a backup and lets it serve; the store that was there serves until then. */
    public static Summary restore(Path file, Path directory) {
        Node ontology = org.apache.jena.graph.NodeFactory.createURI(Ids.DEFAULT.ontologyGraph());
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16);
                StoreBuilder builder = StoreBuilder.begin(directory)) {
            var out = builder.quads();
            RDFParser.create()
                    .source(in)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                            // the builder has put the ontology there; twice, its blank nodes would be two
                            if (!quad.getGraph().equals(ontology)) {
                                out.quad(quad);
                            }
                        }
                    });
            builder.load();
            return builder.commit("restored " + Checksum.sha256(file));
        } catch (IOException | RiotException e) {
            throw new StoreException(
                    Problem.error(
                            "BACKUP-UNREADABLE",
                            file.toString(),
                            "the backup cannot be read: " + e.getMessage() + ".",
                            "Give a file that 'parley backup' wrote."),
                    e);
        }
    }

    /** What is wrong with a store; nothing when it is whole. */
    public static List<Problem> check(Path directory) {
        List<Problem> problems = new ArrayList<>();
        Summary summary = Summary.of(directory).orElse(null);
        if (summary == null) {
            return List.of(none(directory));
        }
        try (Store store = Store.open(directory)) {
            if (!Checksum.sha256(store.quads()).equals(summary.sha256())) {
                problems.add(damaged(directory, "its N-Quads file is not the one that was written"));
            }
            long quads = store.read(data -> {
                long count = 0;
                for (var all = data.asDatasetGraph().find(); all.hasNext(); all.next()) {
                    count++;
                }
                return count;
            });
            if (quads != summary.quads()) {
                problems.add(damaged(
                        directory, "its database holds " + quads + " quads and should hold " + summary.quads()));
            }
        } catch (StoreException e) {
            problems.add(e.problem());
        } catch (IOException | RuntimeException e) {
            problems.add(damaged(directory, "it cannot be read to the end: " + e.getMessage()));
        }
        return problems;
    }

    private static Problem damaged(Path directory, String what) {
        return Problem.error(
                "STORE-DAMAGED",
                directory.toString(),
                "this store is damaged: " + what + ".",
                "Build it again, or restore a backup with: parley restore FILE --store " + directory);
    }

    private static Problem none(Path directory) {
        return Problem.error(
                "STORE-NONE",
                directory.toString(),
                "there is no finished store in this folder.",
                "Build one with: parley build ARTICLES --store " + directory);
    }
}
