package org.parley.evaluate.polnear;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.domain.Span;

/** PolNeAR as its authors publish it: {@code SPLIT/text/*.txt} beside {@code SPLIT/attributions/*.ann} in brat's standoff. */
final class PolnearCorpus {
    /**
     * A document with the gold of its first annotator.
     *
     * @param dropped annotated events without content, which do not count
     */
    record Document(String name, String text, List<Attributed> gold, int dropped) {}

    private PolnearCorpus() {}

    static List<Document> read(Path data, String split) throws IOException {
        Path folder = data.resolve(split).resolve("attributions");
        Map<String, Path> first = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                int cut = name.lastIndexOf('_');
                if (name.endsWith(".ann") && cut > 0) {
                    first.putIfAbsent(name.substring(0, cut), file);
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException(
                    folder + " does not exist; give the folder that holds SPLIT/text and SPLIT/attributions", e);
        }
        if (first.isEmpty()) {
            throw new IOException(folder + " holds no .ann file");
        }
        List<Document> out = new ArrayList<>();
        for (Map.Entry<String, Path> e : first.entrySet()) {
            Path text = data.resolve(split).resolve("text").resolve(e.getKey() + ".txt");
            out.add(document(
                    e.getKey(), Files.readString(text), Files.readString(e.getValue(), StandardCharsets.UTF_8)));
        }
        return out;
    }

    private static Document document(String name, String text, String standoff) {
        Map<String, List<Span>> spans = new HashMap<>();
        List<Map<Role, List<Span>>> events = new ArrayList<>();
        int dropped = 0;
        for (String line : standoff.split("\n")) {
            String[] f = line.split("\t");
            if (line.startsWith("T") && f.length >= 3 && f[1].matches("\\S+ [0-9; ]+")) {
                spans.put(f[0], spans(f[1].substring(f[1].indexOf(' ') + 1)));
            }
        }
        for (String line : standoff.split("\n")) {
            String[] f = line.split("\t");
            if (line.startsWith("E") && f.length >= 2) {
                Map<Role, List<Span>> parts = event(f[1], spans);
                if (parts.containsKey(Role.CONTENT)) {
                    events.add(parts);
                } else {
                    dropped++;
                }
            }
        }
        return new Document(name, text, events.stream().map(Attributed::new).toList(), dropped);
    }

    private static List<Span> spans(String offsets) {
        List<Span> out = new ArrayList<>();
        for (String pair : offsets.split(";")) {
            String[] n = pair.trim().split(" ");
            out.add(new Span(Integer.parseInt(n[0]), Integer.parseInt(n[1])));
        }
        return out;
    }

    private static Map<Role, List<Span>> event(String line, Map<String, List<Span>> spans) {
        Map<Role, List<Span>> out = new EnumMap<>(Role.class);
        String[] arguments = line.trim().split(" ");
        for (int i = 1; i < arguments.length; i++) {
            String[] a = arguments[i].split(":");
            for (Role role : Role.values()) {
                if (a.length == 2
                        && a[0].replaceAll("[0-9]+$", "").equalsIgnoreCase(role.name())
                        && spans.containsKey(a[1])) {
                    out.computeIfAbsent(role, k -> new ArrayList<>()).addAll(spans.get(a[1]));
                }
            }
        }
        out.values().forEach(l -> l.sort(null));
        return new LinkedHashMap<>(out);
    }
}
