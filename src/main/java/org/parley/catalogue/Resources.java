package org.parley.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Opens what travels inside the jar: {@code ontology/} and {@code data/}. */
final class Resources {
    private Resources() {}

    /** The bytes of a resource; a missing one is a broken build, not a user's mistake. */
    static InputStream open(String name) {
        InputStream stream = Resources.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the program is incomplete: " + name + " is missing from its jar");
        }
        return stream;
    }

    /**
     * The resources of a folder whose names end in {@code ending}, sorted, whether the program runs from its jar or from
     * compiled classes.
     */
    static List<String> list(String folder, String ending) {
        URL url = Resources.class.getClassLoader().getResource(folder);
        if (url == null) {
            throw new IllegalStateException("the program is incomplete: " + folder + " is missing from its jar");
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return names(Path.of(uri), folder, ending);
            }
            URI jar = URI.create(uri.toString().substring(0, uri.toString().indexOf('!')));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                return names(files.getPath("/" + folder), folder, ending);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url + " is not an address", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + url, e);
        }
    }

    private static List<String> names(Path path, String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .map(name -> folder + "/" + name)
                    .toList();
        }
    }

    /**
     * The rows of a tab-separated table, comments and the heading left out, each with at least {@code columns} fields.
     *
     * @throws IllegalArgumentException with resource and line of the first row that is too short
     */
    static List<List<String>> rows(String name, int columns) {
        return rows(name, open(name), columns);
    }

    /** As {@link #rows(String, int)}, from any stream; {@code name} stands in messages. */
    static List<List<String>> rows(String name, InputStream stream, int columns) {
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            boolean heading = true;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (heading) {
                    heading = false;
                    continue;
                }
                List<String> row = Arrays.asList(line.split("\t", -1));
                if (row.size() < columns) {
                    throw new IllegalArgumentException(
                            name + ":" + number + ": " + row.size() + " columns where " + columns + " are needed");
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return rows;
    }
}
