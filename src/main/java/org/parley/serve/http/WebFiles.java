package org.parley.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the page, from inside the programme: ours, and the parts that come as WebJars, named without version. */
public final class WebFiles {
    private static final String OURS = "/org/parley/web";
    private static final String JARS = "/webjars/";
    private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("css", "text/css"),
            Map.entry("js", "text/javascript"),
            Map.entry("mjs", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("txt", "text/plain"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("ttl", "text/turtle"),
            Map.entry("woff2", "font/woff2"));

    /** A file and its tag. */
    private record Loaded(byte[] bytes, String tag) {}

    private final Map<String, Optional<Loaded>> loaded = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public boolean has(String path) {
        return file(path).isPresent();
    }

    /** A part of another make is the same for a day; ours is asked for each time and mostly answered by its tag. */
    public Reply answer(Ask ask) {
        if (!ask.isRead()) {
            throw Trouble.notAllowed("GET, HEAD");
        }
        Loaded file =
                file(ask.path()).orElseThrow(() -> Trouble.notFound("No page has the address " + ask.path() + "."));
        String tag = '"' + file.tag() + '"';
        String keep = ask.path().startsWith(JARS) ? "public, max-age=86400" : "no-cache";
        if (ask.holds(tag)) {
            return Reply.empty(304).with("ETag", tag).with("Cache-Control", keep);
        }
        return Reply.ok(type(ask.path()), Body.of(file.bytes()))
                .with("ETag", tag)
                .with("Cache-Control", keep);
    }

    private static String type(String path) {
        String name = path.endsWith("/") ? "index.html" : path;
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** Only what is there is remembered, so that guessing addresses fills no memory. */
    private Optional<Loaded> file(String path) {
        String whole = path.endsWith("/") ? path + "index.html" : path;
        if (!SAFE.matcher(whole).matches() || !whole.contains(".")) {
            return Optional.empty();
        }
        Optional<Loaded> known = loaded.get(whole);
        if (known != null) {
            return known;
        }
        Optional<Loaded> file = load(resource(whole));
        if (file.isPresent()) {
            loaded.put(whole, file);
        }
        return file;
    }

    private @Nullable String resource(String path) {
        if (!path.startsWith(JARS)) {
            return OURS + path;
        }
        String[] parts = path.substring(JARS.length()).split("/", 2);
        String version = parts.length < 2 ? "" : version(parts[0]);
        return version.isEmpty() ? null : "/META-INF/resources/webjars/" + parts[0] + "/" + version + "/" + parts[1];
    }

    private String version(String name) {
        String known = versions.get(name);
        if (known != null) {
            return known;
        }
        Properties properties = new Properties();
        try (InputStream in =
                WebFiles.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            if (in == null) {
                return "";
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("version", "");
        versions.put(name, version);
        return version;
    }

    private static Optional<Loaded> load(@Nullable String resource) {
        if (resource == null) {
            return Optional.empty();
        }
        try (InputStream in = WebFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new Loaded(bytes, Tags.hash(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
