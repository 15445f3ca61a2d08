package org.parley.serve;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/** The doors to the network, with small buffers: Fuseki's own allocate 5 MB for every answer. */
final class Connectors {
    private static final int BUFFER = 32 * 1024;
    private static final int HEADERS = 16 * 1024;
    /** A query of full length, percent-encoded, fits into the address. */
    private static final int REQUEST_LINE_AND_HEADERS = 320 * 1024;

    private static final long IDLE_MS = 30_000;

    private Connectors() {}

    static ServerConnector connector(Server jetty, ServeOptions options) throws CannotServe {
        HttpConfiguration http = new HttpConfiguration();
        http.setOutputBufferSize(BUFFER);
        http.setRequestHeaderSize(REQUEST_LINE_AND_HEADERS);
        http.setResponseHeaderSize(HEADERS);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setMinRequestDataRate(500);
        if (options.behindProxy()) {
            http.addCustomizer(new ForwardedRequestCustomizer());
        }
        ConnectionFactory[] protocols;
        ServeOptions.Tls tls = options.tls();
        if (tls == null) {
            protocols = new ConnectionFactory[] {new HttpConnectionFactory(http)};
        } else {
            http.addCustomizer(new SecureRequestCustomizer(false));
            protocols = new ConnectionFactory[] {
                new SslConnectionFactory(Certificates.context(tls), "http/1.1"), new HttpConnectionFactory(http)
            };
        }
        ServerConnector connector = new ServerConnector(jetty, protocols);
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MS);
        connector.setAcceptQueueSize(256);
        return connector;
    }
}
