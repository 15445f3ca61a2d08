package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.ActorType;
import org.parley.domain.Analysis;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.domain.lexicon.ActorLexicon.KnownName;
import org.parley.domain.lexicon.ActorLexicon.PolityWords;
import org.parley.domain.lexicon.Spelling;
import org.parley.extract.actor.Naming.Kind;
import org.parley.extract.actor.PhraseTrie.Hit;
import org.parley.extract.actor.Sense.OfPolity.Form;

/** Finds the names of one article: the lexicon's, the reader's, and what a title announces. */
final class NameFinder {
    private final Lexicon lexicon;
    private final Analysis analysis;
    private final Words words;
    private final Prose prose;
    private final ReadNames reader;
    private final Map<String, Integer> statesNamed = new HashMap<>();
    private final Set<String> statesByName = new HashSet<>();

    NameFinder(Lexicon lexicon, Analysis analysis, Words words, Prose prose) {
        this.lexicon = lexicon;
        this.analysis = analysis;
        this.words = words;
        this.prose = prose;
        this.reader = new ReadNames(lexicon, analysis, words);
    }

    /** The names in order of the text, never overlapping. */
    List<Naming> find() {
        List<Hit> states = lexicon.polities.scan(words);
        for (Hit hit : states) {
            for (Sense sense : hit.senses()) {
                if (sense instanceof Sense.OfPolity polity && prose.reads(hit.span())) {
                    statesNamed.merge(polity.polity(), polity.form() == Form.NAME ? 3 : 1, Integer::sum);
                    if (polity.form() != Form.CAPITAL) {
                        statesByName.add(polity.polity());
                    }
                }
            }
        }
        SpanIndex<Hit> stateAt = new SpanIndex<>();
        states.forEach(hit -> stateAt.add(hit.span(), hit));
        List<Naming> all = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            List<Hit> here = stateAt.touching(sentence.span()).stream()
                    .filter(hit -> sentence.span().covers(hit.span()))
                    .toList();
            for (BodyMatcher.Found body : lexicon.bodies.find(words.text(), sentence.span(), here)) {
                if (!isQualified(body.span())) {
                    all.add(body(body));
                }
            }
        }
        List<Hit> hits = lexicon.names.scan(words);
        for (Hit hit : hits) {
            Naming naming = naming(hit);
            if (naming != null) {
                all.add(naming);
            }
        }
        all.addAll(reader.find());
        announced(all).forEach(all::add);
        return keep(all);
    }

    // ---- the lexicon

    private Naming body(BodyMatcher.Found found) {
        String state = state(found.of());
        PolityWords polity = lexicon.polity(state);
        String owner = polity != null ? polity.name() : found.of().span().in(words.text());
        KnownName known = lexicon.name(state + "-" + found.suffix());
        String regular = found.name().replace("{polity}", owner);
        String printed = found.span().in(words.text());
        String name = known == null ? regular : nearer(printed, known.name(), regular);
        return new Naming(
                found.span(),
                Kind.ORGANISATION,
                name,
                state + "-" + found.suffix(),
                state,
                found.suffix(),
                known == null ? null : known.id(),
                true);
    }

    /** "separatist authorities in Donetsk" are no body of the state. */
    private boolean isQualified(Span body) {
        int before = words.at(body.start()) - 1;
        return before >= 0
                && words.get(before).span().end() + 1 == body.start()
                && lexicon.is(lexicon.usual(words.get(before).raw()), Anaphor.Kind.COMBATANT);
    }

    /** Of two names the one that shares more words with the printed form; the first when they share as many. */
    private static String nearer(String printed, String first, String second) {
        Set<String> words = new HashSet<>(Spelling.words(printed));
        return shared(words, second) > shared(words, first) ? second : first;
    }

    private static long shared(Set<String> words, String name) {
        return Spelling.words(name).stream()
                .filter(w -> w.length() > 3 && words.contains(w))
                .count();
    }

    private String state(Hit hit) {
        String best = null;
        int most = -1;
        for (Sense sense : hit.senses()) {
            String id = sense instanceof Sense.OfPolity polity
                    ? polity.polity()
                    : sense instanceof Sense.OfName name ? name.name().id() : null;
            int named = id == null ? -1 : statesNamed.getOrDefault(id, 0) + (sense instanceof Sense.OfPolity ? 1 : 0);
            if (named > most) {
                best = id;
                most = named;
            }
        }
        return best == null ? Spelling.fold(hit.span().in(words.text())) : best;
    }

    private @Nullable Naming naming(Hit hit) {
        Span span = withoutArticle(hit);
        Sense.OfName named = chosen(hit);
        Sense.OfPolity polity = hit.get(Sense.OfPolity.class);
        Sense.OfSeat seat = hit.get(Sense.OfSeat.class);
        if (polity != null
                && (named == null
                        || named.name().type() == ActorType.PLACE
                        || named.name().type() == ActorType.PERSON)) {
            String id = state(hit);
            PolityWords state = lexicon.polity(id);
            if (state == null) {
                return null;
            }
            Form form = hit.senses().stream()
                    .filter(s -> s instanceof Sense.OfPolity p && p.polity().equals(id))
                    .map(s -> ((Sense.OfPolity) s).form())
                    .min(Comparator.naturalOrder())
                    .orElse(Form.NAME);
            return switch (form) {
                case NAME -> new Naming(span, Kind.POLITY, state.name(), id, id, null, id, true);
                case DEMONYM -> new Naming(span, Kind.DEMONYM, span.in(words.text()), id, id, null, id, true);
                case CAPITAL -> new Naming(span, Kind.CAPITAL, span.in(words.text()), id, id, null, id, true);
            };
        }
        if (seat != null && seat.polity() != null) {
            KnownName body = lexicon.name(seat.body());
            if (body != null) {
                return new Naming(
                        span, Kind.ORGANISATION, body.name(), body.id(), seat.polity(), suffix(body), body.id(), true);
            }
            return new Naming(
                    span, Kind.CAPITAL, span.in(words.text()), seat.polity(), seat.polity(), null, seat.polity(), true);
        }
        if (named == null) {
            return null;
        }
        KnownName name = named.name();
        if (named(name) == 0 && lexicon.bodies.bareSuffix(span.in(words.text()).toLowerCase(Locale.ROOT)) != null) {
            return null;
        }
        Kind kind = kind(name.type());
        boolean oneWord = hit.last() - hit.first() == 1;
        if (kind == Kind.PERSON && oneWord && !isPerson(span)) {
            return null;
        }
        String canonical = kind == Kind.PERSON && oneWord
                ? span.in(words.text())
                : kind == Kind.PLACE ? span.in(words.text()) : canonical(name, span);
        return new Naming(
                span,
                kind,
                canonical,
                name.id(),
                name.country(),
                suffix(name),
                name.id(),
                !(kind == Kind.PERSON && oneWord));
    }

    /** The gazetteer's name, unless the article names the country or place otherwise; the regular name where that is nearer. */
    private String canonical(KnownName name, Span span) {
        String printed = span.in(words.text());
        if (name.type() != ActorType.ORGANISATION && name.type() != ActorType.GROUP) {
            return name.name();
        }
        Set<String> here = lands(printed);
        Set<String> there = lands(name.name());
        boolean elsewhere = !here.isEmpty() && here.stream().noneMatch(there::contains);
        boolean unheard = here.isEmpty() && there.stream().noneMatch(statesByName::contains);
        if (!there.isEmpty() && printed.indexOf(' ') > 0 && (elsewhere || unheard)) {
            return printed.replaceFirst("^(?i:the) ", "");
        }
        String suffix = suffix(name);
        PolityWords state = lexicon.polity(name.country());
        return suffix == null || state == null
                ? name.name()
                : nearer(
                        printed, name.name(), lexicon.bodies.regularName(suffix).replace("{polity}", state.name()));
    }

    private Set<String> lands(String phrase) {
        Set<String> ids = new HashSet<>();
        for (Hit hit : lexicon.polities.scan(Words.of(phrase))) {
            for (Sense sense : hit.senses()) {
                ids.add(
                        sense instanceof Sense.OfPolity polity
                                ? polity.polity()
                                : sense instanceof Sense.OfName place
                                        ? place.name().id()
                                        : "");
            }
        }
        return ids;
    }

    private Span withoutArticle(Hit hit) {
        boolean article =
                hit.last() - hit.first() > 1 && words.get(hit.first()).lower().equals("the");
        return article
                ? new Span(words.get(hit.first() + 1).span().start(), hit.span().end())
                : hit.span();
    }

    /** A lone word that is somebody's surname in the gazetteer is one here only if the reader, or a title, says so. */
    private boolean isPerson(Span span) {
        return analysis.names().isEmpty()
                || analysis.names(span).stream().anyMatch(n -> n.kind().equals("PER"));
    }

    private @Nullable String suffix(KnownName name) {
        String country = name.country();
        return country != null && name.id().startsWith(country + "-")
                ? name.id().substring(country.length() + 1)
                : null;
    }

    /** Of the names a phrase can mean the one that fits the article; null when none or several do. */
    private Sense.@Nullable OfName chosen(Hit hit) {
        String printed = hit.span().in(words.text());
        List<Sense.OfName> fitting = hit.senses().stream()
                .filter(Sense.OfName.class::isInstance)
                .map(Sense.OfName.class::cast)
                .filter(sense -> fits(sense.name(), printed))
                .toList();
        if (fitting.size() <= 1) {
            return fitting.isEmpty() ? null : fitting.get(0);
        }
        int most = fitting.stream().mapToInt(s -> named(s.name())).max().orElse(0);
        List<Sense.OfName> best =
                fitting.stream().filter(s -> named(s.name()) == most).toList();
        return best.size() == 1 && most > 0 ? best.get(0) : null;
    }

    private int named(KnownName name) {
        return statesNamed.getOrDefault(name.country() == null ? "" : name.country(), 0)
                + statesNamed.getOrDefault(name.affiliation() == null ? "" : name.affiliation(), 0);
    }

    /** A short or common phrase means a body of a country only where the article speaks of the country. */
    private boolean fits(KnownName name, String printed) {
        if (name.country() == null || name.type() == ActorType.PERSON || name.type() == ActorType.PLACE) {
            return true;
        }
        String last = printed.substring(printed.lastIndexOf(' ') + 1);
        boolean weak = Character.isLowerCase(last.codePointAt(0))
                || printed.length() <= 5 && printed.equals(printed.toUpperCase(Locale.ROOT));
        return !weak || named(name) > 0;
    }

    private static Kind kind(ActorType type) {
        return switch (type) {
            case PERSON -> Kind.PERSON;
            case ORGANISATION -> Kind.ORGANISATION;
            case POLITY -> Kind.POLITY;
            case GROUP -> Kind.GROUP;
            case PLACE -> Kind.PLACE;
        };
    }

    // ---- what a title announces

    private List<Naming> announced(List<Naming> known) {
        SpanIndex<Naming> others = new SpanIndex<>();
        known.stream().filter(n -> n.kind() != Kind.PERSON).forEach(n -> others.add(n.span(), n));
        List<Naming> out = new ArrayList<>();
        for (Hit title : lexicon.nouns.scan(words)) {
            if (!title.has(Sense.OfTitle.class) || title.last() >= words.size()) {
                continue;
            }
            Span found = Capitals.run(
                    words, title.last(), prose.sentenceEnd(title.span().start()));
            Span run = found == null ? null : reader.withoutTitle(found);
            if (run != null && !others.touches(run)) {
                out.add(new Naming(
                        run,
                        Kind.PERSON,
                        run.in(words.text()),
                        Spelling.fold(run.in(words.text())),
                        null,
                        null,
                        null,
                        false));
            }
        }
        return out;
    }

    // ---- one name at a place

    private List<Naming> keep(List<Naming> all) {
        List<Naming> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.<Naming>comparingInt(n -> -n.span().length())
                .thenComparing(n -> n.known() == null)
                .thenComparing(n -> !n.certain())
                .thenComparing(n -> n.kind() == Kind.PERSON)
                .thenComparing(Naming::span));
        Map<Span, Naming> otherwise = new HashMap<>();
        all.stream()
                .filter(other -> other.certain() && other.kind() != Kind.PERSON)
                .forEach(other -> otherwise.putIfAbsent(other.span(), other));
        List<Naming> kept = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Naming naming : sorted) {
            if (!prose.reads(naming.span())) {
                continue;
            }
            Span span = naming.span();
            int next = taken.nextSetBit(span.start());
            if (next < 0 || next >= span.end()) {
                kept.add(agreed(naming, otherwise));
                taken.set(span.start(), span.end());
            }
        }
        kept.sort(Comparator.comparing(Naming::span));
        return kept;
    }

    /** A single word that the lexicon knows as somebody's surname is a person only if the reader does not say otherwise. */
    private static Naming agreed(Naming naming, Map<Span, Naming> otherwise) {
        return naming.kind() != Kind.PERSON || naming.certain()
                ? naming
                : otherwise.getOrDefault(naming.span(), naming);
    }
}
