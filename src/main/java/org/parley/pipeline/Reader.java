package org.parley.pipeline;

import java.util.List;
import org.parley.domain.Article;
import org.parley.domain.Boilerplate;
import org.parley.domain.ExtractionRecord;

/** Reads one article: analyse, then extract. Thread-safe. */
@FunctionalInterface
public interface Reader {
    /** The record of one article. */
    ExtractionRecord read(Article article, List<Boilerplate> boilerplate);
}
