package org.parley.query;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parley.store.Store;
import org.parley.vocab.Prefixes;

/** A store as files: the graph in four syntaxes, or its statements, figures and events as tables. */
public final class Exporter {
    /** JSON-LD is written from memory, unlike the others. */
    private static final long MOST_QUADS_AS_JSON_LD = 2_000_000;

    /** File name to saved query; every row has its sentence, characters, article and date. */
    private static final Map<String, String> TABLES = tables();

    private final Store store;
    private final SavedQueries queries;

    public Exporter(Store store, SavedQueries queries) {
        this.store = store;
        this.queries = queries;
    }

    /** Syntax of a whole graph. */
    public enum Syntax {
        /** N-Quads, sorted: the same graph gives the same bytes. */
        NQ("nq", "application/n-quads"),
        TRIG("trig", "application/trig"),
        /** Turtle, all graphs in one. */
        TTL("ttl", "text/turtle"),
        JSONLD("jsonld", "application/ld+json");

        private final String code;
        private final String mediaType;

        Syntax(String code, String mediaType) {
            this.code = code;
            this.mediaType = mediaType;
        }

        public String code() {
            return code;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("statements", "statements");
        tables.put("figures", "figures");
        tables.put("events", "timeline");
        return java.util.Collections.unmodifiableMap(tables);
    }

    /** Names of the tables: statements, figures, events. */
    public static List<String> tableNames() {
        return List.copyOf(TABLES.keySet());
    }

    /** Writes the whole graph; flushes, does not close. */
    public void graph(Syntax syntax, OutputStream out) throws IOException {
        switch (syntax) {
            case NQ -> quads(out);
            case TRIG, TTL -> stream(syntax, out);
            case JSONLD -> jsonLd(out);
        }
        out.flush();
    }

    /** Writes one table. */
    public void table(String name, TableFormat format, OutputStream out) throws IOException {
        String query = TABLES.get(name);
        if (query == null) {
            throw QueryException.of(
                    "EXPORT-TABLE",
                    name,
                    "there is no such table.",
                    "Use one of " + String.join(", ", TABLES.keySet()) + ".");
        }
        format.write(queries.run(store, query, Map.of()), out);
    }

    /** Writes statements.csv, figures.csv and events.csv into {@code folder}. */
    public void tables(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : TABLES.keySet()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".csv"))) {
                table(name, TableFormat.CSV, out);
            }
        }
    }

    private void quads(OutputStream out) throws IOException {
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(store.quads())), 1 << 16)) {
            in.transferTo(out);
        }
    }

    private void stream(Syntax syntax, OutputStream out) {
        store.read(dataset -> {
            DatasetGraph data = dataset.asDatasetGraph();
            StreamRDF writer = StreamRDFWriter.getWriterStream(
                    out, syntax == Syntax.TRIG ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS);
            writer.start();
            Prefixes.ALL.forEach(writer::prefix);
            if (syntax == Syntax.TRIG) {
                data.find().forEachRemaining(writer::quad);
            } else {
                data.getUnionGraph().find().forEachRemaining(writer::triple);
            }
            writer.finish();
            return null;
        });
    }

    private void jsonLd(OutputStream out) {
        if (store.summary().quads() > MOST_QUADS_AS_JSON_LD) {
            throw QueryException.of(
                    "EXPORT-TOO-LARGE",
                    store.directory().toString(),
                    "this store has " + store.summary().quads() + " quads, too many for JSON-LD.",
                    "Use nq or trig, which have no limit.");
        }
        store.read(dataset -> {
            RDFWriter.source(dataset.asDatasetGraph()).lang(Lang.JSONLD11).output(out);
            return null;
        });
    }
}
