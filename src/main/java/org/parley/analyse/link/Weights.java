package org.parley.analyse.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What each feature of a link counts for; fitted by {@code src/train/links.py}. */
final class Weights {
    private static final String PATH = "/org/parley/model/links.tsv";

    private final Map<String, Map<String, Double>> byKind = new HashMap<>();

    Weights() {
        try (InputStream in = Weights.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + PATH);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split("\t"))
                    .forEach(f ->
                            byKind.computeIfAbsent(f[0], k -> new HashMap<>()).put(f[1], Double.valueOf(f[2])));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PATH, e);
        }
    }

    /** @param kind what is looked for: {@code cue} or {@code source} */
    double of(String kind, Map<String, Double> features) {
        Map<String, Double> weights = Objects.requireNonNull(byKind.get(kind), kind);
        double sum = 0;
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += weights.getOrDefault(f.getKey(), 0.0) * f.getValue();
        }
        return sum;
    }
}
