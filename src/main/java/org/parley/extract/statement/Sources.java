package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;

/** Mends the source of an attribution by the parse: a verb that says something has a subject, and it stands in its sentence. */
final class Sources {
    private static final int PHRASE = 9;

    private final Page page;
    private final Clauses clauses;

    Sources(Page page, Clauses clauses) {
        this.page = page;
        this.clauses = clauses;
    }

    /** Gives a draft the subject of its cue where the reader found no source, or one in another sentence or in a dateline. */
    void settle(Draft d) {
        if (d.source != null && page.inDateline(d.source)) {
            d.source = null;
        }
        if (d.match == null
                || d.cue == null
                || !page.tagged()
                || !d.match.cue().pos().equals("VERB")) {
            return;
        }
        int verb = d.match.tokens().stream()
                .filter(i -> page.is(i, "quoted", "cited"))
                .findFirst()
                .orElse(d.match.first());
        if (quotedBy(d, verb) || clauses.isPassive(verb) || page.quotes.covers(d.cue.start())) {
            return;
        }
        boolean away = d.source != null
                && !page.sentence(page.first(d.source)).equals(page.sentence(verb))
                && (clauses.hasOwnSubject(verb)
                        || d.source.start() > d.cueSpan().start());
        relative(d, verb);
        by(d, verb);
        whole(d);
        if (d.source == null && inverted(d, verb)) {
            return;
        }
        if (d.source == null || away) {
            int subject = clauses.speaker(verb);
            boolean person = subject >= 0
                    && subject >= page.from(verb)
                    && !page.is(
                            subject, "that", "which", "what", "this", "these", "there", "it", "one", "those", "who");
            Span phrase = person ? clauses.phrase(subject) : null;
            if (phrase != null && d.content.stream().noneMatch(phrase::overlaps) && !phrase.overlaps(d.cue)) {
                d.source = phrase;
            }
        }
    }

    /** A source that is only the end of a noun phrase ("An official briefed on [the talks]") is taken from its sentence's start. */
    private void whole(Draft d) {
        if (d.source == null) {
            return;
        }
        int first = page.first(d.source);
        int from = page.from(first);
        boolean embedded = first - from >= 3
                && first - from <= PHRASE
                && page.is(first - 1, "on", "in", "at", "with", "of", "for", "near", "about")
                && page.is(from, "a", "an", "one", "two", "some", "several");
        for (int i = from; embedded && i < first; i++) {
            embedded = page.isWord(i) && !page.isAuxiliary(i) && !page.is(i, "and", "that", "who");
        }
        if (embedded) {
            d.source = page.span(from, page.end(d.source));
        }
    }

    /** "An official briefed on the talks, who declined to be named, said": the subject speaks; else the noun that "who" takes up. */
    private void relative(Draft d, int verb) {
        Span source = d.source;
        if (source == null
                || page.end(source) - page.first(source) > 1
                || !page.is(page.first(source), "who", "which", "that")) {
            return;
        }
        int who = page.first(source);
        int subject = clauses.subject(verb);
        int noun = clauses.antecedent(verb);
        int speaker = subject >= 0 && subject != who && subject < who ? subject : noun;
        if (speaker >= 0 && speaker < who && !page.upos(speaker).equals("VERB")) {
            d.source = clauses.phrase(speaker);
        }
    }

    /** "The minister, quoted by the agency, offered ...", "the government, accused by rivals of it, said": the subject speaks. */
    private void by(Draft d, int verb) {
        Span source = d.source;
        int first = source == null ? 0 : page.first(source);
        int subject = clauses.speaker(verb);
        if (source == null
                || first < 2
                || !page.is(first - 1, "by")
                || subject < page.from(verb)
                || subject >= first - 1) {
            return;
        }
        Span phrase = clauses.phrase(subject);
        if (phrase.end() <= source.start() && d.content.stream().noneMatch(phrase::overlaps)) {
            d.relayedBy = page.is(first - 2, "quoted", "cited") ? source : d.relayedBy;
            d.source = phrase;
        }
    }

    /** "..., announced the Organisation for Migration": what follows the verb to the sentence's end speaks. */
    private boolean inverted(Draft d, int verb) {
        Span last = d.content.get(d.content.size() - 1);
        int from = page.end(d.cueSpan());
        boolean behind = d.content.size() > 1
                && page.first(last) == from
                && d.content.get(0).end() <= d.cueSpan().start()
                && page.is(verb - 1, ",")
                && page.to(verb) - page.end(last) <= 1;
        int end = page.end(last);
        for (int i = from + 1; i + 1 < end; i++) {
            // "..., said the doctor, who works at the hospital"
            end = page.is(i, ",") && page.is(i + 1, "who", "which", "whose") ? i : end;
        }
        for (int i = from; behind && i < end; i++) {
            behind = !page.upos(i).equals("VERB") && !page.isAuxiliary(i) && !page.is(i, ",", "that", "to");
        }
        if (behind && end > from) {
            d.source = page.span(from, end);
            d.content = new ArrayList<>(d.content.subList(0, d.content.size() - 1));
        }
        return behind;
    }

    /** "The ministry was quoted by the agency as saying that ...": its subject speaks, the agency relays. */
    private boolean quotedBy(Draft d, int verb) {
        if (!page.is(verb, "quoted", "cited") || !clauses.isPassive(verb)) {
            return false;
        }
        int subject = clauses.speaker(verb);
        int saying = saying(verb);
        if (subject < 0 || subject > verb || saying < 0) {
            return false;
        }
        Span by = by(verb, saying);
        if (by != null) {
            d.relayedBy = by;
        }
        d.source = clauses.phrase(subject);
        int from = page.is(saying + 1, "that", ":") ? saying + 2 : saying + 1;
        List<Span> said = new ArrayList<>();
        for (Span c : d.content) {
            int start = Math.max(page.first(c), from);
            if (start < page.end(c)) {
                said.add(new Span(
                        Math.max(c.start(), page.tokens.get(start).span().start()), c.end()));
            }
        }
        if (said.isEmpty() && from < page.to(verb)) {
            said.add(page.span(from, page.to(verb)));
        }
        if (!said.isEmpty()) {
            d.content = said;
        }
        return true;
    }

    /** "saying" or "telling" behind "as"; -1 for none. */
    private int saying(int verb) {
        for (int i = verb + 1; i + 1 < page.to(verb) && i < verb + 16; i++) {
            if (page.is(i, "as") && page.low(i + 1).endsWith("ing")) {
                return i + 1;
            }
        }
        return -1;
    }

    private @Nullable Span by(int verb, int end) {
        for (int i = verb + 1; i + 1 < end; i++) {
            if (page.is(i, "by")) {
                int to = i + 1;
                while (to < end
                        && (page.isWord(to) || page.is(to, "-", "'s", "’s"))
                        && !page.is(to, "as", "on", "in")) {
                    to++;
                }
                return to > i + 1 ? page.span(i + 1, to) : null;
            }
        }
        return null;
    }
}
