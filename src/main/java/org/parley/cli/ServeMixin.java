package org.parley.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.serve.ServeOptions;
import picocli.CommandLine.Option;

/** Options of every command that serves. */
final class ServeMixin {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "3030",
            description = "Port (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How the world reaches this server when it stands behind a reverse proxy.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--allow-service",
            paramLabel = "URL",
            description = "A SPARQL endpoint that queries may name in SERVICE, for example Wikidata's; repeatable.")
    private List<URI> allowService = List.of();

    @Option(
            names = "--cors-origin",
            paramLabel = "ORIGIN",
            defaultValue = "",
            description =
                    "Whose pages may read the answers: an origin, or * for all, which is right for public data alone (default: nobody's but ours).")
    private String corsOrigin = "";

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "Certificate chain (PEM, or PKCS12 with its key).")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key (PEM).")
    private @Nullable Path key;

    @Option(
            names = "--tls-password",
            paramLabel = "WORD",
            description = "Password of a PKCS12 file.",
            interactive = true,
            arity = "0..1")
    private @Nullable String tlsPassword;

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            description = "File of user:hash lines; without it everybody may read.")
    private @Nullable Path passwords;

    @Option(names = "--access-log", paramLabel = "FILE", description = "Append one JSON line a request here.")
    private @Nullable Path accessLog;

    ServeOptions options() {
        ServeOptions options = ServeOptions.DEFAULT
                .withHost(host)
                .withPort(port)
                .withCorsOrigin(corsOrigin)
                .withAllowService(Set.copyOf(allowService));
        if (publicUrl != null) {
            options = options.withProxy(publicUrl);
        }
        if (certificate != null) {
            options = options.withTls(new ServeOptions.Tls(certificate, key, tlsPassword));
        }
        if (passwords != null) {
            options = options.withPasswords(passwords);
        }
        return accessLog == null ? options : options.withAccessLog(accessLog);
    }
}
