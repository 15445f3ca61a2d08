package org.parley.analyse.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.model.Words.Word;

/** All models of a folder as one reader: whichever model has a head answers for it. */
public final class Reader implements AutoCloseable {
    /** Windows repeat so much of one another at least; more changes no figure on the development set. */
    private static final double OVERLAP = 0.08;

    private final List<ReaderModel> models;
    private final WordPiece pieces;
    private final ExecutorService windows;

    private Reader(List<ReaderModel> models, WordPiece pieces, ExecutorService windows) {
        this.models = List.copyOf(models);
        this.pieces = pieces;
        this.windows = windows;
    }

    /**
     * Loads models.
     *
     * @param folder null for the models inside the jar
     * @param threads so many windows are read at once, whatever the number of texts
     */
    public static Reader open(@Nullable Path folder, int threads) {
        ModelFiles files = new ModelFiles(folder);
        WordPiece pieces = new WordPiece(files.vocabulary());
        List<ReaderModel> models = new ArrayList<>();
        ExecutorService windows = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "windows");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (String name : files.names()) {
                ModelSpec spec = files.spec(name);
                models.add(new ReaderModel(name, spec, files.onnx(name, spec), pieces, windows, OVERLAP));
            }
            return new Reader(models, pieces, windows);
        } catch (RuntimeException e) {
            end(windows);
            models.forEach(ReaderModel::close);
            throw e;
        }
    }

    /** Name and version of each model. */
    public List<String> names() {
        return models.stream().map(m -> m.name + " " + m.spec.version()).toList();
    }

    public boolean has(String head) {
        return models.stream().anyMatch(m -> m.has(head));
    }

    /** How frequent a word is: smaller is more frequent, -1 is rare. */
    public ToIntFunction<String> ranks() {
        return pieces::rank;
    }

    /** Decoder and temperature of a head of labels in BIO. */
    public Tagging tagging(String head) {
        ModelSpec.Head spec = owner(head).spec.head(head);
        return new Tagging(spec.names(), spec.transitions(), spec.start());
    }

    public double temperature(String head) {
        return owner(head).spec.temperature(head);
    }

    /** How often what has this score is right, as measured when the model was made. */
    public double confidence(String head, double score) {
        return owner(head).spec.confidence(head, score);
    }

    private ReaderModel owner(String head) {
        return models.stream()
                .filter(m -> m.has(head))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model has the head " + head));
    }

    /**
     * Reads a text.
     *
     * @param units stretches of words to be parsed, in order, without overlap
     */
    public Reading read(String text, List<Word> words, List<Unit> units) {
        Reading reading = new Reading(words.size(), units);
        int[] seams = seams(text, words, units);
        for (ReaderModel model : models) {
            for (String head : model.heads()) {
                reading.expect(head, model.spec.head(head).names(), owner(head) == model);
            }
            model.read(text, words, seams, (head, run, scores) -> {
                if (owner(head) == model) {
                    reading.take(head, run, scores);
                }
            });
        }
        return reading;
    }

    private static int[] seams(String text, List<Word> words, List<Unit> units) {
        int[] out = new int[words.size()];
        Arrays.fill(out, Windows.WITHIN);
        units.forEach(u -> out[u.first()] = Windows.SENTENCE);
        for (int i = 1; i < out.length; i++) {
            String gap = text.substring(words.get(i - 1).end(), words.get(i).start());
            if (gap.indexOf('\n') >= 0) {
                out[i] = Windows.LINE;
            }
        }
        return out;
    }

    @Override
    public void close() {
        end(windows);
        models.forEach(ReaderModel::close);
    }

    /** A model that is closed while a window runs takes the whole process with it. */
    private static void end(ExecutorService windows) {
        windows.shutdownNow();
        boolean interrupted = false;
        while (!windows.isTerminated()) {
            try {
                windows.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Words {@code first} to {@code end}, exclusive, that form one tree. */
    public record Unit(int first, int end) {}
}
