package org.parley.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.domain.Act;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.Article;
import org.parley.domain.Bound;
import org.parley.domain.Coded;
import org.parley.domain.Corpus;
import org.parley.domain.DateBasis;
import org.parley.domain.DerivedLink;
import org.parley.domain.Event;
import org.parley.domain.EventStatus;
import org.parley.domain.Extraction;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.KnownActor;
import org.parley.domain.KnownEvent;
import org.parley.domain.Mention;
import org.parley.domain.MentionKind;
import org.parley.domain.PublishedBasis;
import org.parley.domain.QuoteType;
import org.parley.domain.Ref;
import org.parley.domain.Span;
import org.parley.domain.Stance;
import org.parley.domain.Statement;
import org.parley.domain.Utterance;
import org.parley.domain.WikidataLink;
import org.parley.vocab.Ids;

/** The hand-made gold of three articles as a resolved corpus: what a perfect reader would hand to the mapping. */
public final class GoldCorpus {
    private static final Set<String> MEASURES = Set.of(
            "killed", "wounded", "missing", "captured", "detained", "evacuated", "displaced", "residents", "troops");
    private static final Map<String, String> TYPE_OF_PLOVER = Map.ofEntries(
            Map.entry("ASSAULT", "MilitaryOperation"),
            Map.entry("CONSULT", "Talks"),
            Map.entry("AGREE", "Agreement"),
            Map.entry("CONCEDE", "Disarmament"),
            Map.entry("RETREAT", "Withdrawal"),
            Map.entry("MOBILIZE", "Mobilisation"),
            Map.entry("AID", "Evacuation"),
            Map.entry("PROTEST", "Protest"),
            Map.entry("SUPPORT", "Support"),
            Map.entry("REQUEST", "Demand"),
            Map.entry("REJECT", "Rejection"),
            Map.entry("ACCUSE", "Accusation"),
            Map.entry("THREATEN", "Threat"),
            Map.entry("COERCE", "Blockade"),
            Map.entry("COOPERATE", "Promise"));
    private static final Map<String, String> AFFILIATIONS = Map.of(
            "Hikmet Hajiyev", "Azerbaijan",
            "Ilham Aliyev", "Azerbaijan",
            "Anar Eyvazov", "Ministry of Defence of Azerbaijan",
            "Ministry of Defence of Azerbaijan", "Azerbaijan",
            "Ministry of Foreign Affairs of Azerbaijan", "Azerbaijan",
            "Nikol Pashinyan", "Armenia",
            "Andranik Hovhannisyan", "Armenia",
            "Ministry of Foreign Affairs of Armenia", "Armenia",
            "Maria Zakharova", "Russia",
            "Ministry of Defence of Russia", "Russia");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, ActorType> types = new HashMap<>();
    private final Map<Ref, String> actorOf = new HashMap<>();
    private final Map<String, List<Ref>> mentionedAs = new TreeMap<>();
    private final Map<Ref, String> eventLabels = new HashMap<>();

    private GoldCorpus() {}

