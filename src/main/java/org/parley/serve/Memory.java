package org.parley.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What this process holds of memory while it works. */
public final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int SAMPLES = 20;

    private Memory() {}

    /**
     * One look.
     *
     * @param seconds since the begin
     * @param heapMb in use after a collection
     * @param rssMb resident, 0 where the system does not say
     */
    public record Sample(long seconds, long heapMb, long rssMb) {}

    /** Looks at equal intervals until {@code time} after {@code start} (nanoseconds of the system clock). */
    static List<Sample> watch(long start, Duration time) throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 1; i <= SAMPLES; i++) {
            long due = start + time.toNanos() / SAMPLES * i;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            samples.add(look((System.nanoTime() - start) / 1_000_000_000));
        }
        return samples;
    }

    private static Sample look(long seconds) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Sample(seconds, (runtime.totalMemory() - runtime.freeMemory()) >> 20, rssMb());
    }

    private static long rssMb() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** "81 to 84": the mean of the first quarter of the samples and of the last. */
    static String range(List<Sample> samples, ToLongFunction<Sample> what) {
        return samples.isEmpty() ? "-" : first(samples, what) + " to " + last(samples, what);
    }

    static long first(List<Sample> samples, ToLongFunction<Sample> what) {
        return mean(samples.subList(0, Math.max(1, samples.size() / 4)), what);
    }

    static long last(List<Sample> samples, ToLongFunction<Sample> what) {
        return mean(samples.subList(samples.size() - Math.max(1, samples.size() / 4), samples.size()), what);
    }

    private static long mean(List<Sample> samples, ToLongFunction<Sample> what) {
        return Math.round(samples.stream().mapToLong(what).average().orElse(0));
    }
}
