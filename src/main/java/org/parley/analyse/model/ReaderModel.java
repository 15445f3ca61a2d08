package org.parley.analyse.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analyse.model.Windows.Window;

/** One tagging model, run over a text in overlapping windows. */
final class ReaderModel implements AutoCloseable {
    final String name;
    final ModelSpec spec;
    private final OrtSession session;
    private final WordPiece pieces;
    private final double overlap;
    private final boolean masked;

    ReaderModel(String name, ModelSpec spec, byte[] onnx, WordPiece pieces, int threads, double overlap) {
        this.name = name;
        this.spec = spec;
        this.pieces = pieces;
        this.overlap = overlap;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // spinning threads burn the time of whatever else runs on the machine
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
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
     * Runs all windows of a text and hands each finished one over, in no particular order but always the same.
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
        for (Window w : across ? Windows.of(sizes, room, overlap, seams) : Windows.between(sizes, room, seams)) {
            run(new Run(w, ids, features, spec.window()), reader);
        }
    }

    /** One window at a time: what a window says then never depends on its company, and nothing is padded. */
    private void run(Run run, WindowReader reader) {
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
                for (String head : heads()) {
                    reader.window(head, run, scores(result, head)[0]);
                }
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
