package org.parley.analyse.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the file beside a model tells: how to feed it, what it gives, how sure it is.
 *
 * @param window pieces in one run, marks at both ends included
 * @param outputs per head its labels and, where a CRF was trained, the scores of one label following another
 * @param sha256 of the model file
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ModelSpec(
        String version,
        int window,
        List<String> features,
        Map<String, Head> outputs,
        String sha256,
        @Nullable Map<String, Calibration> calibration) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Head(
            @Nullable List<String> labels,
            float @Nullable [] @Nullable [] transitions,
            float @Nullable [] start,
            float @Nullable [] end) {
        List<String> names() {
            return labels == null ? List.of() : labels;
        }
    }

    /**
     * Scores are divided by {@code temperature} before they become probabilities.
     *
     * @param points increasing pairs of score and share that was right; between them a straight line
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Calibration(double temperature, double @Nullable [] @Nullable [] points) {}

    /** A head that this model has. */
    Head head(String name) {
        return Objects.requireNonNull(outputs.get(name), name);
    }

    /** Whether a head marks stretches of many words, which a window's edge may cut. */
    boolean spans(String head) {
        return head(head).transitions() != null;
    }

    double confidence(String head, double score) {
        Calibration c = calibration == null ? null : calibration.get(head);
        double[][] p = c == null ? null : c.points;
        if (p == null || p.length == 0) {
            return score;
        }
        if (score <= p[0][0]) {
            return p[0][1];
        }
        for (int i = 1; i < p.length; i++) {
            if (score <= p[i][0]) {
                double share = (score - p[i - 1][0]) / (p[i][0] - p[i - 1][0]);
                return p[i - 1][1] + share * (p[i][1] - p[i - 1][1]);
            }
        }
        return p[p.length - 1][1];
    }

    double temperature(String head) {
        Calibration c = calibration == null ? null : calibration.get(head);
        return c == null || !(c.temperature > 0) ? 1.0 : c.temperature;
    }
}
