package org.parley.serve.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.query.Table;
import org.parley.serve.Source;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Body;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Tags;
import org.parley.serve.http.Trouble;
import org.parley.serve.sparql.Runner;
import org.parley.vocab.Prefixes;

/**
 * {@code /download/}: the whole graph as one file, and the saved queries without parameters as tables of every row.
 *
 * <p>A file is written once for each build, beside the store, and kept until the next build.
 */
public final class Downloads implements AutoCloseable {
    private static final String PATH = "/download/";
    /** JSON-LD needs the whole graph in memory; past this many quads the others serve better. */
    private static final long JSONLD_QUADS = 1_000_000;

    private final Source source;
    private final Runner runner;
    private final SavedQueries queries;
    private final Path folder;
    private String build = "";

    /** @param runner with limits that let whole tables pass */
    public Downloads(Source source, Runner runner, SavedQueries queries) throws IOException {
        this.source = source;
        this.runner = runner;
        this.queries = queries;
        this.folder = Files.createTempDirectory("parley-download-");
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("graph.nq.gz", "application/gzip");
        names.put("graph.trig", "application/trig");
        names.put("graph.jsonld", "application/ld+json");
        for (SavedQuery query : queries.all()) {
            names.put(query.name() + ".csv", "text/csv");
        }
        return names;
    }

    public Reply answer(Ask ask) throws Exception {
        if (!ask.isRead()) {
            throw Trouble.notAllowed("GET, HEAD");
        }
        String name = ask.path().substring(PATH.length());
        if (name.isEmpty()) {
            List<Map<String, String>> list = new ArrayList<>();
            names().forEach((file, type) ->
                    list.add(Map.of("name", file, "type", type, "url", ask.base() + PATH + file)));
            return Reply.json(list);
        }
        String type = names().get(name);
        if (type == null) {
            throw Trouble.notFound("There is no download '" + name + "'. See " + PATH + ".");
        }
        String tag = Tags.etag(runner.build(), name);
        if (ask.holds(tag)) {
            return Reply.empty(304).tagged(tag);
        }
        return Reply.ok(type, new FileBody(file(name)))
                .tagged(tag)
                .with("Content-Disposition", "attachment; filename=\"parley-" + name + "\"");
    }

    /** One at a time: a second client that asks for the same file waits and finds it. */
    private synchronized Path file(String name) throws Exception {
        String newest = runner.build();
        if (!newest.equals(build)) {
            clear();
            build = newest;
        }
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        Path part = folder.resolve(name + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            write(name, out);
        }
        return Files.move(part, file);
    }

    private void write(String name, OutputStream out) throws Exception {
        switch (name) {
            case "graph.nq.gz" -> quads(out);
            case "graph.trig" ->
                runner.read(data -> {
                    StreamRDF trig = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
                    trig.start();
                    Prefixes.ALL.forEach(trig::prefix);
                    data.find().forEachRemaining(trig::quad);
                    trig.finish();
                    return trig;
                });
            case "graph.jsonld" -> runner.read(data -> jsonld(data, out));
            default -> {
                SavedQuery query = queries.get(name.substring(0, name.length() - ".csv".length()));
                runner.rows(data -> queries.bind(DatasetFactory.wrap(data), query, Map.of()), rows -> csv(rows, out));
            }
        }
    }

    /** The build's own file, sorted and the same from run to run; a graph that is not on disk is written out. */
    private void quads(OutputStream out) throws Exception {
        try (Source.Hold hold = source.hold()) {
            if (hold.quads().isPresent()) {
                Files.copy(hold.quads().orElseThrow(), out);
                return;
            }
        }
        GZIPOutputStream zip = new GZIPOutputStream(out);
        runner.read(data -> {
            RDFWriter.create().source(data).format(RDFFormat.NQUADS).build().output(zip);
            return data;
        });
        zip.finish();
    }

    private static DatasetGraph jsonld(DatasetGraph data, OutputStream out) {
        DatasetGraph copy = DatasetGraphFactory.create();
        long count = 0;
        for (var quads = data.find(); quads.hasNext(); ) {
            copy.add(quads.next());
            if (++count > JSONLD_QUADS) {
                throw new Trouble(
                                413,
                                "jsonld-quads",
                                "The graph is too large for JSON-LD",
                                "It has more than " + JSONLD_QUADS + " quads. Take graph.nq.gz or graph.trig.")
                        .limit("quads", JSONLD_QUADS);
            }
        }
        Prefixes.ALL.forEach(copy.prefixes()::add);
        RDFWriter.create().source(copy).format(RDFFormat.JSONLD_PLAIN).build().output(out);
        return copy;
    }

    private static long csv(RowSet rows, OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            List<Var> columns = rows.getResultVars();
            CSVPrinter printer = new CSVPrinter(
                    writer,
                    CSVFormat.RFC4180
                            .builder()
                            .setRecordSeparator('\n')
                            .setHeader(columns.stream().map(Var::getVarName).toArray(String[]::new))
                            .get());
            rows.forEachRemaining(row -> {
                List<String> cells = new ArrayList<>();
                for (Var column : columns) {
                    Node node = row.get(column);
                    cells.add(Table.text(node));
                }
                print(printer, cells);
            });
            printer.flush();
            return rows.getRowNumber();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter printer, List<String> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            clear();
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary files of downloads cannot be deleted: " + folder, e);
        }
    }

    /** Stays open to be read even when its file is deleted for a newer build. */
    private record FileBody(Path file, long length) implements Body {
        FileBody(Path file) throws IOException {
            this(file, Files.size(file));
        }

        @Override
        public java.io.InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
