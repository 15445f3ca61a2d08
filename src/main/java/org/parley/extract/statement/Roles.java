package org.parley.extract.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;
import org.parley.domain.lexicon.CueLexicon.Cue;

/** Who is told, who is accused or asked, through whom, where and when it was said: from the words around the cue. */
final class Roles {
    private final Page page;
    private final Fronts fronts;

    Roles(Page page) {
        this.page = page;
        this.fronts = new Fronts(page, this);
    }

    /** Moves an addressee or target that stands at the front of the content to its place, then looks behind the cue. */
    void fill(Draft d) {
        quoting(d);
        citing(d);
        talk(d);
        if (d.match != null && d.cue != null) {
            Cue cue = d.match.cue();
            if (d.within == null || d.addressee == null) {
                fronts.fill(d, cue);
                behindCue(d, cue);
                passiveTarget(d, cue);
            }
            if (d.addressee != null && page.has("media", d.addressee)) {
                d.relayedBy = d.addressee;
            } else if (d.target == null && (cue.act() == Act.REQUEST || cue.act() == Act.DEMAND)) {
                d.target = d.addressee;
            }
        }
        gathering(d);
        venue(d);
        time(d);
    }

    /** "told a news conference": where it was said, not to whom; a parliament or council is both. */
    private void gathering(Draft d) {
        if (d.addressee == null || page.has("media", d.addressee) || page.has("forum", d.addressee)) {
            return;
        }
        int end = page.end(d.addressee);
        boolean place = page.has("venue", page.span(end - 1, end))
                || page.has("venue", page.span(Math.max(page.first(d.addressee), end - 2), end));
        if (place && page.nameAt(end - 1) == null) {
            d.venue = d.addressee;
            d.addressee = null;
        }
    }

    /** "state media quoted a source as saying": the source speaks, the media relay it. */
    private void quoting(Draft d) {
        if (d.match == null
                || d.speakerFull == null
                || !d.hasCue("quote", "cite")
                || page.quotes.covers(d.match.first())) {
            return;
        }
        int from = d.match.first() + 1;
        int to = from;
        while (to < page.to(from - 1) && !page.is(to, "as") && to - from < 15) {
            to++;
        }
        if (page.is(to, "as")
                && page.low(Math.min(to + 1, page.tokens.size() - 1)).endsWith("ing")
                && to > from) {
            d.relayedBy = d.speakerFull;
            d.speakerFull = page.span(from, to);
            d.speakers = List.of(d.speakerFull);
        }
    }

    /** "The agency, quoting a security source, reported": the source speaks, the agency relays it. */
    private void citing(Draft d) {
        if (d.cue == null || d.speakerFull == null || d.within != null || !page.has("media", d.speakerFull)) {
            return;
        }
        int verb = page.first(d.cue);
        for (int i = page.from(verb); i + 1 < page.to(verb); i++) {
            Span at = page.tokens.get(i).span();
            if (page.is(i, "quoting", "citing") && page.is(i - 1, ",") && !inContent(d, at)) {
                Span who = phraseAfter(i + 1, page.to(verb));
                if (who != null && !inContent(d, who)) {
                    d.relayedBy = d.speakerFull;
                    d.speakerFull = who;
                    d.speakers = List.of(who);
                }
                return;
            }
        }
    }

    /** "... during a phone call with his counterpart": who was talked to, not what was said. */
    private void talk(Draft d) {
        int k = d.content.size() - 1;
        Span last = d.content.get(k);
        if (d.cue == null || d.reports != null || page.quotes.covers(last.end() - 1)) {
            return;
        }
        int first = page.first(last);
        int end = page.end(last);
        for (int i = end - 3; i > first; i--) {
            if (page.is(i, "with", "to") && end - i <= 14) {
                int from = i - 1;
                while (from > first && i - from <= 6 && !page.is(from, "in", "during", "at", "on")) {
                    from--;
                }
                Span venue = i - from > 1 ? page.span(from + 1, i) : null;
                if (from > first
                        && venue != null
                        && page.is(from, "in", "during", "at", "on")
                        && page.has("talk", venue)) {
                    d.addressee = page.span(i + 1, end);
                    d.venue = venue;
                    d.content.set(
                            k,
                            new Span(
                                    last.start(),
                                    page.tokens.get(from - 1).span().end()));
                    return;
                }
            }
        }
    }

