package org.parley.analyse;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.parley.analyse.link.Chunk;
import org.parley.analyse.link.Linker;
import org.parley.domain.Article;

/** For links.py: of every text of a folder, which stretches may be linked and by what features. DumpLinks TEXTS OUT [MODELS] */
public final class DumpLinks {
    public static void main(String[] a) throws Exception {
        try (Analyser analyser = Analyser.open(a.length > 2 ? Path.of(a[2]) : null);
                PrintWriter out = new PrintWriter(a[1], StandardCharsets.UTF_8);
                var files = Files.list(Path.of(a[0]))) {
            for (Path p : files.sorted().toList()) {
                String name = p.getFileName().toString().replaceAll("\\.txt$", "");
                String text = Files.readString(p);
                Linker linker = analyser.linker(
                        new Article("x", "x.txt", null, null, null, null, null, "en", "0".repeat(64), text));
                out.println("document\t" + name);
                for (Chunk content : linker.contents()) {
                    print(out, "cue", content, null, linker.cues(content));
                    for (Linker.Choice cue : linker.cues(content)) {
                        if (cue.chunk() != null) {
                            print(out, "source", content, cue.chunk(), linker.sources(cue.chunk(), content));
                        }
                    }
                }
            }
        }
    }

    private static void print(PrintWriter out, String kind, Chunk content, Chunk cue, List<Linker.Choice> choices) {
        out.println(kind + "\t" + at(content) + "\t" + at(cue));
        for (Linker.Choice c : choices) {
            StringJoiner features = new StringJoiner("\t");
            for (Map.Entry<String, Double> f : c.features().entrySet()) {
                features.add(f.getKey() + "=" + String.format("%.4f", f.getValue()));
            }
            out.println("\t" + at(c.chunk()) + "\t" + features);
        }
    }

    private static String at(Chunk c) {
        return c == null ? "-" : c.span().start() + " " + c.span().end();
    }
}
