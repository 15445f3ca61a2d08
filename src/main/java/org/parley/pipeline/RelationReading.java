package org.parley.pipeline;

import java.util.List;
import org.parley.catalogue.CueReader;
import org.parley.catalogue.EventTypeReader;
import org.parley.catalogue.RelationReader;
import org.parley.domain.Article;
import org.parley.domain.Span;
import org.parley.extract.relation.RelationFinder;

/** Reads single sentences for what one actor does towards another. */
public final class RelationReading {
    private final ArticleReader reader;
    private final RelationFinder relations =
            new RelationFinder(RelationReader.read(), EventTypeReader.read(), CueReader.read());

    public RelationReading(ArticleReader reader) {
        this.reader = reader;
    }

    /** The PLOVER root, empty when no word of the sentence tells. */
    public String root(String sentence, Span source, Span target) {
        Article article =
                new Article("sentence", "sentence.txt", null, null, null, null, null, "en", "0".repeat(64), sentence);
        return relations
                .between(reader.analyse(article, List.of()), source, target)
                .orElse("");
    }
}
