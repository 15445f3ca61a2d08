package org.parley.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Article;
import org.parley.domain.Boilerplate;
import org.parley.domain.ExtractionRecord;

/** Loads the models when the first article needs them: a build that finds everything in its cache does without. */
final class LazyReader implements Reader, AutoCloseable {
    private final @Nullable Path model;
    private final Gazetteer gazetteer;
    private @Nullable ArticleReader reader;

    LazyReader(@Nullable Path model, Gazetteer gazetteer) {
        this.model = model;
        this.gazetteer = gazetteer;
    }

    @Override
    public ExtractionRecord read(Article article, List<Boilerplate> boilerplate) {
        return reader().read(article, boilerplate);
    }

    private synchronized ArticleReader reader() {
        if (reader == null) {
            reader = ArticleReader.open(model, gazetteer);
        }
        return reader;
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
