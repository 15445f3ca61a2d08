package org.parley.serve;

import java.util.List;
import java.util.Set;
import org.parley.query.SavedQueries;
import org.parley.serve.api.Downloads;
import org.parley.serve.api.OpenApi;
import org.parley.serve.api.Reconcile;
import org.parley.serve.api.Saved;
import org.parley.serve.api.Search;
import org.parley.serve.data.Catalogue;
import org.parley.serve.data.Description;
import org.parley.serve.data.LinkedData;
import org.parley.serve.data.OntologyPages;
import org.parley.serve.http.Meters;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Route;
import org.parley.serve.http.WebFiles;
import org.parley.serve.sparql.Check;
import org.parley.serve.sparql.Desk;
import org.parley.serve.sparql.Endpoint;
import org.parley.serve.sparql.Kept;
import org.parley.serve.sparql.Runner;
import org.parley.serve.sparql.Updates;

/** Every address of the server, in the order in which they are tried. To add a page, add a line here. */
final class Routes {
    private Routes() {}

    static List<Route> all(
            ServeOptions options,
            Source source,
            SavedQueries queries,
            Meters meters,
            Desk desk,
            Downloads downloads,
            Kept kept) {
        Runner runner = new Runner(source, desk, options, options.limits());
        Check check = new Check(options.limits(), options.allowService());
        Route.Handler updates = source instanceof WorkingCopy copy
                ? new Updates(new Check(options.limits(), Set.of()), copy, desk, options.limits())
                : Updates::refused;
        Description description = new Description(options, source instanceof WorkingCopy);
        LinkedData linked = new LinkedData(runner);
        OntologyPages ontology = OntologyPages.ontology();
        OntologyPages eventTypes = OntologyPages.eventTypes();
        WebFiles files = new WebFiles();
        Saved saved = new Saved(queries, runner, options.limits().resultBytes());
        Search search = new Search(runner);
        OpenApi openApi = new OpenApi(queries, options.limits());
        Reconcile reconcile = new Reconcile(runner);
        Catalogue catalogue = new Catalogue(source, queries);
        return List.of(
                Route.at("/health", ask -> Health.report(source)).uncounted().withoutPassword(),
                Route.at("/metrics", ask -> Health.metrics(ask, meters))
                        .uncounted()
                        .withoutPassword(),
                Route.at("/robots.txt", ask -> Reply.text("text/plain", Health.ROBOTS))
                        .uncounted()
                        .withoutPassword(),
                Route.at("/sparql", new Endpoint(check, runner, kept, options.limits(), description::service)),
                Route.at("/update", updates),
                Route.at("/api", saved::list),
                Route.at("/api/actors", ask -> ask.one("q") == null ? saved.answer(ask) : search.actors(ask)),
                // With words and for programs: the hits marked. Else the saved query of that name.
                Route.at(
                        "/api/search",
                        ask -> ask.one("text") != null
                                        && ask.one("format", "json").equals("json")
                                ? search.words(ask)
                                : saved.answer(ask)),
                Route.under("/api/", saved::answer),
                Route.at("/openapi.json", openApi::answer),
                Route.under("/download/", downloads::answer),
                Route.at("/reconcile", reconcile::answer),
                Route.under("/reconcile/suggest/", reconcile::suggest),
                Route.at("/reconcile/properties", reconcile::properties),
                Route.at("/.well-known/void", catalogue::voidDescription),
                Route.at("/dcat", catalogue::dcat),
                Route.at("/examples", catalogue::examples),
                Route.under("/id/", linked::identifier),
                Route.at("/data", linked::document),
                Route.under("/data/", linked::document),
                Route.at("/page", linked::page),
                Route.under("/page/", linked::page),
                Route.at("/ontology", ontology::answer),
                Route.under("/ontology/", ontology::answer),
                Route.under("/event-type/", eventTypes::answer),
                new Route("files", files::has, files::answer, false, false));
    }
}
