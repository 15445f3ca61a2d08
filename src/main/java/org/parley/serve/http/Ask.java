package org.parley.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request as handlers read it. */
public final class Ask {
    private static final Logger LOG = LoggerFactory.getLogger(Ask.class);
    private static final long MOST_DISCARDED = 16L << 20;

    private final HttpServletRequest request;
    private final @Nullable URI publicUrl;

    Ask(HttpServletRequest request, @Nullable URI publicUrl) {
        this.request = request;
        this.publicUrl = publicUrl;
    }

    public String method() {
        return request.getMethod();
    }

    /** Decoded, from the first slash. */
    public String path() {
        String path = request.getPathInfo();
        return path == null ? request.getServletPath() : request.getServletPath() + path;
    }

    /** As it was sent. */
    public String encodedPath() {
        return request.getRequestURI();
    }

    public boolean isRead() {
        return method().equals("GET") || method().equals("HEAD");
    }

    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    /** Values of a parameter of the address or of the form, in order. */
    public List<String> all(String name) {
        try {
            String[] values = request.getParameterValues(name);
            return values == null ? List.of() : Arrays.asList(values);
        } catch (IllegalStateException e) {
            throw new Trouble(413, "form-size", "The form is too large", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw Trouble.bad("parameters", "The parameters cannot be decoded as UTF-8: " + e.getMessage());
        }
    }

    public @Nullable String one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw Trouble.bad(
                    "repeated-parameter", "The parameter '" + name + "' is given " + values.size() + " times.");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    public String one(String name, String otherwise) {
        String value = one(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    public List<String> names() {
        return List.copyOf(request.getParameterMap().keySet());
    }

    /** Without parameters and in lower case; empty when the client gives none. */
    public String contentType() {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    public @Nullable String charset() {
        return request.getCharacterEncoding();
    }

    /**
     * The body, refused when it is longer than the limit. What is left of it is read away first, within bounds: a connection closed over
     * unread bytes is reset, and a client that is still sending then never sees why it was refused.
     */
    public byte[] body(int most) {
        try {
            InputStream in = request.getInputStream();
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                long rest = in.skip(MOST_DISCARDED);
                LOG.debug("a body of over {} bytes was refused, {} more read away", most, rest);
                throw new Trouble(
                                413,
                                "body-size",
                                "The request is too large",
                                "The body has more than " + most + " bytes.")
                        .limit("queryBytes", most);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best of the offers by the Accept header; the first when the client does not say. */
    public Optional<String> accept(List<String> offers) {
        String header = String.join(",", java.util.Collections.list(request.getHeaders("Accept")));
        if (header.isBlank()) {
            return Optional.of(offers.get(0));
        }
        MediaType match = AcceptList.match(new AcceptList(header), AcceptList.create(offers.toArray(String[]::new)));
        return Optional.ofNullable(match).map(MediaType::getContentTypeStr);
    }

    /** A browser that follows a link: it names text/html first. */
    public boolean isBrowser() {
        String header = header("Accept");
        return isRead() && header != null && header.trim().startsWith("text/html");
    }

    /** How the world reaches this server, without a slash at the end. */
    public String base() {
        if (publicUrl != null) {
            String url = publicUrl.toString();
            return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        }
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        String host = request.getServerName();
        return request.getScheme() + "://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host)
                + (usual ? "" : ":" + request.getServerPort());
    }

    /** The name under which the client knows this server, without port. */
    public String host() {
        return request.getServerName();
    }

    /**
     * Whether a browser sends this for a page of another site. A browser names the page that sends a POST; what is no browser does not, and is
     * taken to know what it does.
     */
    public boolean isFromAnotherSite() {
        String site = header("Sec-Fetch-Site");
        String origin = header("Origin");
        return site != null && !site.equals("same-origin") && !site.equals("none")
                || origin != null && !origin.equalsIgnoreCase(originOf(URI.create(base())));
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    public String query() {
        String query = request.getQueryString();
        return query == null ? "" : query;
    }

    public boolean isSecure() {
        return request.isSecure();
    }

    /** Whether the client says that it already holds the answer with this tag. */
    public boolean holds(String etag) {
        String held = header("If-None-Match");
        return held != null
                && isRead()
                && Arrays.stream(held.split(","))
                        .map(String::trim)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(
                                tag -> tag.equals("*") || tag.equals(etag.startsWith("W/") ? etag.substring(2) : etag));
    }

    /** The address of whoever is at the other end of the connection. */
    public String peer() {
        return request.getRemoteAddr();
    }
}
