package org.parley.domain;

import java.util.List;

/** Sentences as vectors: the nearer two unit vectors, the more alike what they say. */
public interface SentenceVectors {
    /** One unit vector a sentence, in their order. */
    float[][] encode(List<String> sentences);
}
