package org.parley.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.parley.domain.Problem;

/**
 * The files behind the paths a person gives: folders are walked, in order of name; files and folders that begin with a dot are passed over.
 *
 * @param articles files with a known format
 * @param records files of extraction records ({@code .jsonl})
 */
public record Inputs(List<Path> articles, List<Path> records, List<Problem> problems) {
    public Inputs {
        articles = List.copyOf(articles);
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /** Walks every path; what cannot be read becomes a problem. */
    public static Inputs of(Collection<Path> paths) {
        List<Path> articles = new ArrayList<>();
        List<Path> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> walk = Files.walk(path)) {
                    List<Path> files =
                            walk.filter(Files::isRegularFile).sorted().toList();
                    files.stream()
                            .filter(file -> !hidden(path, file))
                            .forEach(file -> sort(file, true, articles, records, problems));
                } catch (IOException | java.io.UncheckedIOException e) {
                    problems.add(Problem.error(
                            "INPUT-FOLDER",
                            path.toString(),
                            "cannot be walked: " + e.getMessage() + ".",
                            "Check its permissions."));
                }
            } else if (Files.exists(path)) {
                sort(path, false, articles, records, problems);
            } else {
                problems.add(Problem.error("INPUT-ABSENT", path.toString(), "does not exist.", "Check the path."));
            }
        }
        return new Inputs(
                articles.stream().distinct().toList(),
                records.stream().distinct().toList(),
                problems);
    }

    private static void sort(
            Path file, boolean inFolder, List<Path> articles, List<Path> records, List<Problem> problems) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jsonl")) {
            records.add(file);
        } else if (name.equals(Manifest.NAME) || name.equals("curation.csv")) {
            return;
        } else if (Formats.of(file).isPresent()) {
            articles.add(file);
        } else if (inFolder) {
            problems.add(Problem.warning(
                    "INPUT-FORMAT",
                    file.toString(),
                    "has no format that articles are read from; passed over.",
                    "Formats: " + String.join(", ", endings()) + "."));
        } else {
            problems.add(Problem.error(
                    "INPUT-FORMAT",
                    file.toString(),
                    "has no format that articles are read from.",
                    "Formats: " + String.join(", ", endings()) + "."));
        }
    }

    private static List<String> endings() {
        return Stream.concat(Formats.ALL.stream().flatMap(format -> format.endings().stream()), Stream.of("jsonl"))
                .sorted()
                .map(ending -> "." + ending)
                .toList();
    }

    private static boolean hidden(Path root, Path file) {
        for (Path part : root.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
