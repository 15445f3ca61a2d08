package org.parley.analyse;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.analyse.model.PieceRow;
import org.parley.domain.SentenceVectors;

/** Normalised sentence vectors (384 numbers, the first piece's state) of bge-small-en-v1.5, int8, as langchain4j packs it. */
public final class SentenceEncoder implements SentenceVectors, AutoCloseable {
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int LONGEST = 256;
    private static final int BATCH = 16;

    private final OrtSession session;
    private final PieceRow pieces;

    private SentenceEncoder(OrtSession session, PieceRow pieces) {
        this.session = session;
        this.pieces = pieces;
    }

    public static SentenceEncoder open() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(Math.min(4, Analyser.threads()));
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = OrtEnvironment.getEnvironment().createSession(resource(MODEL), options);
            Map<String, Integer> vocabulary = new HashMap<>();
            JsonNode listed = new ObjectMapper()
                    .readTree(resource(TOKENIZER))
                    .path("model")
                    .path("vocab");
            listed.fields()
                    .forEachRemaining(
                            e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
            List<String> lines = new ArrayList<>(Arrays.asList(new String[vocabulary.size()]));
            vocabulary.forEach((k, v) -> lines.set(v, k));
            return new SentenceEncoder(session, new PieceRow(lines));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model cannot be loaded: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model cannot be read", e);
        }
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = SentenceEncoder.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + path);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public float[][] encode(List<String> sentences) {
        float[][] out = new float[sentences.size()][];
        int[][] ids = new int[sentences.size()][];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            ids[i] = pieces.of(sentences.get(i), LONGEST);
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> ids[i].length));
        for (int i = 0; i < order.size(); i += BATCH) {
            run(order.subList(i, Math.min(order.size(), i + BATCH)), ids, out);
        }
        return out;
    }

    private void run(List<Integer> some, int[][] ids, float[][] out) {
        int length = ids[some.get(some.size() - 1)].length;
        long[] shape = {some.size(), length};
        long[] id = new long[some.size() * length];
        long[] mask = new long[id.length];
        for (int r = 0; r < some.size(); r++) {
            int[] row = ids[some.get(r)];
            for (int k = 0; k < row.length; k++) {
                id[r * length + k] = row[k];
                mask[r * length + k] = 1;
            }
        }
        OrtEnvironment env = OrtEnvironment.getEnvironment();
        try (OnnxTensor a = OnnxTensor.createTensor(env, LongBuffer.wrap(id), shape);
                OnnxTensor b = OnnxTensor.createTensor(env, LongBuffer.wrap(mask), shape);
                OnnxTensor c = OnnxTensor.createTensor(env, LongBuffer.wrap(new long[id.length]), shape)) {
            Map<String, OnnxTensor> in =
                    new HashMap<>(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c));
            in.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(in)) {
                float[][][] states = (float[][][]) result.get(0).getValue();
                for (int r = 0; r < some.size(); r++) {
                    out[some.get(r)] = normalised(states[r][0]);
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed: " + e.getMessage(), e);
        }
    }

    private static float[] normalised(float[] state) {
        double square = 0;
        for (float x : state) {
            square += (double) x * x;
        }
        float norm = (float) Math.max(1e-9, Math.sqrt(square));
        float[] out = new float[state.length];
        for (int d = 0; d < out.length; d++) {
            out[d] = state[d] / norm;
        }
        return out;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model cannot be closed: " + e.getMessage(), e);
        }
    }
}
