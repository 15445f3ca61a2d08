package org.parley.extract.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.Bound;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.lexicon.FigureLexicon;
import org.parley.extract.EventDraft;
import org.parley.extract.FigureDraft;
import org.parley.extract.StatementDraft;
import org.parley.extract.time.SaidOn;
import org.parley.extract.words.Word;
import org.parley.extract.words.Words;

/** Finds the figures of an article: what is counted, how many, of whom, about which event, on whose word. */
public final class FigureFinder {
    private static final Set<String> EVERYONE = Set.of("people", "casualties");
    private static final Set<String> ANYONE = Set.of("others", "more", "other", "dead", "wounded", "lives", "bodies");
    private static final Pattern BEFORE_GROUP = Pattern.compile(
            "^(?:(?:of|more|other|the|its|their|his|her|our|own|them|whom|these|those|\\d[\\d,]*|[\\w-]+-year-old)\\s+)+",
            Pattern.CASE_INSENSITIVE);
    /** Measures that singular mentions of a person would swamp: fewer is no strength of a force and no crowd. */
    private static final Set<String> CROWDS = Set.of("troops", "residents", "attending");

    private static final Set<String> BY_AGE = Set.of("men", "women", "children", "elderly");
    private static final int LEAST_CROWD = 20;
    private static final int OLDEST = 115;
    private static final Set<String> ONE_PERSON = Set.of("killed", "wounded", "captured", "detained", "missing");

    private final FigureLexicon lexicon;
    private final Phrasing phrasing;

    public FigureFinder(FigureLexicon lexicon) {
        this.lexicon = lexicon;
        this.phrasing = Phrasing.of(lexicon);
    }

