package org.parley.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.parley.serve.Limits;
import org.parley.serve.ServeOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The front door: every request passes here, from the client's rate to the access log. */
public final class Front extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST");
    private static final int WORTH_ZIPPING = 1_500;
    private static final long ZIPPED_WHOLE = 8 << 20;

    private final transient List<Route> routes;
    private final transient ServeOptions options;
    private final transient Buckets buckets;
    private final transient AccessLog log;
    private final transient Meters meters;
    private final transient Hosts hosts;
    private final transient @Nullable Passwords passwords;

    public Front(ServeOptions options, List<Route> routes, Meters meters, @Nullable Passwords passwords)
            throws IOException {
        this.routes = List.copyOf(routes);
        this.options = options;
        Limits limits = options.limits();
        this.buckets = new Buckets(limits.perSecond(), limits.burst());
        Path file = options.accessLog();
        this.log = new AccessLog(file);
        this.meters = meters;
        this.hosts = new Hosts(options);
        this.passwords = passwords;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        Ask ask = new Ask(request, options.publicUrl());
        Route route = null;
        Reply reply;
        try {
            route = routes.stream()
                    .filter(r -> r.path().test(ask.path()))
                    .findFirst()
                    .orElse(null);
            reply = answer(ask, route);
        } catch (Trouble trouble) {
            reply = Reply.of(trouble);
        } catch (Exception | StackOverflowError | OutOfMemoryError bug) {
            LOG.error("a request failed in a way that nobody foresaw", bug);
            reply = Reply.of(
                    new Trouble(500, "bug", "The server failed", "This is a fault of the server, not of the request."));
        }
        long bytes = 0;
        try {
            bytes = send(ask, reply, response);
        } finally {
            reply.body().discard();
            long nanos = System.nanoTime() - start;
            String name = route == null ? "none" : route.name();
            meters.request(name, reply.status(), nanos);
            log.write(line(ask, reply, name, nanos, bytes));
        }
    }

    private Reply answer(Ask ask, @Nullable Route route) throws Exception {
        hosts.check(ask);
        if (ask.method().equals("OPTIONS")) {
            return Reply.empty(204).with("Allow", METHODS);
        }
        if (!KNOWN.contains(ask.method())) {
            throw Trouble.notAllowed(METHODS);
        }
        if (route == null) {
            throw Trouble.notFound("No page has the address " + ask.path() + ".");
        }
        if (passwords != null && !route.open() && !passwords.admits(ask.header("Authorization"))) {
            throw new Trouble(401, "password", "A password is needed", "Send a user name and password (HTTP Basic).")
                    .header("WWW-Authenticate", "Basic realm=\"Parley\", charset=\"UTF-8\"");
        }
        if (route.counted()) {
            long wait = buckets.take(client(ask), System.nanoTime());
            if (wait > 0) {
                throw new Trouble(
                                429,
                                "rate",
                                "Too many requests",
                                "This client has sent more than "
                                        + options.limits().perSecond() + " requests a second. Wait " + wait + " s.")
                        .limit("perSecond", options.limits().perSecond())
                        .header("Retry-After", Long.toString(wait));
            }
        }
        return route.handler().answer(ask);
    }

    /** The proxy appends the address it saw, so the last one is the only one that a client cannot invent. */
    private String client(Ask ask) {
        String forwarded = options.behindProxy() ? ask.header("X-Forwarded-For") : null;
        return forwarded == null
                ? ask.peer()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
    }

    private long send(Ask ask, Reply reply, HttpServletResponse response) throws IOException {
        Safety.headers(ask, options.corsOrigin(), response);
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        String type = reply.type();
        if (type == null) {
            response.setContentLength(0);
            return 0;
        }
        response.setContentType(isText(type) ? type + ";charset=utf-8" : type);
        Body body = reply.body();
        boolean head = ask.method().equals("HEAD");
        boolean zip = worthZipping(ask, type, reply);
        if (isText(type) || type.contains("json")) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
            String tag = reply.headers().get("ETag");
            if (tag != null && !tag.startsWith("W/")) {
                response.setHeader("ETag", "W/" + tag);
            }
            return zipped(body, head, response);
        }
        response.setContentLengthLong(body.length());
        if (!head) {
            try (OutputStream out = response.getOutputStream()) {
                body.writeTo(out);
            }
        }
        return body.length();
    }

    private static long zipped(Body body, boolean head, HttpServletResponse response) throws IOException {
        if (body.length() <= ZIPPED_WHOLE) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream((int) body.length() / 4 + 64);
            try (OutputStream zip = gzip(whole)) {
                body.writeTo(zip);
            }
            response.setContentLength(whole.size());
            if (!head) {
                whole.writeTo(response.getOutputStream());
            }
            return whole.size();
        }
        if (!head) {
            try (OutputStream zip = gzip(response.getOutputStream())) {
                body.writeTo(zip);
            }
        }
        return body.length();
    }

    /** The fastest level: an answer over the loopback should not wait for the zipper. */
    private static GZIPOutputStream gzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 16 * 1024) {
            {
                def.setLevel(java.util.zip.Deflater.BEST_SPEED);
            }
        };
    }

    private static boolean worthZipping(Ask ask, String type, Reply reply) {
        String accepts = ask.header("Accept-Encoding");
        return accepts != null
                && accepts.contains("gzip")
                && !accepts.contains("gzip;q=0")
                && reply.body().length() > WORTH_ZIPPING
                && (isText(type) || type.contains("json") || type.contains("xml") || type.contains("javascript"));
    }

    private static boolean isText(String type) {
        return type.startsWith("text/");
    }

    private static Map<String, Object> line(Ask ask, Reply reply, String route, long nanos, long bytes) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("method", ask.method());
        line.put("path", route.equals("none") ? "(none)" : ask.path());
        line.put("status", reply.status());
        line.put("ms", nanos / 100_000 / 10.0);
        line.put("bytes", bytes);
        Reply.Note note = reply.note();
        if (note.query() != null) {
            line.put("query", note.query());
        }
        if (note.rows() >= 0) {
            line.put("rows", note.rows());
        }
        if (note.error() != null) {
            line.put("error", note.error());
        }
        return line;
    }

    @Override
    public void destroy() {
        try {
            log.close();
        } catch (IOException e) {
            LOG.warn("the access log was not closed: {}", e.getMessage());
        }
    }
}
