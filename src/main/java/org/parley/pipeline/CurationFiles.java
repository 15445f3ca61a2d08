package org.parley.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files beside the articles that say something about them: corrections by people, and manifests. */
final class CurationFiles {
    private static final String CURATION = "curation.csv";
    private static final String MANIFEST = "articles.csv";

    private CurationFiles() {}

    /** The given file, or every {@code curation.csv} in the inputs' folders. */
    static List<Path> of(Collection<Path> inputs, @Nullable Path given) {
        if (given != null) {
            return List.of(given);
        }
        return beside(
                inputs.stream()
                        .map(path -> Files.isDirectory(path)
                                ? path
                                : path.toAbsolutePath().getParent()),
                CURATION);
    }

    /** Every manifest beside the articles. */
    static List<Path> manifests(Collection<Path> articles) {
        return beside(articles.stream().map(path -> path.toAbsolutePath().getParent()), MANIFEST);
    }

    private static List<Path> beside(Stream<@Nullable Path> folders, String name) {
        TreeSet<Path> found = new TreeSet<>();
        folders.filter(Objects::nonNull)
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .forEach(found::add);
        return List.copyOf(found);
    }
}