    /** The figures in order of the text. */
    public List<FigureDraft> find(Words words, List<StatementDraft> statements, List<EventDraft> events) {
        Analysis analysis = words.analysis();
        Numerals numerals = new Numerals(lexicon, phrasing, words);
        Counted.Finder counted = new Counted.Finder(lexicon, phrasing, words);
        Measures measures = new Measures(lexicon, phrasing, words);
        List<SaidOn.Day> days = SaidOn.of(analysis, statements);
        Links links = new Links(analysis, statements, events, days);
        List<FigureDraft> figures = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            if (sentence.boilerplate()) {
                continue;
            }
            int start = words.start(sentence);
            int end = words.end(sentence);
            Measures.InSentence here = measures.in(start, end);
            int firstHere = figures.size();
            Counted before = null;
            List<Numeral> all = numerals.between(start, end);
            for (Numeral number : all) {
                Counted noun = counted.after(number, end);
                // "an estimated 300 men" is not one man
                boolean counts = !number.article()
                        || all.stream()
                                .noneMatch(n -> n.head() > number.last()
                                        && n.head() <= noun.last()
                                        && !counted.after(n, end).other());
                if (noun.other()
                        || !counts
                        || number.article() && explains(words, number, start)
                        || noun.printed() == null && names(words, number, start, end)) {
                    continue;
                }
                Measures.@Nullable Found found = here.of(number, noun);
                boolean crowd = number.article()
                        && lexicon.collectives().contains(words.get(noun.last()).text());
                // "the commanders of both armies meet"
                boolean pair = found != null
                        && words.get(number.head()).text().equals("both")
                        && CROWDS.contains(found.measure());
                if (found != null && !crowd && !pair && meant(number, noun, found)) {
                    FigureDraft draft = draft(words, number, noun, found, links, figures, firstHere);
                    FigureDraft last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
                    boolean more = figures.size() > firstHere;
                    if (more
                            && last != null
                            && before != null
                            && byAge(before)
                            && byAge(noun)
                            && found.signalFirst() >= 0
                            && adds(words, last, draft)) {
                        figures.set(figures.size() - 1, sum(last, draft));
                    } else {
                        figures.add(draft);
                    }
                    before = noun;
                }
            }
        }
        return figures;
    }

    /** "23 of them; one, an engineer, died": the noun tells who the one is. */
    private static boolean explains(Words words, Numeral number, int start) {
        return number.first() - 2 >= start
                && words.get(number.first() - 1).text().equals(",")
                && words.get(number.first() - 2).text().equals("one");
    }

    private static boolean byAge(Counted noun) {
        return noun.group() != null && BY_AGE.contains(noun.group());
    }

    /** "Two men and a woman": one toll, told by sex and age. */
    private static boolean adds(Words words, FigureDraft one, FigureDraft next) {
        if (one.span().end() > next.span().start()) {
            return false;
        }
        String between =
                words.analysis().text().substring(one.span().end(), next.span().start());
        return one.measure().equals(next.measure())
                && one.partOf() < 0
                && next.partOf() < 0
                && one.value() != null
                && next.value() != null
                && one.upTo() == null
                && next.upTo() == null
                && between.matches(",?\\s(?:and\\s(?:her\\s|his\\s|their\\s)?)?");
    }

    private static FigureDraft sum(FigureDraft one, FigureDraft next) {
        return new FigureDraft(
                one.measure(),
                Objects.requireNonNull(one.value()) + Objects.requireNonNull(next.value()),
                null,
                one.bound(),
                null,
                one.event(),
                one.statement(),
                one.asOf(),
                one.partOf(),
                one.span().hull(next.span()));
    }

    /** "Resolution 1701" and "Ana, 27, a nurse": a bare number that belongs to a name, or tells an age. */
    private static boolean names(Words words, Numeral number, int start, int end) {
        int before = number.first() - 1;
        if (number.first() != number.last() || before < start) {
            return false;
        }
        Word word = words.get(before);
        boolean capital =
                Character.isUpperCase(word.span().in(words.analysis().text()).charAt(0));
        if (!word.isSign()) {
            return before > start && capital && word.isNoun();
        }
        int next = number.last() + 1;
        boolean enclosed = next >= end || words.get(next).isSign();
        return word.text().equals(",")
                && enclosed
                && before - 1 >= start
                && number.value() != null
                && number.value() <= OLDEST
                && words.get(before - 1).isNoun()
                && singular(words.get(before - 1));
    }

    private static boolean singular(Word noun) {
        return noun.upos().equals("PROPN")
                || noun.forms().size() == 1
                || !noun.text().endsWith("s");
    }

    private boolean meant(Numeral number, Counted noun, Measures.Found found) {
        if (number.article()) {
            return !found.part() && noun.group() != null && ONE_PERSON.contains(found.measure()) && !found.byNoun();
        }
        return !(CROWDS.contains(found.measure())
                && found.byNoun()
                && number.value() != null
                && number.value() < LEAST_CROWD);
    }

    private FigureDraft draft(
            Words words,
            Numeral number,
            Counted noun,
            Measures.Found found,
            Links links,
            List<FigureDraft> before,
            int firstHere) {
        Span span = words.span(number.first(), Math.max(number.last(), noun.last()));
        int statement = links.statement(span);
        int event = links.event(span, words.span(found.signalFirst(), found.signalLast()));
        @Nullable LocalDate asOf = links.asOf(statement, event);
        return new FigureDraft(
                found.measure(),
                number.value(),
                number.upTo(),
                number.article() ? Bound.EXACT : number.bound(),
                group(noun, found),
                event,
                statement,
                asOf,
                found.part() ? total(before, firstHere == before.size() ? 0 : firstHere, found.measure()) : -1,
                span);
    }

    /** Who is counted as printed; nobody in particular when the noun means anyone or the very people the measure counts. */
    private static @Nullable String group(Counted noun, Measures.Found found) {
        if (noun.printed() == null) {
            return null;
        }
        String printed = BEFORE_GROUP.matcher(noun.printed().strip()).replaceFirst("");
        boolean everyone = noun.group() != null && EVERYONE.contains(noun.group()) || ANYONE.contains(printed);
        return printed.indexOf(' ') < 0 && (everyone || found.byNoun()) ? null : printed;
    }

    /** The last figure of the sentence with the same measure that is itself no part. */
    private static int total(List<FigureDraft> before, int firstHere, String measure) {
        for (int i = before.size() - 1; i >= firstHere; i--) {
            if (before.get(i).measure().equals(measure) && before.get(i).partOf() < 0) {
                return i;
            }
        }
        return -1;
    }
}
