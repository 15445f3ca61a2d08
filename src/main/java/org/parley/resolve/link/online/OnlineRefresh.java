package org.parley.resolve.link.online;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.domain.ActorType;
import org.parley.domain.KnownActor;
import org.parley.domain.WikidataLink;
import org.parley.resolve.link.online.Reconciliation.Candidate;
import org.parley.resolve.link.online.Reconciliation.Query;
import org.parley.resolve.link.online.WikidataFacts.Facts;

/**
 * Looks up the actors that have no confirmed link, and proposes rows for {@code curation.csv}; a person decides.
 *
 * <p>Answers are kept by the client, so a run that was broken off goes on where it stopped.
 */
public final class OnlineRefresh {
    private static final int BATCH = 20;

    private final Reconciliation reconciliation;
    private final WikidataFacts facts;

    public OnlineRefresh(Reconciliation reconciliation, WikidataFacts facts) {
        this.reconciliation = reconciliation;
        this.facts = facts;
    }

    /** A candidate for an actor, with what tells it apart. */
    public record Proposal(String actor, String name, Candidate candidate, Facts facts) {}

    /** Proposals for every actor with a name and without a confirmed link, in the actors' order, the best first. */
    public List<Proposal> proposals(List<KnownActor> actors) throws IOException, InterruptedException {
        List<KnownActor> open = actors.stream()
                .filter(actor ->
                        actor.description() == null && actor.links().stream().noneMatch(WikidataLink::confirmed))
                .toList();
        List<Proposal> out = new ArrayList<>();
        for (int from = 0; from < open.size(); from += BATCH) {
            out.addAll(batch(open.subList(from, Math.min(open.size(), from + BATCH))));
        }
        return out;
    }

    private List<Proposal> batch(List<KnownActor> actors) throws IOException, InterruptedException {
        Map<String, Query> queries = new LinkedHashMap<>();
        actors.forEach(actor -> queries.put(actor.id(), new Query(actor.name(), type(actor.type()))));
        Map<String, List<Candidate>> candidates = reconciliation.candidates(queries);
        List<String> qids = candidates.values().stream()
                .flatMap(List::stream)
                .map(Candidate::id)
                .filter(id -> id.matches("Q[1-9][0-9]*"))
                .distinct()
                .sorted()
                .toList();
        Map<String, Facts> known = qids.isEmpty() ? Map.of() : facts.of(qids);
        List<Proposal> out = new ArrayList<>();
        for (KnownActor actor : actors) {
            for (Candidate candidate : candidates.getOrDefault(actor.id(), List.of())) {
                Facts found = known.get(candidate.id());
                if (found != null) {
                    out.add(new Proposal(actor.id(), actor.name(), candidate, found));
                }
            }
        }
        return out;
    }

    /** Wikidata's class for a type of ours: human; anything else is left open. */
    private static String type(ActorType type) {
        return type == ActorType.PERSON ? "Q5" : "";
    }
}
