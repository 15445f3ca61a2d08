package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.NameSpan;
import org.parley.domain.Span;
import org.parley.domain.lexicon.Spelling;
import org.parley.extract.actor.Naming.Kind;
import org.parley.extract.actor.PhraseTrie.Hit;

/** The names that the reader found in one article, each of the kind that the reader and the words around it tell. */
final class ReadNames {
    private static final Pattern AGE = Pattern.compile(", \\d{1,3},");
    private static final Pattern NICKNAME = Pattern.compile(" [\"“'‘(]\\p{Lu}[\\p{L}-]+[\"”'’)] ");

    private final Lexicon lexicon;
    private final Analysis analysis;
    private final Words words;
    private final NameKinds kinds;
    private final Map<String, String> kindOf = new HashMap<>();

    ReadNames(Lexicon lexicon, Analysis analysis, Words words) {
        this.lexicon = lexicon;
        this.analysis = analysis;
        this.words = words;
        this.kinds = new NameKinds(lexicon, analysis, words);
        vote();
    }

    /** In the reader's order. */
    List<Naming> find() {
        List<Naming> all = new ArrayList<>();
        List<NameSpan> names = analysis.names();
        for (int i = 0; i < names.size(); i++) {
            Naming naming = read(names.get(i));
            Naming whole = nicknamed(names, i);
            if (whole != null) {
                all.add(whole);
            } else if (naming != null) {
                all.add(naming);
            }
        }
        return all;
    }

    /** "Jaime “Jimmy” Torres": given name and family name with a nickname between marks. */
    private @Nullable Naming nicknamed(List<NameSpan> names, int first) {
        int last = first + 1;
        while (last < names.size() && last <= first + 2) {
            Span given = names.get(first).span();
            Span family = names.get(last).span();
            String between = words.text().substring(given.end(), Math.max(given.end(), family.start()));
            if (names.get(first).kind().equals("PER")
                    && names.get(last).kind().equals("PER")
                    && NICKNAME.matcher(between).matches()) {
                String printed = given.in(words.text()) + " " + family.in(words.text());
                return new Naming(
                        given.hull(family), Kind.PERSON, printed, Spelling.fold(printed), null, null, null, true);
            }
            last++;
        }
        return null;
    }

    /** One name has one kind in an article: the one the reader was surest of, all its places taken together. */
    private void vote() {
        Map<String, Map<String, Double>> votes = new TreeMap<>();
        for (NameSpan name : analysis.names()) {
            votes.computeIfAbsent(Spelling.fold(name.span().in(words.text())), x -> new TreeMap<>())
                    .merge(name.kind(), name.score(), Double::sum);
        }
        votes.forEach((name, kinds) -> kindOf.put(
                name,
                Collections.max(kinds.entrySet(), Map.Entry.comparingByValue()).getKey()));
    }

    private @Nullable Naming read(NameSpan name) {
        Kind kind =
                switch (kindOf.getOrDefault(Spelling.fold(name.span().in(words.text())), name.kind())) {
                    case "PER" -> Kind.PERSON;
                    case "ORG" -> Kind.ORGANISATION;
                    case "LOC" -> Kind.PLACE;
                    case "NORP" -> Kind.GROUP;
                    default -> null;
                };
        boolean aged = AGE.matcher(words.text())
                .region(name.span().end(), words.text().length())
                .lookingAt();
        if (aged) {
            kind = Kind.PERSON;
        }
        Span span = kind == Kind.PERSON ? withoutTitle(withoutState(name.span())) : name.span();
        if (kind == null || span == null || kind == Kind.PERSON && kinds.isOffice(span)) {
            return null;
        }
        if (kind == Kind.PERSON && kinds.isPortfolio(span)) {
            return null;
        }
        if (kind == Kind.PERSON && !aged && kinds.isBody(span)) {
            kind = Kind.ORGANISATION;
        } else if (kind == Kind.PERSON && !aged && kinds.isPlace(span)) {
            kind = Kind.PLACE;
        } else if (kind == Kind.PERSON && kinds.isPeople(span)) {
            kind = Kind.GROUP;
        } else if (kind == Kind.PLACE && kinds.isApposed(span)) {
            kind = Kind.PERSON;
        }
        String printed = span.in(words.text());
        if (kind == Kind.ORGANISATION && lexicon.bodies.bareSuffix(printed.toLowerCase(Locale.ROOT)) != null) {
            return null;
        }
        if (kind == Kind.ORGANISATION && (kinds.isDescription(printed) || kinds.isShort(span))) {
            return null;
        }
        if (printed.indexOf(',') >= 0
                || printed.indexOf('\n') >= 0
                || printed.codePoints().noneMatch(Character::isUpperCase)) {
            return null;
        }
        return new Naming(span, kind, printed, Spelling.fold(printed), null, null, null, name.score() >= 0.5);
    }

    /** "President of Azerbaijan Ilham Aliev": the state after "of" is no part of the name. */
    private Span withoutState(Span span) {
        int first = words.at(span.start());
        if (first == 0 || !words.get(first - 1).lower().equals("of")) {
            return span;
        }
        Hit state = lexicon.polities.longest(words, first);
        boolean more = state != null
                && state.last() < words.size()
                && words.get(state.last()).span().start() < span.end();
        return state != null && more ? new Span(words.get(state.last()).span().start(), span.end()) : span;
    }

    /** What is left of a name behind its titles; null when nothing is. */
    @Nullable
    Span withoutTitle(Span span) {
        int i = words.at(span.start());
        while (i < words.size() && words.get(i).span().end() <= span.end()) {
            Hit title = lexicon.nouns.longest(words, i);
            if (title == null || !title.has(Sense.OfTitle.class)) {
                break;
            }
            i = title.last();
        }
        return i < words.size() && words.get(i).span().start() < span.end()
                ? new Span(Math.max(span.start(), words.get(i).span().start()), span.end())
                : null;
    }
}
