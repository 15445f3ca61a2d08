package org.parley.evaluate.plover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parley.domain.Span;

/** Codes every pair of a PLV file and counts what agrees with the coder. */
public final class PloverEvaluation {
    /** Gives the root of what the words {@code source} do to {@code target} in a sentence, empty for none. */
    public interface Coder {
        String root(String sentence, Span source, Span target);
    }

    private PloverEvaluation() {}

    public static PloverReport run(Path file, Coder coder) throws IOException {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (PloverPairs.Pair pair : PloverPairs.read(file)) {
            String found = coder.root(pair.sentence(), pair.source(), pair.target());
            counts.computeIfAbsent(pair.root(), root -> new HashMap<>()).merge(found, 1, Integer::sum);
        }
        return new PloverReport(counts);
    }
}
