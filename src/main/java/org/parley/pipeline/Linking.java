package org.parley.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.parley.analyse.SentenceEncoder;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.ExtractionRecord;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Inputs;
import org.parley.resolve.Resolver;
import org.parley.resolve.curation.Curation;
import org.parley.resolve.link.online.OnlineRefresh;
import org.parley.resolve.link.online.PoliteClient;
import org.parley.resolve.link.online.Reconciliation;
import org.parley.resolve.link.online.WikidataFacts;

/** Asks Wikidata for candidates for the actors that have no confirmed link; a person decides which are right. */
public final class Linking {
    private static final String WHO_ASKS =
            Tool.NAME.replace(' ', '/') + " (knowledge graphs of news; one request at a time)";

    private Linking() {}

    /**
     * Where to ask and how fast.
     *
     * @param reconciliation a W3C Reconciliation API 0.2 service
     * @param sparql a Wikidata query service
     * @param pause between requests
     * @param cache folder of answers, by which a broken-off run goes on
     */
    public record Service(URI reconciliation, URI sparql, Duration pause, Path cache) {}

    /**
     * One candidate.
     *
     * @param match whether the service is sure
     * @param facts label and offices, for whoever decides
     */
    public record Candidate(String actor, String name, String qid, double score, boolean match, String facts) {}

    /** Candidates for the actors of {@code inputs}, in the actors' order, the best first. */
    public static List<Candidate> run(List<Path> inputs, IngestOptions options, Service service, Progress progress)
            throws IOException, InterruptedException {
        Gazetteer gazetteer = Gazetteer.load();
        List<ExtractionRecord> records = new ArrayList<>();
        try (LazyReader reader = new LazyReader(null, gazetteer);
                SentenceEncoder vectors = SentenceEncoder.open()) {
            new Reading(reader, options, null, progress).read(Inputs.of(inputs), records::add);
            progress.stage("Asking for candidates", -1);
            PoliteClient client = new PoliteClient(WHO_ASKS, service.pause(), service.cache());
            OnlineRefresh refresh = new OnlineRefresh(
                    new Reconciliation(client, service.reconciliation()), new WikidataFacts(client, service.sparql()));
            List<Candidate> candidates = new ArrayList<>();
            for (OnlineRefresh.Proposal proposal : refresh.proposals(new Resolver()
                    .resolve(records, gazetteer, Curation.none(), vectors)
                    .actors())) {
                candidates.add(new Candidate(
                        proposal.actor(),
                        proposal.name(),
                        proposal.candidate().id(),
                        proposal.candidate().score(),
                        proposal.candidate().match(),
                        proposal.facts().label() + "; "
                                + String.join(", ", proposal.facts().offices())));
            }
            return candidates;
        }
    }
}
