package org.parley.resolve;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.domain.SentenceVectors;

/** Vectors of texts, each computed once while it is remembered, and only when somebody asks. */
public final class Meanings {
    private static final int MOST_REMEMBERED = 50_000;

    private final SentenceVectors vectors;
    private final Map<String, float[]> known = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public Meanings(SentenceVectors vectors) {
        this.vectors = vectors;
    }

    /** Computes what is still unknown of {@code texts} in one go, which is faster than one by one. */
    public void prepare(Collection<String> texts) {
        List<String> missing = texts.stream()
                .distinct()
                .filter(text -> !known.containsKey(text))
                .toList();
        if (!missing.isEmpty()) {
            float[][] computed = vectors.encode(missing);
            for (int i = 0; i < missing.size(); i++) {
                known.put(missing.get(i), computed[i]);
            }
        }
    }

    /** How near two texts are in meaning, 0 to 1. */
    public double likeness(String one, String other) {
        float[] a = of(one);
        float[] b = of(other);
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return Math.max(0, dot);
    }

    private float[] of(String text) {
        float[] vector = known.get(text);
        return vector != null ? vector : computed(text);
    }

    private float[] computed(String text) {
        float[] vector = vectors.encode(List.of(text))[0];
        known.put(text, vector);
        return vector;
    }
}