    /** Words between the cue and the content, or, where the content stands before, after the cue: "told AFP", "warned the UN on Thursday". */
    private void behindCue(Draft d, Cue cue) {
        // "tell reporters" is a row of the lexicon with its addressee
        int from = cue.words().get(0).equals("tell")
                ? d.matched().first() + 1
                : d.matched().lastAdjacent() + 1;
        int limit = Math.min(page.tokens.size(), page.to(d.matched().first()));
        for (Span c : d.content) {
            int start = page.first(c);
            if (page.end(c) > from) {
                limit = Math.min(limit, Math.max(from, start));
            }
        }
        while (from < limit
                && (page.isAdverb(from) && !page.is(from, "both", "all")
                        || page.is(from, "on", "upon") && onTakesObject(cue))) {
            from++;
        }
        boolean direct = cue.addressee().contains("obj") || cue.addressee().contains("iobj") || onTakesObject(cue);
        // "told to AFP", as translations have it
        if (direct && page.is(from, "to") && page.isCapital(from + 1)) {
            from++;
        }
        if (d.addressee == null && direct && from < limit && cue.act() != Act.ACCUSE) {
            int end = nounPhrase(from, limit);
            if (end > from) {
                d.addressee = page.span(from, end);
                if (cue.act() == Act.REQUEST || cue.act() == Act.DEMAND) {
                    d.target = d.addressee;
                }
            }
        }
        if (d.target == null
                && cue.act() == Act.ACCUSE
                && from < limit
                && cue.target().contains("obj")) {
            int end = nounPhrase(from, limit);
            if (end > from) {
                d.target = page.span(from, end);
            }
        }
        if (d.addressee == null) {
            oblique(d, cue, from, limit);
        }
    }

    private static boolean onTakesObject(Cue cue) {
        return cue.addressee().contains("obl:on");
    }

    /** "said to reporters", "appealed to the UN", "demanded of them". */
    private void oblique(Draft d, Cue cue, int from, int limit) {
        for (String slot : cue.addressee()) {
            if (!slot.startsWith("obl:")) {
                continue;
            }
            String preposition = slot.substring(4);
            // "appealed to both sides": the preposition is the last word of the cue
            boolean own = cue.words().size() > 1
                    && cue.words().get(cue.words().size() - 1).equals(preposition)
                    && page.is(from - 1, preposition);
            int whom = own ? nounPhrase(from, limit) : from;
            if (whom > from) {
                d.addressee = page.span(from, whom);
                return;
            }
            for (int i = from; i + 1 < limit && i < from + 12; i++) {
                if (page.is(i, preposition) && !page.is(i + 1, "be", "have") && nominal(i + 1)) {
                    int end = nounPhrase(i + 1, limit);
                    if (end > i + 1) {
                        d.addressee = page.span(i + 1, end);
                        return;
                    }
                }
                if (page.is(i, "that", ",", ":")) {
                    break;
                }
            }
        }
    }

    private boolean nominal(int i) {
        return page.isCapital(i)
                || page.is(
                        i,
                        "the",
                        "a",
                        "an",
                        "his",
                        "her",
                        "its",
                        "their",
                        "all",
                        "both",
                        "reporters",
                        "journalists",
                        "lawmakers",
                        "state",
                        "local");
    }

    /** End of a noun phrase that begins at {@code from}: before prepositions of place and time, verbs, quotation marks and commas. */
    private int nounPhrase(int from, int limit) {
        if (page.is(
                        from, "that", "to", "in", "on", "at", "of", "for", "by", "as", "after", "with", "how", "why",
                        "what", "whether", "how", "about", "during", "from", "later", "there", ",", "and", "it", "if",
                        "late", "early", "through", "via", "before")
                || !page.isWord(from)
                || isTime(from)) {
            return from;
        }
        int i = from;
        while (i < limit) {
            boolean stop = page.isPreposition(i)
                            && !page.is(i, "of")
                            && !(page.is(i, "in", "for")
                                    && i > from
                                    && page.isCapital(i + 1)
                                    && !isTime(i + 1)
                                    && page.nameAt(i + 1) != null
                                    && page.is(i - 1, "ambassador", "court", "envoy"))
                    || !page.isWord(i) && !page.is(i, "-", "'s", "’s", "&", "'", "’")
                    || isTime(i)
                    || page.isAuxiliary(i) && !page.is(i, "'s", "’s")
                    || page.isAdverb(i) && i > from && !page.isCapital(i)
                    || page.is(i, "who", "which", "he", "she", "they", "there")
                    || i > from && page.upos(i).equals("VERB") && page.is(i + 1, "by");
            if (stop) {
                break;
            }
            i++;
        }
        while (i > from && page.is(i - 1, "and", "of", "'", "’")) {
            i--;
        }
        return i;
    }

    private boolean isTime(int i) {
        Span at = page.tokens.get(i).span();
        return !page.times(at).isEmpty()
                || page.is(
                        i,
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday",
                        "today",
                        "yesterday");
    }

