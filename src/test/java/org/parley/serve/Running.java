package org.parley.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.parley.query.GoldStore;
import org.parley.store.Store;

/** A server on a free port over a few triples, and a client for it. */
final class Running implements AutoCloseable {
    static final ServeOptions FREE_PORT = ServeOptions.DEFAULT.withPort(0).withLimits(Limits.DEFAULT.withRate(0, 1));

    final Server server;
    final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Running(Server server) {
        this.server = server;
    }

    /** The gold corpus, as a build on disk. */
    static Running gold(ServeOptions options) throws CannotServe {
        return new Running(Server.start(options, Source.of(GoldStore.open())));
    }

    static Running over(ServeOptions options, Store store) throws CannotServe {
        return new Running(Server.start(options, Source.of(store)));
    }

    static Running start(ServeOptions options, DatasetGraph dataset) throws CannotServe {
        return new Running(Server.start(options, Source.fixed(dataset, "build-1")));
    }

    /** A working copy of a few triples. */
    static Running copy(ServeOptions options, DatasetGraph dataset) throws CannotServe {
        return new Running(Server.start(options, WorkingCopy.of(Source.fixed(dataset, "build-1"))));
    }

    static DatasetGraph dataset(String trig) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(dataset, () -> RDFParser.fromString(trig, Lang.TRIG).parse(dataset));
        return dataset;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    URI uri(String path) {
        return server.uri(path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> query(String sparql, String... headers) throws IOException, InterruptedException {
        return get("/sparql?query=" + encoded(sparql), headers);
    }

    /** By direct POST: for queries that are too long for an address. */
    HttpResponse<String> post(String sparql) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/sparql"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(sparql))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> update(String sparql, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/update"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString(sparql));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
    }
}
