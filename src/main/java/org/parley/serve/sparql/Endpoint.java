package org.parley.serve.sparql;

import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.parley.serve.Limits;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Route;
import org.parley.serve.http.Tags;
import org.parley.serve.http.Trouble;

/** {@code /sparql}: the SPARQL 1.1 Protocol for queries, by GET, by form and by direct POST. */
public final class Endpoint implements Route.Handler {
    private final Check check;
    private final Runner runner;
    private final Kept kept;
    private final Limits limits;
    private final Function<Ask, Reply> description;

    /** @param description what a request without a query gets */
    public Endpoint(Check check, Runner runner, Kept kept, Limits limits, Function<Ask, Reply> description) {
        this.check = check;
        this.runner = runner;
        this.kept = kept;
        this.limits = limits;
        this.description = description;
    }

    @Override
    public Reply answer(Ask ask) throws Exception {
        if (!ask.all("update").isEmpty() || ask.contentType().equals("application/sparql-update")) {
            throw Check.readOnly();
        }
        String text = ask.method().equals("POST") ? Posted.text(ask, "query", limits.queryBytes()) : ask.one("query");
        if (text == null) {
            return description.apply(ask);
        }
        String hash = Tags.hash(text);
        try {
            return run(ask, text, hash);
        } catch (Trouble trouble) {
            return Reply.of(trouble).noted(new Reply.Note(hash, -1, trouble.code()));
        }
    }

    private Reply run(Ask ask, String text, String hash) throws Exception {
        Query query = check.read(text);
        Format format = Format.choose(ask, Format.family(query));
        DatasetDescription graphs = DatasetDescription.create(ask.all("default-graph-uri"), ask.all("named-graph-uri"));
        Kept.Question question = new Kept.Question(text, query, graphs, format);
        // What answers differently each time carries no tag.
        boolean tagged = ask.isRead() && question.isSteady();
        if (tagged && ask.holds(Tags.etag(runner.build(), question.words()))) {
            return Reply.empty(304)
                    .tagged(Tags.etag(runner.build(), question.words()))
                    .noted(new Reply.Note(hash, -1, null));
        }
        Answer answer = kept.answer(question, runner, wantsAnew(ask));
        Reply reply = Reply.ok(format.mediaType(), answer.body())
                .with("Vary", "Accept")
                .noted(new Reply.Note(hash, answer.rows(), null));
        return tagged
                ? reply.tagged(Tags.etag(answer.build(), question.words()))
                : reply.with("Cache-Control", "no-store");
    }

    private static boolean wantsAnew(Ask ask) {
        String control = ask.header("Cache-Control");
        return control != null && control.contains("no-cache");
    }
}
