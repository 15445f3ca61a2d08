package org.parley.cli;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;

/** The sample articles that travel with the programme, as a folder. */
final class SampleArticles {
    private SampleArticles() {}

    /** A folder on disk, or one inside the programme's jar. */
    static Path folder() throws IOException {
        URL manifest = Objects.requireNonNull(SampleArticles.class.getResource("/data/articles/articles.csv"));
        try {
            if (manifest.openConnection() instanceof JarURLConnection inJar) {
                // a view of the jar of its own: another part of the programme may have one open
                Path jar = Path.of(inJar.getJarFileURL().toURI());
                return FileSystems.newFileSystem(jar).getPath("/data/articles");
            }
            return Objects.requireNonNull(Path.of(manifest.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IOException("the sample articles cannot be found: " + manifest, e);
        }
    }
}
