package org.parley.resolve.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.catalogue.Gazetteer;
import org.parley.catalogue.GazetteerEntry;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Mention;
import org.parley.domain.MentionKind;
import org.parley.domain.Ref;
import org.parley.domain.Statement;
import org.parley.domain.lexicon.Spelling;
import org.parley.resolve.link.Profile;

/** Collects what one record tells of its actors. */
final class Profiles {
    private final Gazetteer gazetteer;

    Profiles(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Profile> of(ExtractionRecord record) {
        Map<String, Double> states = states(record);
        Map<String, Actor> byId = new HashMap<>();
        record.actors().forEach(actor -> byId.put(actor.id(), actor));
        Map<String, Set<String>> titles = titles(record);
        List<Profile> out = new ArrayList<>();
        for (Actor actor : record.actors()) {
            out.add(profile(record, actor, byId, states, titles.getOrDefault(actor.id(), Set.of())));
        }
        return out;
    }

    private Profile profile(
            ExtractionRecord record,
            Actor actor,
            Map<String, Actor> byId,
            Map<String, Double> states,
            Set<String> titles) {
        Set<String> names = new LinkedHashSet<>();
        names.add(actor.name());
        boolean named = actor.mentions().isEmpty();
        for (Mention mention : actor.mentions()) {
            if (mention.kind() == MentionKind.NAME && !actor.unnamed()) {
                named = true;
                names.add(mention.span()
                        .in(record.article().text())
                        .replaceAll("\\s+", " ")
                        .replaceFirst("^(?i:the) ", ""));
            }
        }
        String article = record.article().id();
        return new Profile(
                new Ref(article, actor.id()),
                actor.type(),
                actor.name(),
                List.copyOf(names),
                named || actor.type() == ActorType.POLITY,
                actor.wikidata(),
                actor.affiliation() == null ? null : new Ref(article, actor.affiliation()),
                state(actor, byId),
                titles,
                states,
                record.article().published());
    }

    /** Gazetteer id of the state at the end of the chain of affiliations. */
    private @Nullable String state(Actor actor, Map<String, Actor> byId) {
        Set<String> seen = new TreeSet<>();
        for (Actor at = actor;
                at != null && seen.add(at.id());
                at = at.affiliation() == null ? null : byId.get(at.affiliation())) {
            if (at.type() == ActorType.POLITY && at != actor) {
                return polity(at.name());
            }
        }
        return null;
    }

    private @Nullable String polity(String name) {
        List<GazetteerEntry> found = gazetteer.byName(name).stream()
                .filter(entry -> entry.type() == ActorType.POLITY)
                .toList();
        return found.size() == 1 ? found.get(0).id() : null;
    }

    private Map<String, Double> states(ExtractionRecord record) {
        Map<String, Double> counts = new TreeMap<>();
        double all = 0;
        for (Actor actor : record.actors()) {
            String id = actor.type() == ActorType.POLITY ? polity(actor.name()) : null;
            if (id != null) {
                double mentions = Math.max(1, actor.mentions().size());
                counts.merge(id, mentions, Double::sum);
                all += mentions;
            }
        }
        double total = Math.max(1, all);
        counts.replaceAll((id, count) -> count / total);
        return counts;
    }

    private static Map<String, Set<String>> titles(ExtractionRecord record) {
        Map<String, Set<String>> out = new HashMap<>();
        for (Statement statement : record.statements()) {
            if (statement.speaker() != null && statement.describedAs() != null) {
                out.computeIfAbsent(statement.speaker(), x -> new TreeSet<>())
                        .addAll(Spelling.words(statement.describedAs().toLowerCase(Locale.ROOT)));
            }
        }
        return out;
    }
}
