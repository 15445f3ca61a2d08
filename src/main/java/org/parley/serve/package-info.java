/**
 * Fuseki, linked data pages and the explorer: one server that only reads its store.
 *
 * <p>{@link org.parley.serve.Server#start} takes {@link org.parley.serve.ServeOptions} and a
 * {@link org.parley.serve.Source}, normally {@code Source.of(Store.open(folder))}; it answers when the port is open, and
 * {@code close()} lets running answers end. {@code Routes} lists every address.
 *
 * <table>
 * <caption>What is served</caption>
 * <tr><td>{@code /}</td><td>the explorer, from {@code org/parley/web}; its parts under {@code /webjars/NAME/}</td></tr>
 * <tr><td>{@code /sparql}</td><td>SPARQL 1.1 Protocol, queries only; without a query the Service Description</td></tr>
 * <tr><td>{@code /update}</td><td>SPARQL 1.1 Protocol for updates, over a {@link org.parley.serve.WorkingCopy} alone</td></tr>
 * <tr><td>{@code /api/}</td><td>saved queries: {@code /api/statements?speaker=...&format=csv|json|tsv|text|sparql}; {@code
 * /api/actors?q=} completes names, {@code /api/search?text=} finds words; {@code /openapi.json} describes it</td></tr>
 * <tr><td>{@code /download/}</td><td>the graph as N-Quads, TriG, JSON-LD; every saved query as CSV of all rows</td></tr>
 * <tr><td>{@code /reconcile}</td><td>Reconciliation Service API 0.2 for OpenRefine</td></tr>
 * <tr><td>{@code /id/...}</td><td>303 to {@code /page/...} for people or {@code /data/...} for machines</td></tr>
 * <tr><td>{@code /ontology}, {@code /event-type/}</td><td>the vocabulary, page or RDF</td></tr>
 * <tr><td>{@code /.well-known/void}, {@code /dcat}, {@code /examples}</td><td>descriptions of the data set</td></tr>
 * <tr><td>{@code /health}, {@code /metrics}</td><td>for machines that watch; metrics for this machine alone</td></tr>
 * </table>
 *
 * <p>An answer is whole or it is an error: it is collected before its first byte is sent, so nothing is ever cut. Errors
 * are {@code application/problem+json} and name the limit: 400 what cannot be read or is not run, 403 what is refused
 * (updates of a store, SERVICE, Java functions, what a page of another site sends), 406, 413 too many rows or bytes, 429 too many requests of one client, 502 a SERVICE that fails, 503 too many
 * queries at once or memory short, 504 too slow. {@link org.parley.serve.Limits} holds the numbers.
 *
 * <p>Behind a reverse proxy, serve on the loopback, tell the server its public address and let it believe the proxy
 * ({@link org.parley.serve.ServeOptions#withProxy}). With nginx:
 *
 * <pre>{@code
 * server {
 *   listen 443 ssl;
 *   server_name parley.example.org;
 *   location = /metrics { return 404; }
 *   location / {
 *     proxy_pass http://127.0.0.1:3030;
 *     proxy_set_header Host $host;
 *     proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
 *     proxy_set_header X-Forwarded-Proto $scheme;
 *     proxy_read_timeout 40s;          # longer than the limit of a query, so that its own message arrives
 *     large_client_header_buffers 4 320k;
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.parley.serve;

import org.jspecify.annotations.NullMarked;
