import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs an ONNX reader over the windows that check.py wrote and writes the wanted outputs back: model in out threads output... */
public class RunOnnx {
    public static void main(String[] a) throws Exception {
        var env = OrtEnvironment.getEnvironment();
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(Integer.parseInt(a[3]));
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        var bean = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long tokens = 0, cpu = 0;
        try (var session = env.createSession(a[0], options);
                var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(Path.of(a[1]))));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(a[2]))))) {
            for (int windows = in.readInt(); windows > 0; windows--) {
                int n = in.readInt();
                long[] shape = {1, n};
                long[][] x = new long[2][n];
                for (long[] row : x) for (int i = 0; i < n; i++) row[i] = in.readInt();
                long t = bean.getProcessCpuTime();
                try (var ids = OnnxTensor.createTensor(env, LongBuffer.wrap(x[0]), shape);
                        var features = OnnxTensor.createTensor(env, LongBuffer.wrap(x[1]), shape);
                        var result = session.run(Map.of("input_ids", ids, "features", features))) {
                    cpu += bean.getProcessCpuTime() - t;
                    tokens += n;
                    for (int o = 4; o < a.length; o++) {
                        FloatBuffer f = ((OnnxTensor) result.get(a[o]).orElseThrow()).getFloatBuffer();
                        while (f.hasRemaining()) out.writeFloat(f.get());
                    }
                }
            }
        }
        System.out.printf("%d tokens, %.2f CPU-s, %.0f tokens per CPU-second%n", tokens, cpu / 1e9, tokens / (cpu / 1e9));
    }
}