    /** The corpus of {@code data/gold}. */
    public static Corpus read() {
        try {
            return new GoldCorpus().corpus(Path.of("data", "gold"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Corpus corpus(Path folder) throws IOException {
        List<ExtractionRecord> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[0-9]{3}_.*\\.json"))
                    .sorted()
                    .toList()) {
                records.add(record(json.readTree(file.toFile())));
            }
        }
        JsonNode cross = json.readTree(folder.resolve("cross.json").toFile());
        return new Corpus(
                records,
                actors(),
                actorOf,
                utterances(records, cross),
                events(records, cross),
                links(cross),
                List.of());
    }

    private ExtractionRecord record(JsonNode gold) throws IOException {
        JsonNode document = gold.get("document");
        String file = document.get("file").asText();
        String text = Files.readString(Path.of("data", "articles", file));
        String article = file.substring(0, 3);
        Map<String, Actor> actors = new LinkedHashMap<>();
        for (JsonNode actor : gold.get("actors")) {
            actor(article, text, actors, actor.get("name").asText(), actor);
        }
        List<Event> events = new ArrayList<>();
        for (JsonNode event : gold.get("events")) {
            String label = event.get("type").asText();
            String plover = event.get("plover").isNull()
                    ? "COOPERATE"
                    : event.get("plover").asText();
            String id = local(event.get("id"));
            eventLabels.put(new Ref(article, id), label);
            List<String> agents = new ArrayList<>();
            List<String> targets = new ArrayList<>();
            List<String> mediators = new ArrayList<>();
            for (JsonNode participant : event.get("participants")) {
                String name = participant.get("name").asText();
                if (name.startsWith("~")) {
                    continue;
                }
                switch (participant.get("role").asText()) {
                    case "target", "accused", "addressee", "affected", "victim", "beneficiary" ->
                        targets.add(actor(article, text, actors, name, null));
                    case "mediator", "host" -> mediators.add(actor(article, text, actors, name, null));
                    default -> agents.add(actor(article, text, actors, name, null));
                }
            }
            String status = event.get("status").asText();
            LocalDate[] dates = dates(event.get("date"));
            events.add(new Event(
                    id,
                    TYPE_OF_PLOVER.get(plover),
                    span(text, event.get("trigger_span")),
                    spans(text, event.get("other_trigger_spans")),
                    agents,
                    targets,
                    mediators,
                    event.get("place").isNull()
                            ? null
                            : actor(article, text, actors, event.get("place").asText(), null),
                    dates[0],
                    dates[1],
                    event.get("date_span").isNull() ? null : span(text, event.get("date_span")),
                    status.equals("occurred")
                            ? EventStatus.REPORTED
                            : status.equals("planned") ? EventStatus.PLANNED : EventStatus.CLAIMED,
                    event.get("denied_by").isNull()
                            ? List.of()
                            : several(
                                    article,
                                    text,
                                    actors,
                                    event.get("denied_by").asText()),
                    null,
                    List.of()));
        }
        List<Statement> statements = new ArrayList<>();
        Map<String, String> reports = new HashMap<>();
        for (JsonNode statement : gold.get("statements")) {
            if (!statement.get("nested_in").isNull()) {
                reports.put(local(statement.get("nested_in")), local(statement.get("id")));
            }
        }
        for (JsonNode statement : gold.get("statements")) {
            statements.add(
                    statement(article, text, actors, events, statement, reports.get(local(statement.get("id")))));
        }
        List<Figure> figures = new ArrayList<>();
        for (JsonNode figure : gold.get("figures")) {
            if (MEASURES.contains(figure.get("what").asText())) {
                String category = figure.get("category").asText("");
                figures.add(new Figure(
                        local(figure.get("id")),
                        figure.get("what").asText(),
                        figure.get("value").asLong(),
                        null,
                        bound(figure.get("qualifier").asText()),
                        category.contains("total") || category.contains("not broken down") || category.isEmpty()
                                ? null
                                : category,
                        local(figure.get("event")),
                        local(figure.get("statement")),
                        null,
                        null,
                        span(text, figure.get("span"))));
            }
        }
        return new ExtractionRecord(
                new Article(
                        article,
                        file,
                        null,
                        document.get("title").isNull()
                                ? null
                                : document.get("title").asText(),
                        document.get("source").isNull()
                                ? null
                                : document.get("source").asText(),
                        LocalDate.parse(document.get("published").asText()),
                        PublishedBasis.METADATA,
                        "en",
                        sha256(text),
                        text),
                List.of(),
                List.copyOf(actors.values()),
                statements,
                events,
                figures,
                new Extraction("gold", List.of(), "0.1.0"));
    }

    private Statement statement(
            String article, String text, Map<String, Actor> actors, List<Event> events, JsonNode gold, String reports) {
        List<Span> content = spans(text, gold.get("content_spans"));
        String id = local(gold.get("id"));
        List<String> speakers = new ArrayList<>();
        gold.get("speakers").forEach(name -> speakers.add(actor(article, text, actors, name.asText(), null)));
        Act act = Coded.of(Act.class, gold.get("act").asText().replace("express_", ""));
        return new Statement(
                id,
                speakers.isEmpty() ? null : speakers.get(0),
                speakers.size() < 2 ? List.of() : speakers.subList(1, speakers.size()),
                gold.get("speaker_span").isNull() ? null : span(text, gold.get("speaker_span")),
                one(article, text, actors, gold.get("on_behalf_of")),
                null,
                one(article, text, actors, gold.get("addressee")),
                one(article, text, actors, gold.get("target")),
                one(article, text, actors, gold.get("via")),
                gold.get("venue").isNull() ? null : gold.get("venue").asText(),
                gold.get("cue_span").isNull() ? null : span(text, gold.get("cue_span")),
                content,
                spans(text, gold.get("quote_spans")),
                Coded.of(QuoteType.class, gold.get("quote_type").asText()),
                act,
                act == Act.DENY ? Stance.DENIED : Stance.ASSERTED,
                gold.get("date").isNull() || gold.get("date").asText().length() != 10
                        ? null
                        : LocalDate.parse(gold.get("date").asText()),
                gold.get("date").isNull() || gold.get("date").asText().length() != 10
                        ? null
                        : Coded.of(DateBasis.class, gold.get("date_basis").asText("publication")),
                gold.get("date_span").isNull() ? null : span(text, gold.get("date_span")),
                reports,
                events.stream()
                        .filter(e -> content.stream().anyMatch(s -> s.overlaps(e.trigger())))
                        .map(Event::id)
                        .toList(),
                1.0);
    }

    private String one(String article, String text, Map<String, Actor> actors, JsonNode name) {
        return name.isNull()
                ? null
                : actor(article, text, actors, name.asText().split(";")[0].strip(), null);
    }

    private List<String> several(String article, String text, Map<String, Actor> actors, String names) {
        return Arrays.stream(names.split(";"))
                .map(name -> actor(article, text, actors, name.strip(), null))
                .toList();
    }

    /** The local id of the actor called {@code name}, made when it is met for the first time. */
    private String actor(String article, String text, Map<String, Actor> actors, String name, JsonNode gold) {
        Actor known = actors.get(name);
        if (known == null) {
            List<Mention> mentions = new ArrayList<>();
            Set<String> spellings = names.computeIfAbsent(name, key -> new TreeSet<>());
            ActorType type = gold == null
                    ? types.getOrDefault(name, ActorType.GROUP)
                    : type(gold.get("type").asText());
            if (gold != null) {
                spans(text, gold.get("mentions")).forEach(s -> mentions.add(new Mention(s, MentionKind.NAME)));
                spans(text, gold.get("other_mentions")).forEach(s -> mentions.add(new Mention(s, MentionKind.NOMINAL)));
                gold.get("aliases_in_text").forEach(alias -> spellings.add(alias.asText()));
            }
            types.merge(name, type, (old, now) -> old == ActorType.GROUP ? now : old);
            known = new Actor("a" + (actors.size() + 1), name, type, null, null, name.contains("unnamed"), mentions);
            actors.put(name, known);
            Ref ref = new Ref(article, known.id());
            actorOf.put(ref, slug(name));
            mentionedAs.computeIfAbsent(name, key -> new ArrayList<>()).add(ref);
        }
        return known.id();
    }

    private List<KnownActor> actors() {
        List<KnownActor> actors = new ArrayList<>();
        names.forEach((name, spellings) -> {
            Set<String> others = new TreeSet<>(spellings);
            others.remove(name);
            String affiliation = AFFILIATIONS.get(name);
            actors.add(new KnownActor(
                    slug(name),
                    types.get(name),
                    name,
                    others,
                    affiliation == null || !names.containsKey(affiliation) ? null : slug(affiliation),
                    null,
                    null,
                    name.equals("Azerbaijan") ? List.of(new WikidataLink("Q227", true, 1, "gazetteer")) : List.of(),
                    mentionedAs.get(name)));
        });
        actors.sort(Comparator.comparing(KnownActor::id));
        return actors;
    }

    private List<Utterance> utterances(List<ExtractionRecord> records, JsonNode cross) {
        Map<Ref, List<Ref>> groups = new LinkedHashMap<>();
        for (JsonNode group : cross.get("same_utterances")) {
            List<Ref> members = new ArrayList<>();
            members.add(ref(group.get("fullest").asText()));
            group.get("members").forEach(member -> {
                Ref ref = ref(member.get("id").asText());
                if (!members.contains(ref)) {
                    members.add(ref);
                }
            });
            members.forEach(member -> groups.put(member, members));
        }
        List<Utterance> utterances = new ArrayList<>();
        Set<Ref> done = new java.util.HashSet<>();
        for (ExtractionRecord record : records) {
            for (Statement statement : record.statements()) {
                Ref ref = new Ref(record.article().id(), statement.id());
                if (done.contains(ref)) {
                    continue;
                }
                List<Ref> members = groups.getOrDefault(ref, List.of(ref)).stream()
                        .filter(done::add)
                        .toList();
                utterances.add(new Utterance(Ids.hash(members.get(0).toString()), members));
            }
        }
        utterances.sort(Comparator.comparing(Utterance::id));
        return utterances;
    }

    private List<KnownEvent> events(List<ExtractionRecord> records, JsonNode cross) {
        Map<Ref, List<Ref>> groups = new LinkedHashMap<>();
        for (JsonNode group : cross.get("same_events")) {
            List<Ref> members = new ArrayList<>();
            group.get("members")
                    .forEach(member -> members.add(ref(member.get("id").asText())));
            members.forEach(member -> groups.put(member, members));
        }
        List<KnownEvent> known = new ArrayList<>();
        Set<Ref> done = new java.util.HashSet<>();
        for (ExtractionRecord record : records) {
            for (Event event : record.events()) {
                Ref ref = new Ref(record.article().id(), event.id());
                if (done.contains(ref)) {
                    continue;
                }
                List<Ref> members = groups.getOrDefault(ref, List.of(ref)).stream()
                        .filter(done::add)
                        .toList();
                known.add(new KnownEvent(
                        slug(event.type()) + "-" + Ids.hash(ref.toString()),
                        event.type(),
                        eventLabels.get(ref),
                        members,
                        event.status(),
                        event.from(),
                        event.to(),
                        null));
            }
        }
        known.sort(Comparator.comparing(KnownEvent::id));
        return known;
    }

    /** Updates as the comparisons list them; a denial for the first pair of sides of each conflict, where one denies. */
    private List<DerivedLink> links(JsonNode cross) {
        List<DerivedLink> links = new ArrayList<>();
        for (JsonNode comparison : cross.get("figure_comparisons")) {
            List<JsonNode> members = new ArrayList<>();
            comparison.get("members").forEach(members::add);
            for (int i = 1; i < members.size(); i++) {
                if (!members.get(0).get("claimed_by").isNull()
                        && members.get(i)
                                .get("claimed_by")
                                .equals(members.get(0).get("claimed_by"))
                        && members.get(i).get("value").isNumber()
                        && !members.get(i)
                                .get("article")
                                .equals(members.get(i - 1).get("article"))) {
                    links.add(new DerivedLink(
                            ref(members.get(i).get("id").asText()),
                            DerivedLink.Kind.UPDATES,
                            ref(members.get(i - 1).get("id").asText()),
                            "figure-update",
                            1));
                }
            }
        }
        links.add(new DerivedLink(ref("001-s14"), DerivedLink.Kind.DENIES, ref("001-s12"), "denial", 1));
        links.add(new DerivedLink(ref("001-s14"), DerivedLink.Kind.CONTRADICTS, ref("001-s12"), "denial", 1));
        links.add(new DerivedLink(ref("004-s35"), DerivedLink.Kind.DENIES, ref("004-s28"), "denial", 1));
        links.add(new DerivedLink(ref("004-s35"), DerivedLink.Kind.ANSWERS, ref("004-s28"), "answer", 1));
        return links;
    }

    private static LocalDate[] dates(JsonNode date) {
        if (date.isNull()) {
            return new LocalDate[] {null, null};
        }
        String[] ends = date.asText().split("/");
        LocalDate from = first(ends[0]);
        LocalDate to = ends.length < 2 ? last(ends[0]) : last(ends[1]);
        return new LocalDate[] {from, to};
    }

    private static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.parse(date + "-01-01");
            case 7 -> LocalDate.parse(date + "-01");
            case 10 -> LocalDate.parse(date);
            default -> null;
        };
    }

    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.parse(date + "-12-31");
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            case 10 -> LocalDate.parse(date);
            default -> null;
        };
    }

    private static Bound bound(String qualifier) {
        return switch (qualifier) {
            case "more than", "at least" -> Bound.AT_LEAST;
            case "at most", "less than" -> Bound.AT_MOST;
            case "about" -> Bound.ABOUT;
            default -> Bound.EXACT;
        };
    }

    private static ActorType type(String gold) {
        return switch (gold) {
            case "Person" -> ActorType.PERSON;
            case "State" -> ActorType.POLITY;
            case "Place" -> ActorType.PLACE;
            case "Population" -> ActorType.GROUP;
            default -> ActorType.ORGANISATION;
        };
    }

    private static Ref ref(String id) {
        return new Ref(id.substring(0, 3), id.substring(4));
    }

    private static String local(JsonNode id) {
        return id == null || id.isNull() ? null : id.asText().substring(4);
    }

    private static List<Span> spans(String text, JsonNode spans) {
        List<Span> list = new ArrayList<>();
        spans.forEach(span -> list.add(span(text, span)));
        return list;
    }

    /** Gold counts code points, we count UTF-16. */
    private static Span span(String text, JsonNode span) {
        return new Span(
                text.offsetByCodePoints(0, span.get(0).asInt()),
                text.offsetByCodePoints(0, span.get(1).asInt()));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
