package org.parley.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Corpus;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.KnownActor;
import org.parley.domain.KnownEvent;
import org.parley.domain.Ref;
import org.parley.domain.Utterance;
import org.parley.map.Mapper;
import org.parley.store.StoreBuilder;
import org.parley.store.Summary;

/** Times mapping and loading on a corpus made larger by varying it, against a bare writer of the same quads in the same run. */
public final class GraphBench {
    private static final int QUADS_FOR_THE_WRITER = 300_000;

    private GraphBench() {}

    /**
     * What was measured; rates are thousand quads a second.
     *
     * @param bareWriter the same quads, as strings held in memory, to bytes: no mapping, no RDF library
     * @param mapped corpus to quads that nobody keeps
     * @param loaded corpus to a finished store: database, text index, sorted N-Quads, statistics
     */
    public record Result(int articles, long quads, double bareWriter, double mapped, double loaded, Summary summary) {
        /** Mapping over bare writing: 1 would be as fast as writing alone. */
        public double ratio() {
            return mapped / bareWriter;
        }
    }

    /** Builds a store of {@code copies} varied copies of {@code corpus} in {@code directory}. */
    public static Result run(Corpus corpus, int copies, Path directory) throws IOException {
        Corpus many = varied(corpus, copies);
        Count warm = new Count();
        new Mapper().map(corpus, warm);
        Count count = new Count();
        double mapping = seconds(() -> new Mapper().map(many, count));
        double writing = bareWriter(corpus);
        Summary[] summary = new Summary[1];
        double loading = seconds(() -> {
            try (StoreBuilder builder = StoreBuilder.begin(directory)) {
                new Mapper().map(many, builder.quads());
                builder.load();
                summary[0] = builder.commit("bench " + copies);
            }
        });
        return new Result(
                many.records().size(),
                count.quads,
                writing,
                count.quads / mapping / 1000,
                count.quads / loading / 1000,
                summary[0]);
    }

    /** Copies with articles of their own, each copy some days later; the actors are the same everywhere. */
    static Corpus varied(Corpus corpus, int copies) {
        List<ExtractionRecord> records = new ArrayList<>();
        Map<Ref, String> actorOf = new HashMap<>();
        List<Utterance> utterances = new ArrayList<>();
        List<KnownEvent> events = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            String suffix = "-" + copy;
            int number = copy;
            int days = Variation.days(copy);
            corpus.records().forEach(record -> records.add(Variation.of(record, number)));
            corpus.actorOf().forEach((ref, id) -> actorOf.put(copy(ref, suffix), id));
            corpus.utterances()
                    .forEach(u -> utterances.add(new Utterance(u.id() + suffix, copies(u.wordings(), suffix))));
            corpus.events()
                    .forEach(e -> events.add(new KnownEvent(
                            e.id() + suffix,
                            e.type(),
                            e.label(),
                            copies(e.reports(), suffix),
                            e.status(),
                            later(e.from(), days),
                            later(e.to(), days),
                            e.partOf() == null ? null : e.partOf() + suffix)));
        }
        List<KnownActor> actors = corpus.actors();
        return new Corpus(records, actors, actorOf, utterances, events, List.of(), List.of());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    private static List<Ref> copies(List<Ref> refs, String suffix) {
        return refs.stream().map(ref -> copy(ref, suffix)).toList();
    }

    private static Ref copy(Ref ref, String suffix) {
        return new Ref(ref.article() + suffix, ref.id());
    }

    private static double bareWriter(Corpus corpus) throws IOException {
        List<String[]> terms = new ArrayList<>();
        new Mapper().map(corpus, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                terms.add(new String[] {
                    quad.getSubject().getURI(),
                    quad.getPredicate().getURI(),
                    text(quad.getObject()),
                    quad.getGraph().getURI()
                });
            }
        });
        double seconds = 0;
        long written = 0;
        // the first half warms up the compiler
        for (int round = 0; round < 2; round++) {
            written = 0;
            long start = System.nanoTime();
            try (OutputStream out = new java.io.BufferedOutputStream(OutputStream.nullOutputStream(), 1 << 16)) {
                while (written < QUADS_FOR_THE_WRITER) {
                    for (String[] quad : terms) {
                        for (String term : quad) {
                            out.write('<');
                            out.write(term.getBytes(StandardCharsets.UTF_8));
                            out.write('>');
                            out.write(' ');
                        }
                        out.write('.');
                        out.write('\n');
                        written++;
                    }
                }
            }
            seconds = (System.nanoTime() - start) / 1e9;
        }
        return written / seconds / 1000;
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static final class Count extends StreamRDFBase {
        private long quads;

        @Override
        public void quad(Quad quad) {
            quads++;
        }
    }
}
