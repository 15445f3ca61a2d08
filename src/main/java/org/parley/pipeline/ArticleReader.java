package org.parley.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.Analyser;
import org.parley.catalogue.ActorLexiconReader;
import org.parley.catalogue.CueReader;
import org.parley.catalogue.EventTypeReader;
import org.parley.catalogue.FigureReader;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Analysis;
import org.parley.domain.Article;
import org.parley.domain.Boilerplate;
import org.parley.domain.Extraction;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.lexicon.EventLexicon;
import org.parley.extract.Extractor;
import org.parley.extract.actor.ActorFinder;
import org.parley.extract.event.EventFinder;
import org.parley.extract.figure.FigureFinder;
import org.parley.extract.statement.StatementFinder;

/** The two reading stages with their models and lexicons: analyse, then extract. Thread-safe. */
public final class ArticleReader implements Reader, AutoCloseable {
    private final Analyser analyser;
    private final Extractor extractor;
    private final Extraction by;

    private ArticleReader(Analyser analyser, Extractor extractor) {
        this.analyser = analyser;
        this.extractor = extractor;
        this.by = new Extraction(Tool.NAME, analyser.models(), Tool.ONTOLOGY);
    }

    /** Loads models and lexicons; {@code model} null for those shipped. */
    public static ArticleReader open(@Nullable Path model, Gazetteer gazetteer) {
        FutureTask<Analyser> models = new FutureTask<>(() -> Analyser.open(model));
        Thread loader = new Thread(models, "models");
        loader.setDaemon(true);
        loader.start();
        // the lexicons are read while the models load
        EventLexicon types = EventTypeReader.read();
        Extractor extractor = new Extractor(
                types.inflections(),
                new StatementFinder(CueReader.read()),
                new EventFinder(types),
                new FigureFinder(FigureReader.read()),
                new ActorFinder(ActorLexiconReader.read(gazetteer)));
        return new ArticleReader(loaded(models), extractor);
    }

    private static Analyser loaded(FutureTask<Analyser> models) {
        try {
            return models.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the models were loading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("the models cannot be loaded", e.getCause());
        }
    }

    /** The first of the two stages alone. */
    public Analysis analyse(Article article, List<Boilerplate> boilerplate) {
        return analyser.analyse(article, boilerplate);
    }

    /** The second of the two stages alone. */
    public ExtractionRecord extract(Analysis analysis) {
        return extractor.extract(analysis, by);
    }

    @Override
    public ExtractionRecord read(Article article, List<Boilerplate> boilerplate) {
        return extract(analyse(article, boilerplate));
    }

    @Override
    public void close() {
        analyser.close();
    }
}
