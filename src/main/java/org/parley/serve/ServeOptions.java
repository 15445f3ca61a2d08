package org.parley.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to serve: where to listen, what to allow, what to log.
 *
 * @param port 0 for any free one
 * @param publicUrl how the world reaches this server when it stands behind a reverse proxy, null to take it from each request
 * @param behindProxy whether X-Forwarded-For is believed: only when nobody can reach the server past the proxy
 * @param allowService endpoints that a query may name in SERVICE
 * @param corsOrigin which pages of other sites may read the answers: an origin, {@code *} for all, empty for none. None is the
 *     default, because whatever page a browser has open could otherwise read a private corpus that is served on its machine
 * @param accessLog JSON lines are appended here, null for none
 * @param passwords file of {@code user:hash} lines, null when everybody may read
 */
public record ServeOptions(
        String host,
        int port,
        @Nullable URI publicUrl,
        boolean behindProxy,
        Limits limits,
        Set<URI> allowService,
        String corsOrigin,
        @Nullable Tls tls,
        @Nullable Path passwords,
        @Nullable Path accessLog) {

    /** Loopback, port 3030, read by everybody on this machine. */
    public static final ServeOptions DEFAULT =
            new ServeOptions("127.0.0.1", 3030, null, false, Limits.DEFAULT, Set.of(), "", null, null, null);

    public ServeOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is between 0 and 65535: " + port);
        }
        allowService = Set.copyOf(allowService);
    }

    /**
     * A certificate chain and its key, both PEM, or one PKCS12 file with its password.
     *
     * @param key null for PKCS12
     * @param password of the PKCS12 file or of nothing
     */
    public record Tls(
            Path certificate, @Nullable Path key, @Nullable String password) {}

    public ServeOptions withHost(String name) {
        return new ServeOptions(
                name, port, publicUrl, behindProxy, limits, allowService, corsOrigin, tls, passwords, accessLog);
    }

    public ServeOptions withPort(int number) {
        return new ServeOptions(
                host, number, publicUrl, behindProxy, limits, allowService, corsOrigin, tls, passwords, accessLog);
    }

    public ServeOptions withProxy(@Nullable URI url) {
        return new ServeOptions(host, port, url, true, limits, allowService, corsOrigin, tls, passwords, accessLog);
    }

    public ServeOptions withLimits(Limits other) {
        return new ServeOptions(
                host, port, publicUrl, behindProxy, other, allowService, corsOrigin, tls, passwords, accessLog);
    }

    public ServeOptions withAllowService(Set<URI> endpoints) {
        return new ServeOptions(
                host, port, publicUrl, behindProxy, limits, endpoints, corsOrigin, tls, passwords, accessLog);
    }

    public ServeOptions withCorsOrigin(String origin) {
        return new ServeOptions(
                host, port, publicUrl, behindProxy, limits, allowService, origin, tls, passwords, accessLog);
    }

    public ServeOptions withTls(Tls material) {
        return new ServeOptions(
                host, port, publicUrl, behindProxy, limits, allowService, corsOrigin, material, passwords, accessLog);
    }

    public ServeOptions withPasswords(Path file) {
        return new ServeOptions(
                host, port, publicUrl, behindProxy, limits, allowService, corsOrigin, tls, file, accessLog);
    }

    public ServeOptions withAccessLog(Path file) {
        return new ServeOptions(
                host, port, publicUrl, behindProxy, limits, allowService, corsOrigin, tls, passwords, file);
    }
}
