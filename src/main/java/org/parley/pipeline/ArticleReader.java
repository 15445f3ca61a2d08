package org.parley.pipeline;

import java.nio.file.Path;
import java.util.List;
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

    private ArticleReader(Analyser analyser, Gazetteer gazetteer) {
        this.analyser = analyser;
        this.extractor = new Extractor(
                new StatementFinder(CueReader.read()),
                new EventFinder(EventTypeReader.read()),
                new FigureFinder(FigureReader.read()),
                new ActorFinder(ActorLexiconReader.read(gazetteer)));
        this.by = new Extraction(Tool.NAME, analyser.models(), Tool.ONTOLOGY);
    }

    /** Loads models and lexicons; {@code model} null for those shipped. */
    public static ArticleReader open(@Nullable Path model, Gazetteer gazetteer) {
        return new ArticleReader(Analyser.open(model), gazetteer);
    }

    /** The first of the two stages alone. */
    public Analysis analyse(Article article, List<Boilerplate> boilerplate) {
        return analyser.analyse(article, boilerplate);
    }

    @Override
    public ExtractionRecord read(Article article, List<Boilerplate> boilerplate) {
        return extractor.extract(analyse(article, boilerplate), by);
    }

    @Override
    public void close() {
        analyser.close();
    }
}
