package org.parley.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Article;
import org.parley.domain.Boilerplate;
import org.parley.domain.BoilerplateKind;
import org.parley.domain.Problem;
import org.parley.domain.PublishedBasis;

/** Files to articles: format by the file's ending, facts about the article from manifest, file, text and options, in that order. */
public final class Ingest {
    private static final java.util.regex.Pattern SOURCE = java.util.regex.Pattern.compile("(?i)source:\\s*(.{2,60})");

    private final IngestOptions options;
    private final BoilerplateFinder boilerplate = new BoilerplateFinder(BoilerplateRules.shipped());
    private final Map<Path, Optional<Manifest>> manifests = new HashMap<>();
    private final ArticleIds ids = new ArticleIds();

    public Ingest(IngestOptions options) {
        this.options = options;
    }

    /** Problems of the manifests beside {@code files}: each reported once. */
    public List<Problem> manifestProblems(List<Path> files) {
        Map<Path, TreeSet<String>> byFolder = new java.util.TreeMap<>();
        for (Path file : files) {
            byFolder.computeIfAbsent(folder(file), f -> new TreeSet<>())
                    .add(file.getFileName().toString());
        }
        List<Problem> problems = new ArrayList<>();
        byFolder.forEach((folder, names) -> {
            try {
                manifest(folder).ifPresent(manifest -> problems.addAll(manifest.problems(names)));
            } catch (IOException e) {
                problems.add(Problem.error(
                        "MANIFEST-READ",
                        folder.resolve(Manifest.NAME).toString(),
                        "cannot be read: " + e.getMessage() + ".",
                        "Check its permissions."));
            }
        });
        return problems;
    }

    /** Reads one file; gives one result for every article in it, or one that says why there is none. */
    public void read(Path file, Consumer<Ingested> results) {
        String name = file.toString();
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableException("INGEST-EMPTY", "is empty.", "Remove it or fetch the article again.");
            }
            if (size > options.largest()) {
                throw new UnreadableException(
                        "INGEST-LARGE",
                        "has " + (size >> 20) + " MB, more than one article can (limit " + (options.largest() >> 20)
                                + " MB).",
                        "Split it into one file an article, or raise --largest.");
            }
            ArticleFormat format = Formats.of(file)
                    .orElseThrow(() -> new UnreadableException(
                            "INPUT-FORMAT", "has no format that articles are read from.", "Give .txt or .html."));
            for (RawArticle raw : format.read(Files.readAllBytes(file), name)) {
                results.accept(article(file, raw));
            }
        } catch (UnreadableException e) {
            results.accept(
                    new Ingested.Refused(Problem.error(e.code(), name, String.valueOf(e.getMessage()), e.remedy())));
        } catch (AccessDeniedException e) {
            results.accept(new Ingested.Refused(Problem.error(
                    "INGEST-PERMISSION", name, "may not be read.", "Give yourself the right to read it.")));
        } catch (IOException e) {
            results.accept(new Ingested.Refused(Problem.error(
                    "INGEST-READ", name, "cannot be read: " + e.getMessage() + ".", "Check the file and the disk.")));
        }
    }

    private Ingested article(Path file, RawArticle raw) throws IOException, UnreadableException {
        String text = raw.text();
        if (text.isBlank()) {
            throw new UnreadableException("INGEST-BLANK", "holds no words.", "Remove it or fetch the article again.");
        }
        List<Problem> problems = new ArrayList<>(raw.problems());
        String fileName = file.getFileName().toString();
        List<Boilerplate> marks = boilerplate.find(text);
        Manifest.@Nullable Row row = null;
        Optional<Manifest> manifest = manifest(folder(file));
        if (manifest.isPresent()) {
            row = manifest.get().row(fileName).orElse(null);
            if (row == null) {
                problems.add(manifest.get().unnamed(fileName));
            }
        }
        Dated dated = dated(row, raw, text, marks, fileName);
        if (dated.day == null) {
            problems.add(Problem.warning(
                    "INGEST-UNDATED",
                    file.toString(),
                    "tells no day of publication; its weekdays stay without dates.",
                    "Name the day in articles.csv, in the file's name, or by --published."));
        }
        String sha256 = sha256(text);
        Article article = new Article(
                ids.idFor(file, raw.key(), sha256),
                fileName,
                first(row == null ? null : row.url(), raw.url()),
                first(row == null ? null : row.title(), raw.title()),
                first(row == null ? null : row.publisher(), raw.publisher(), source(text, marks), options.publisher()),
                dated.day,
                dated.basis,
                raw.language() == null ? "en" : raw.language().replaceAll("[-_].*", ""),
                sha256,
                text);
        return new Ingested.Read(article, marks, problems);
    }

    private record Dated(@Nullable LocalDate day, @Nullable PublishedBasis basis) {}

    private Dated dated(
            Manifest.@Nullable Row row, RawArticle raw, String text, List<Boilerplate> marks, String fileName) {
        if (row != null && row.published() != null) {
            return new Dated(row.published(), PublishedBasis.METADATA);
        }
        if (raw.published() != null) {
            return new Dated(raw.published(), PublishedBasis.METADATA);
        }
        Optional<LocalDate> inText = Dateline.inText(text, marks);
        if (inText.isPresent()) {
            return new Dated(inText.get(), PublishedBasis.TEXT);
        }
        Optional<LocalDate> inName = Dateline.inFileName(fileName);
        if (inName.isPresent()) {
            return new Dated(inName.get(), PublishedBasis.FILE);
        }
        return options.published() == null
                ? new Dated(null, null)
                : new Dated(options.published(), PublishedBasis.METADATA);
    }

    private static @Nullable String source(String text, List<Boilerplate> marks) {
        for (Boilerplate mark : marks) {
            if (mark.kind() == BoilerplateKind.SOURCE) {
                var matcher = SOURCE.matcher(mark.span().in(text));
                if (matcher.matches()) {
                    return matcher.group(1).strip();
                }
            }
        }
        return null;
    }

    private Optional<Manifest> manifest(Path folder) throws IOException {
        Optional<Manifest> known = manifests.get(folder);
        if (known == null) {
            known = Manifest.of(folder);
            manifests.put(folder, known);
        }
        return known;
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
