package org.parley.map;

import org.apache.jena.riot.system.StreamRDF;
import org.parley.domain.Corpus;
import org.parley.domain.ExtractionRecord;
import org.parley.vocab.Ids;

/**
 * A resolved corpus to quads, streamed: a graph for each article, then the actors with their links, then the counts.
 *
 * <p>Nothing is kept but what is needed to find references, so memory grows with the corpus' records and not with the
 * graph. The same corpus gives the same quads in the same order; a quad may come twice.
 */
public final class Mapper {
    private final Ids ids;

    public Mapper() {
        this(Ids.DEFAULT);
    }

    public Mapper(Ids ids) {
        this.ids = ids;
    }

    /** Sends all quads of {@code corpus} to {@code out}, between its start and finish. */
    public void map(Corpus corpus, StreamRDF out) {
        Emitter emitter = new Emitter(out, ids);
        CorpusIndex index = new CorpusIndex(corpus);
        Tallies tallies = new Tallies(emitter, index);
        StatementMapping statements = new StatementMapping(emitter, index, new SharedQuotes(corpus), tallies);
        EventMapping events = new EventMapping(emitter, index);
        FigureMapping figures = new FigureMapping(emitter, index);
        ActorMapping actors = new ActorMapping(emitter, index);
        LinkMapping links = new LinkMapping(emitter, index, figures);

        out.start();
        for (ExtractionRecord record : corpus.records()) {
            emitter.into(ids.article(record.article().id()));
            ArticleText text = new ArticleText(emitter, record);
            record.actors().forEach(actor -> actors.mentions(text, actor));
            record.statements().forEach(statement -> statements.map(text, statement));
            record.events().forEach(event -> events.map(text, event));
            events.claimants(text, record.statements());
            record.figures().forEach(figure -> figures.map(text, figure));
        }
        emitter.into(ids.actorsGraph());
        corpus.actors().forEach(actors::known);
        corpus.links().forEach(links::derived);
        corpus.curation().forEach(links::correction);
        emitter.into(ids.countsGraph());
        tallies.map();
        emitter.calendar();
        out.finish();
    }
}
