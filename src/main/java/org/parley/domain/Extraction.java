package org.parley.domain;

import java.util.List;

/** What read an article: tool with version, models, version of the ontology. */
public record Extraction(String tool, List<String> models, String ontology) {
    public Extraction {
        models = List.copyOf(models);
    }
}
