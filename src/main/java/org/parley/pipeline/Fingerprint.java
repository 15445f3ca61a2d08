package org.parley.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** SHA-256 over whatever decides the outcome of a build, so that an unchanged build is known before it begins. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(String facts) {
        return HexFormat.of().formatHex(digest().digest(facts.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of the contents and names of files, in the given order; a file that cannot be read counts by its name. */
    static String ofFiles(Collection<Path> files) throws IOException {
        MessageDigest digest = digest();
        for (Path file : files) {
            digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
            if (Files.isReadable(file) && Files.isRegularFile(file)) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of the programme itself with its models, ontology and data, and of a model folder given by the person. */
    static String ofProgramme(@Nullable Path modelFolder) throws IOException {
        try {
            Path code = Path.of(Fingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String programme = Files.isDirectory(code) ? ofFolder(code) : ofJar(code);
            return modelFolder == null ? programme : of(programme + ofFolder(modelFolder));
        } catch (URISyntaxException e) {
            throw new IOException("the programme's own place is no file: " + e.getMessage(), e);
        }
    }

    /** By the checksums in the jar's directory: the contents need not be read. */
    private static String ofJar(Path jar) throws IOException {
        StringBuilder facts = new StringBuilder();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                facts.append(entry.getName()).append(entry.getCrc()).append('\n');
            }
        }
        return of(facts.toString());
    }

    private static String ofFolder(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            StringBuilder facts = new StringBuilder();
            for (Path file : files) {
                facts.append(folder.relativize(file))
                        .append(Files.size(file))
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
            return of(facts.toString());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
