package org.parley.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * N-Quads in the order of their lines, each line once: the same quads give the same bytes.
 *
 * <p>Lines are sorted in memory up to a limit, then in files that are merged, so memory stays flat.
 */
public final class SortedQuads implements Closeable {
    private static final long CHARACTERS_IN_MEMORY = 64L << 20;

    private final Path folder;
    private final long limit;
    private final NodeFormatterNT formatter = new NodeFormatterNT();
    /** Counts its characters in 32 bits, over all lines, and past them fills the memory with blanks: so each run begins with a new one. */
    private IndentedLineBuffer line = new IndentedLineBuffer();

    private final List<String> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long characters;

    /** @param folder where runs that do not fit into memory are put until {@link #close} */
    public SortedQuads(Path folder) {
        this(folder, CHARACTERS_IN_MEMORY);
    }

    SortedQuads(Path folder, long charactersInMemory) {
        this.folder = folder;
        this.limit = charactersInMemory;
    }

    public void add(Quad quad) throws IOException {
        line.clear();
        formatter.format(line, quad.getSubject());
        line.print(" ");
        formatter.format(line, quad.getPredicate());
        line.print(" ");
        formatter.format(line, quad.getObject());
        line.print(" ");
        if (!quad.isDefaultGraph()) {
            formatter.format(line, quad.getGraph());
            line.print(" ");
        }
        line.print(".");
        String text = line.asString();
        lines.add(text);
        characters += text.length();
        if (characters > limit) {
            spill();
        }
    }

    /**
     * Writes all lines, gzipped, without a time stamp.
     *
     * @return how many lines there are
     */
    public long writeGzip(Path file) throws IOException {
        try (Writer out = gzip(Files.newOutputStream(file), Deflater.DEFAULT_COMPRESSION)) {
            return write(out);
        }
    }

    private static Writer gzip(OutputStream bytes, int effort) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(bytes, 1 << 16) {
            {
                def.setLevel(effort);
            }
        };
        return new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16);
    }

    long write(Writer out) throws IOException {
        lines.sort(Comparator.naturalOrder());
        List<Run> open = new ArrayList<>();
        try {
            open.add(new Run(lines.iterator()));
            for (Path run : runs) {
                open.add(new Run(new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(run), 1 << 16), StandardCharsets.UTF_8))));
            }
            return merge(open, out);
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    private static long merge(List<Run> open, Writer out) throws IOException {
        PriorityQueue<Run> heap = new PriorityQueue<>(Comparator.comparing(Run::head));
        open.stream().filter(run -> run.head != null).forEach(heap::add);
        String last = null;
        long count = 0;
        while (!heap.isEmpty()) {
            Run run = heap.remove();
            if (!run.head().equals(last)) {
                last = run.head();
                out.write(last);
                out.write('\n');
                count++;
            }
            run.advance();
            if (run.head != null) {
                heap.add(run);
            }
        }
        return count;
    }

    private void spill() throws IOException {
        line = new IndentedLineBuffer();
        lines.sort(Comparator.naturalOrder());
        Path run = Files.createTempFile(folder, "run", ".nq.gz");
        runs.add(run);
        try (Writer out = gzip(Files.newOutputStream(run), Deflater.BEST_SPEED)) {
            for (String text : lines) {
                out.write(text);
                out.write('\n');
            }
        }
        lines.clear();
        characters = 0;
    }

    @Override
    public void close() throws IOException {
        lines.clear();
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
    }

    /** Lines that are sorted already, and the first of them not yet taken. */
    private static final class Run implements Closeable {
        private final java.util.Iterator<String> rest;
        private final @Nullable BufferedReader reader;
        private @Nullable String head;

        Run(java.util.Iterator<String> sorted) {
            this.rest = sorted;
            this.reader = null;
            advance();
        }

        Run(BufferedReader reader) {
            this.rest = reader.lines().iterator();
            this.reader = reader;
            advance();
        }

        String head() {
            return java.util.Objects.requireNonNull(head);
        }

        void advance() {
            head = rest.hasNext() ? rest.next() : null;
        }

        @Override
        public void close() throws IOException {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