    /** "Armenia, however, was accused of amassing an army": the subject of a passive is the target. */
    private void passiveTarget(Draft d, Cue cue) {
        if (d.target != null || !d.speakers.isEmpty() || cue.act() != Act.ACCUSE) {
            return;
        }
        int i = d.matched().first() - 1;
        int from = page.from(d.matched().first());
        while (i >= from && (page.isAuxiliary(i) || page.isAdverb(i) || !page.isWord(i))) {
            i--;
        }
        int end = i + 1;
        while (i >= from && page.isWord(i) && !page.isPreposition(i)) {
            i--;
        }
        if (end > i + 1) {
            d.target = page.span(i + 1, end);
        }
    }

    private void venue(Draft d) {
        if (d.match == null || d.venue != null) {
            return;
        }
        int verb = d.match.first();
        int from = Math.max(page.from(verb), verb - 25);
        int to = Math.min(page.to(verb), verb + 25);
        for (int i = from; i + 1 < to; i++) {
            Span at = page.tokens.get(i).span();
            if (!page.is(i, "in", "at", "on", "during", "via", "through", "after", "from") || inContent(d, at)) {
                continue;
            }
            int end = i + 1;
            while (end < to
                    && end < i + 7
                    && (page.isWord(end) || page.is(end, "-"))
                    && !page.isPreposition(end)
                    && !page.is(end, "that")) {
                end++;
            }
            if (end == i + 1) {
                continue;
            }
            Span phrase = page.span(i + 1, end);
            if (page.has("venue", phrase) && !inContent(d, phrase)) {
                d.venue = phrase;
                return;
            }
        }
    }

    private static boolean inContent(Draft d, Span at) {
        return d.content.stream().anyMatch(c -> c.overlaps(at));
    }

    /** The nearest time words of the cue's sentence that are not part of what was said. */
    private void time(Draft d) {
        if (d.cue == null) {
            return;
        }
        Span sentence = page.analysis.sentenceAt(d.cue.start()).span();
        TimeExpression best = null;
        for (TimeExpression t : page.times(sentence)) {
            if (!sentence.covers(t.span()) || inContent(d, t.span())) {
                continue;
            }
            boolean day = t.isDay();
            boolean nearer = best == null
                    || day && !best.isDay()
                    || day == best.isDay()
                            && t.span().distance(d.cue) < best.span().distance(d.cue);
            if (nearer && near(d, t.span(), sentence) && !apart(d.cue, t.span()) && !relative(d.cue, t.span())) {
                best = t;
            }
        }
        d.time = best == null ? null : best.span();
    }

    /** "According to A, ..., while the ministry yesterday spoke of ...": the time of another clause. */
    private boolean apart(Span cue, Span t) {
        int from = page.end(cue.start() < t.start() ? cue : t);
        int to = page.first(cue.start() < t.start() ? t : cue);
        for (int i = from; i < to; i++) {
            if (page.is(i, ";", "while", "whereas")) {
                return true;
            }
        }
        return false;
    }

    /** "said Ana Lima, who visited the border on Monday": the day of what the speaker did, not of what he said. */
    private boolean relative(Span cue, Span t) {
        int verb = page.first(cue);
        for (int i = page.first(t), steps = 0; i >= 0 && i != verb && steps < 8; steps++) {
            if (page.tokens.get(i).deprel().equals("acl:relcl")) {
                return page.isWord(i) && verb < page.first(t);
            }
            i = page.tokens.get(i).head();
        }
        return false;
    }

    /** Beside the cue or the source, or at the front of the sentence. */
    private boolean near(Draft d, Span t, Span sentence) {
        int gap = Math.min(words(t, d.cueSpan()), d.source == null ? 99 : words(t, d.source));
        boolean front =
                t.start() - sentence.start() < 20 && t.end() < d.cueSpan().start();
        return gap <= 4 || front && otherBetween(d, t);
    }

    /** No other content stands between the time and the cue. */
    private boolean otherBetween(Draft d, Span t) {
        return words(t, d.cueSpan()) <= 25;
    }

    private int words(Span a, Span b) {
        int from = page.first(a.start() < b.start() ? a : b);
        int to = page.first(a.start() < b.start() ? b : a);
        int end = page.end(a.start() < b.start() ? a : b);
        return Math.max(0, to - Math.max(from, end));
    }

    /** The noun phrase right behind token {@code i}, null when there is none. */
    @Nullable
    Span phraseAfter(int i, int limit) {
        int end = nounPhrase(i, limit);
        return end > i ? page.span(i, end) : null;
    }

    static boolean anyOf(List<String> xs, String x) {
        return xs.contains(x);
    }
}
