package org.parley.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.domain.Article;
import org.parley.domain.ExtractionRecord;
import org.parley.record.RecordReader;
import org.parley.record.RecordWriter;

/**
 * Records of earlier builds, one file each, found by everything that can change them: the reader's version and all that ingest tells.
 *
 * <p>A file is written beside its place and renamed, so an interrupted build leaves none half done. A file that cannot be read counts as absent.
 */
final class RecordCache {
    private final Path folder;
    private final String version;
    private final RecordReader reader = new RecordReader();

    RecordCache(Path folder, String version) throws IOException {
        this.folder = folder;
        this.version = version;
        Files.createDirectories(folder);
    }

    Optional<ExtractionRecord> get(Article article) throws IOException {
        Path file = file(article);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<ExtractionRecord> records = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            reader.read(in, file.toString(), records::add, problem -> {});
        }
        return records.size() == 1 && records.get(0).article().equals(article)
                ? Optional.of(records.get(0))
                : Optional.empty();
    }

    void put(ExtractionRecord record) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (RecordWriter writer = new RecordWriter(line)) {
            writer.write(record);
        }
        Path file = file(record.article());
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, line.toByteArray());
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(Article article) {
        String facts = String.join(
                "\u0000",
                version,
                article.id(),
                article.file(),
                String.valueOf(article.url()),
                String.valueOf(article.title()),
                String.valueOf(article.publisher()),
                String.valueOf(article.published()),
                String.valueOf(article.publishedBasis()),
                article.language(),
                article.sha256());
        return folder.resolve(Fingerprint.of(facts).substring(0, 40) + ".jsonl");
    }
}
