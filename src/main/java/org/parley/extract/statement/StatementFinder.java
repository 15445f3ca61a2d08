package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.Attribution;
import org.parley.domain.Span;
import org.parley.domain.lexicon.CueLexicon;
import org.parley.extract.StatementDraft;

/** Finds the statements of an article: attributions that are utterances, and utterances told inside them. */
public final class StatementFinder {
    private final CueBook cues;

    public StatementFinder(CueLexicon lexicon) {
        this.cues = new CueBook(lexicon);
    }

    public List<StatementDraft> find(Analysis analysis) {
        if (analysis.tokens().isEmpty()) {
            return List.of();
        }
        Page page = new Page(analysis, cues);
        Clauses clauses = new Clauses(page);
        Attributed attributed = new Attributed(page, clauses);
        List<Draft> drafts = new ArrayList<>();
        for (Attribution a : analysis.attributions()) {
            drafts.addAll(attributed.drafts(a));
        }
        drafts.addAll(new Headlines(page).find(drafts));
        drafts.addAll(new Overlooked(page, clauses).find(drafts));
        drafts.addAll(new Nested(page, clauses).find(drafts));
        drafts.addAll(new Disputed(page, clauses).find(drafts));
        drafts.removeIf(new Unsaid(page)::is);
        Map<Span, List<Draft>> byCue = new HashMap<>();
        for (Draft d : drafts) {
            if (d.cue != null) {
                byCue.computeIfAbsent(d.cue, x -> new ArrayList<>()).add(d);
            }
        }
        drafts.removeIf(d ->
                d.cue != null && byCue.getOrDefault(d.cue, List.of()).stream().anyMatch(other -> swallows(d, other)));
        drafts.sort(Comparator.comparing((Draft d) -> d.hull().start())
                .thenComparing(d -> d.hull().end()));
        Continuations continuations = new Continuations(page);
        continuations.takeUp(drafts);
        continuations.carryOn(drafts);
        Speakers speakers = new Speakers(page);
        Roles roles = new Roles(page);
        Occasions occasions = new Occasions(page, roles);
        Contents contents = new Contents(page);
        Acts acts = new Acts(page);
        for (Draft d : drafts) {
            speakers.fill(d);
            roles.fill(d);
            occasions.fill(d);
            d.content = contents.trimmed(contents.withoutAside(d.content));
        }
        drafts.removeIf(d -> d.content.isEmpty());
        new Rumours(page).attribute(drafts);
        drafts.forEach(contents::quote);
        drafts.forEach(acts::fill);
        new Relay(page, clauses).fill(drafts);
        return finished(drafts);
    }

    /** "told reporters that A, and accused Kigali of B": read once as A and once as all of it. */
    private static boolean swallows(Draft whole, Draft part) {
        return whole != part
                && whole.cue != null
                && whole.cue.equals(part.cue)
                && whole.confidence < part.confidence
                && whole.hull().length() > part.hull().length()
                && part.content.stream().allMatch(c -> whole.content.stream().anyMatch(w -> w.covers(c)));
    }

    private static List<StatementDraft> finished(List<Draft> drafts) {
        Map<Draft, Integer> index = new IdentityHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            index.put(drafts.get(i), i);
        }
        List<StatementDraft> out = new ArrayList<>(drafts.size());
        for (Draft d : drafts) {
            out.add(new StatementDraft(
                    d.speakers,
                    d.speakerFull,
                    number(index, d.continues),
                    number(index, d.reports),
                    d.addressee,
                    d.target,
                    d.relayedBy,
                    d.venue,
                    d.time,
                    d.cue,
                    d.content,
                    d.quoted,
                    d.quoteType,
                    d.act,
                    d.stance,
                    Math.max(0, Math.min(1, d.confidence))));
        }
        return out;
    }

    private static int number(Map<Draft, Integer> index, @Nullable Draft d) {
        return d == null ? -1 : index.getOrDefault(d, -1);
    }
}
