package org.parley.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;
import org.parley.query.SavedQueries;
import org.parley.serve.api.Downloads;
import org.parley.serve.http.Front;
import org.parley.serve.http.Hosts;
import org.parley.serve.http.Meters;
import org.parley.serve.http.Passwords;
import org.parley.serve.http.Route;
import org.parley.serve.sparql.Desk;
import org.parley.serve.sparql.Kept;
import org.parley.serve.sparql.Runner;

/** The running server: Fuseki's, with our own front door and connectors. */
public final class Server implements AutoCloseable {
    private static final long STOP_MS = 5_000;

    private final FusekiServer fuseki;
    private final ServerConnector connector;
    private final Parts parts;
    private final String url;

    /** What has to be closed with the server. */
    private record Parts(Meters meters, Desk queries, Desk files, Downloads downloads, WarmUp warmUp)
            implements AutoCloseable {
        @Override
        public void close() {
            warmUp.close();
            queries.close();
            files.close();
            downloads.close();
            meters.close();
        }
    }

    private Server(FusekiServer fuseki, ServerConnector connector, Parts parts, String url) {
        this.fuseki = fuseki;
        this.connector = connector;
        this.parts = parts;
        this.url = url;
    }

    /** Answers when the server does. */
    public static Server start(ServeOptions options, Source source) throws CannotServe {
        Passwords passwords = options.passwords() == null ? null : Passwords.read(options.passwords());
        if (source instanceof WorkingCopy && passwords == null && !isPrivate(options)) {
            throw new CannotServe(Problem.error(
                    "SERVE-COPY",
                    options.host() + ":" + options.port(),
                    "A working copy takes updates from whoever reaches it, and this one would be reached from other machines.",
                    "Add a password file with --passwords, or serve it on this machine alone."));
        }
        SavedQueries queries = SavedQueries.load();
        Meters meters = new Meters();
        Desk desk = new Desk("queries", options.limits(), meters);
        Limits large = options.limits().forDownloads();
        Desk files = new Desk("downloads", large, meters);
        Kept kept = new Kept();
        Parts parts;
        try {
            Downloads downloads = new Downloads(source, new Runner(source, files, options, large), queries);
            WarmUp warmUp = new WarmUp(options, source, meters, kept);
            parts = new Parts(meters, desk, files, downloads, warmUp);
        } catch (IOException e) {
            throw new CannotServe(Problem.error(
                    "SERVE-TEMPORARY",
                    System.getProperty("java.io.tmpdir"),
                    "The temporary folder cannot be written: " + e.getMessage() + ".",
                    "Set TMPDIR to one that can."));
        }
        try {
            return start(
                    options,
                    Routes.all(options, source, queries, meters, desk, parts.downloads(), kept),
                    passwords,
                    parts);
        } catch (CannotServe e) {
            parts.close();
            throw e;
        }
    }

    private static boolean isPrivate(ServeOptions options) {
        return Hosts.isLoopback(options.host()) && !options.behindProxy();
    }

    private static Server start(ServeOptions options, List<Route> routes, @Nullable Passwords passwords, Parts parts)
            throws CannotServe {
        Front front;
        try {
            front = new Front(options, routes, parts.meters(), passwords);
        } catch (IOException e) {
            throw new CannotServe(Problem.error(
                    "SERVE-LOG",
                    String.valueOf(options.accessLog()),
                    "The access log cannot be opened: " + e.getMessage() + ".",
                    "Name a file in a folder that can be written."));
        }
        FusekiServer fuseki = FusekiServer.create()
                .port(options.port())
                .fusekiModules(FusekiModules.empty())
                .addServlet("/*", front)
                .build();
        org.eclipse.jetty.server.Server jetty = fuseki.getJettyServer();
        ServerConnector connector = Connectors.connector(jetty, options);
        jetty.setConnectors(new org.eclipse.jetty.server.Connector[] {connector});
        Handler handler = jetty.getHandler();
        jetty.setHandler(new GracefulHandler(handler));
        jetty.setStopTimeout(STOP_MS);
        jetty.setErrorHandler(new PlainErrors());
        try {
            connector.open();
            fuseki.start();
        } catch (IOException | RuntimeException e) {
            throw cannotListen(options, e);
        }
        String scheme = options.tls() == null ? "http" : "https";
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return new Server(fuseki, connector, parts, scheme + "://" + host + ":" + connector.getLocalPort());
    }

    private static CannotServe cannotListen(ServeOptions options, Exception e) {
        String where = options.host() + ":" + options.port();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new CannotServe(Problem.error(
                        "SERVE-PORT",
                        where,
                        "The port is taken, or not ours to open (" + cause.getMessage() + ").",
                        "Stop the other server, or choose another port; --port 0 takes any free one."));
            }
        }
        return new CannotServe(Problem.error(
                "SERVE-START",
                where,
                "The server cannot start: " + e.getMessage() + ".",
                "Check host, port and TLS files."));
    }

    /** Without a slash at the end. */
    public String url() {
        return url;
    }

    public URI uri(String path) {
        return URI.create(url + path);
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Asks what the explorer will ask first, in the background, now and after every new build. */
    public void warmUp() {
        warmUp(build -> {});
    }

    /** @param whenWarm is told the name of each build once its answers are there */
    void warmUp(Consumer<String> whenWarm) {
        parts.warmUp().start(whenWarm);
    }

    /** Blocks until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Lets running answers end, for a few seconds. */
    @Override
    public void close() {
        fuseki.stop();
        parts.close();
    }
}
