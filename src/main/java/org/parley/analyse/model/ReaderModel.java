package org.parley.analyse.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.parley.analyse.model.Windows.Window;

/** One tagging model, run over a text in overlapping windows. */
final class ReaderModel implements AutoCloseable {
    /** So many windows of one text may wait to be taken: enough to keep every thread busy, few enough for the memory of a long text. */
    private static final int AHEAD = 8;

    final String name;
    final ModelSpec spec;
    private final OrtSession session;
    private final WordPiece pieces;
    private final double overlap;
    private final ExecutorService windows;
    private final boolean masked;

    /** @param windows what runs the windows of all texts: as many at once as it has threads */
    ReaderModel(String name, ModelSpec spec, byte[] onnx, WordPiece pieces, ExecutorService windows, double overlap) {
        this.name = name;
        this.spec = spec;
        this.pieces = pieces;
        this.overlap = overlap;
        this.windows = windows;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // windows run side by side, each on one thread: threads that share a window's products wait for one another
            // at every step
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // where the processor lacks 8-bit dot products their sums would saturate: the same figures everywhere
            options.addConfigEntry("session.x64quantprecision", "1");
            session = OrtEnvironment.getEnvironment().createSession(onnx, options);
            masked = session.getInputNames().contains("attention_mask");
        } catch (OrtException e) {
            throw new IllegalArgumentException("the model " + name + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    boolean has(String head) {
        return spec.outputs().containsKey(head);
    }

    Set<String> heads() {
        return spec.outputs().keySet();
    }

    /**
     * Runs all windows of a text and hands them over in the text's order, on the calling thread.
     *
     * @param seams how good each word is to begin a window with
     */
    void read(String text, List<Words.Word> words, int[] seams, WindowReader reader) {
        int n = words.size();
        int[] features = Features.of(text, words, spec.features());
        int[][] ids = new int[n][];
        int[] sizes = new int[n];
        for (int i = 0; i < n; i++) {
            ids[i] = pieces.pieces(words.get(i).norm());
            sizes[i] = ids[i].length;
        }
        int room = spec.window() - 2;
        // a tagger of long stretches needs to see across every edge; a parser alone only whole sentences
        boolean across = !has("arc") || heads().stream().anyMatch(h -> spec.spans(h));
        Deque<Future<Scored>> ahead = new ArrayDeque<>();
        try {
            for (Window w : across ? Windows.of(sizes, room, overlap, seams) : Windows.between(sizes, room, seams)) {
                Run run = new Run(w, ids, features, spec.window());
                ahead.add(windows.submit(() -> run(run)));
                if (ahead.size() > AHEAD) {
                    hand(ahead.remove(), reader);
                }
            }
            while (!ahead.isEmpty()) {
                hand(ahead.remove(), reader);
            }
        } finally {
            ahead.forEach(window -> window.cancel(false));
        }
    }

    private static void hand(Future<Scored> next, WindowReader reader) {
        try {
            Scored scored = next.get();
            scored.heads.forEach((head, scores) -> reader.window(head, scored.run, scores));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a text was read", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem
                    ? problem
                    : new IllegalStateException("reading a window failed", e.getCause());
        }
    }

    /** A window's scores: [piece][label] by head. */
    private record Scored(Run run, Map<String, float[][]> heads) {}

    /** One window at a time: what a window says then never depends on its company, and nothing is padded. */
    private Scored run(Run run) {
        long[] shape = {1, run.length};
        long[] ids = new long[run.length];
        long[] features = new long[run.length];
        run.fill(ids, features, pieces);
        OrtEnvironment env = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(env, LongBuffer.wrap(ids), shape));
            inputs.put("features", OnnxTensor.createTensor(env, LongBuffer.wrap(features), shape));
            if (masked) {
                long[] mask = new long[run.length];
                Arrays.fill(mask, 1);
                inputs.put("attention_mask", OnnxTensor.createTensor(env, LongBuffer.wrap(mask), shape));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                Map<String, float[][]> scored = new LinkedHashMap<>();
                for (String head : heads()) {
                    scored.put(head, scores(result, head)[0]);
                }
                return new Scored(run, scored);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + name + " failed: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private float[][][] scores(OrtSession.Result result, String head) throws OrtException {
        var value = result.get(head);
        if (value.isEmpty() && heads().size() == 1) {
            return (float[][][]) result.get(0).getValue();
        }
        return (float[][][]) value.orElseThrow(
                        () -> new IllegalArgumentException("the model " + name + " has no output named " + head))
                .getValue();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + name + " cannot be closed: " + e.getMessage(), e);
        }
    }

    /** Takes the scores [piece][label] of one window; piece numbers per word come from the run. */
    interface WindowReader {
        void window(String head, Run run, float[][] scores);
    }

    /** A window laid out in pieces: {@code at[i]} is the first piece of its i-th word, 0 being the opening mark. */
    static final class Run {
        final Window window;
        final int[] at;
        final int length;
        private final int[][] ids;
        private final int[] features;

        private Run(Window window, int[][] ids, int[] features, int most) {
            this.window = window;
            this.ids = ids;
            this.features = features;
            this.at = new int[window.end() - window.first()];
            int piece = 1;
            for (int i = 0; i < at.length; i++) {
                at[i] = piece;
                piece += ids[window.first() + i].length;
            }
            // a single word may have more pieces than a window: the rest of it is not read
            this.length = Math.min(piece + 1, most);
        }

        private void fill(long[] id, long[] feature, WordPiece pieces) {
            id[0] = pieces.cls;
            int to = length - 1;
            int k = 1;
            for (int w = window.first(); w < window.end() && k < to; w++) {
                for (int p : ids[w]) {
                    if (k < to) {
                        feature[k] = features[w];
                        id[k++] = p;
                    }
                }
            }
            id[to] = pieces.sep;
        }

        /** How far inside the window its i-th word stands, in words; ends of the text do not count as edges. */
        int depth(int i, int words) {
            int before = window.first() == 0 ? words : i;
            int after = window.end() == words ? words : at.length - 1 - i;
            return Math.min(before, after);
        }
    }
}
