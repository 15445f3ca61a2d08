package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.NameSpan;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;

/** The words of a source to its head: the person's name, or the phrase without apposition; joint speakers apart. */
final class Speakers {
    private final Page page;

    Speakers(Page page) {
        this.page = page;
    }

    /** Fills speakers and speakerFull from the source. */
    void fill(Draft d) {
        Span source = d.source == null ? null : trimmed(d.source);
        if (source == null) {
            return;
        }
        if (page.end(source) - page.first(source) == 1 && page.is(page.first(source), "who", "which", "that")) {
            Span antecedent = antecedent(page.first(source));
            source = antecedent == null ? source : antecedent;
        }
        d.speakerFull = source;
        List<Span> heads = new ArrayList<>();
        for (Span part : joint(source)) {
            heads.add(head(part));
        }
        d.speakers = heads;
    }

    /** Without commas, time words and small words at its ends. */
    private @Nullable Span trimmed(Span source) {
        int first = Math.min(page.behindClock(page.first(source)), page.end(source) - 1);
        int end = page.end(source);
        for (TimeExpression t : page.times(source)) {
            if (t.span().end() == page.tokens.get(end - 1).span().end()
                    && t.span().start() > source.start()) {
                end = page.first(t.span());
            }
        }
        while (first < end
                && (!page.isWord(first)
                        || page.is(
                                first,
                                "however",
                                "but",
                                "and",
                                "meanwhile",
                                "as",
                                "while",
                                "by",
                                "on",
                                "in",
                                "also"))) {
            first++;
        }
        if (end - first > 2 && page.is(end - 1, "who", "which") && page.is(end - 2, ",")) {
            end -= 2;
        }
        while (end > first
                && (!page.isWord(end - 1) && !page.is(end - 1, ")")
                        || page.is(end - 1, "on", "in", "of", "and", "at", "has", "have", "also", "however"))) {
            end--;
        }
        return end > first ? page.span(first, end) : null;
    }

    /** The phrase that "who" or "which" at token {@code i} takes up. */
    private @Nullable Span antecedent(int i) {
        int end = i;
        while (end > page.from(i) && !page.isWord(end - 1)) {
            end--;
        }
        int first = end;
        while (first > page.from(i) && end - first < 8) {
            int k = first - 1;
            boolean of = page.is(k, "of") && first < end;
            if (!of
                    && (page.isPreposition(k)
                            || page.isAuxiliary(k)
                            || !page.isWord(k) && !page.is(k, "-", "'s", "’s")
                            || page.is(k, "and", "or", "said", "says")
                            || page.upos(k).equals("VERB"))) {
                break;
            }
            first--;
        }
        return end > first ? page.span(first, end) : null;
    }

    /** "Baku and the authorities in Karabakh" are two; "the Ministry of Defence and Security" is one. */
    private List<Span> joint(Span source) {
        int first = page.first(source);
        int end = page.end(source);
        for (int i = first + 1; i + 1 < end; i++) {
            if (!page.is(i, "and")) {
                continue;
            }
            // "the United Kingdom, Norway and the Vatican, guarantors of the talks,": the last one ends at the comma
            int next = page.is(i + 1, "the") ? i + 2 : i + 1;
            boolean series = comma(first, i) > 0 && page.isCapital(i - 1) && page.isCapital(next) && noOf(first, i);
            if (series && !inName(i)) {
                return series(first, i, end);
            }
            boolean names = page.isCapital(i - 1) && page.isCapital(i + 1) && !inName(i) && noOf(first, i);
            boolean phrases = page.is(i + 1, "the", "its", "his", "their", "a", "an")
                    || page.is(first, "the", "both") && page.is(i + 1, "the");
            boolean both = page.is(first, "both");
            if (names && wholeNames(first, i, end) || phrases && noComma(first, i) || both) {
                List<Span> out = new ArrayList<>();
                Span left = page.span(both ? first + 1 : first, i);
                int comma = comma(page.first(left), i);
                if (comma > 0) {
                    out.add(page.span(page.first(left), comma));
                    out.add(page.span(comma + 1, i));
                } else {
                    out.add(left);
                }
                out.add(page.span(i + 1, end));
                return out;
            }
        }
        return List.of(source);
    }

    private List<Span> series(int first, int and, int end) {
        List<Span> out = new ArrayList<>();
        int from = first;
        for (int k = first; k <= and; k++) {
            if (page.is(k, ",") || k == and) {
                out.add(page.span(from, k));
                from = k + 1;
            }
        }
        int to = from;
        while (to < end && !page.is(to, ",", "(", "–", "—")) {
            to++;
        }
        out.add(page.span(from, Math.max(to, from + 1)));
        return out;
    }

    /** "Russia, Turkey and Iran": a comma between capitals. */
    private int comma(int first, int end) {
        for (int k = first + 1; k + 1 < end; k++) {
            if (page.is(k, ",") && page.isCapital(k + 1) && page.isCapital(k - 1) && capitals(first, k)) {
                return k;
            }
        }
        return -1;
    }

    /** Nothing but a name before the comma: "the United Kingdom". */
    private boolean capitals(int first, int comma) {
        for (int k = first; k < comma; k++) {
            if (!page.isCapital(k) && !page.is(k, "the")) {
                return false;
            }
        }
        return comma - first <= 4;
    }

    private boolean noOf(int first, int i) {
        for (int k = first; k < i; k++) {
            if (page.isPreposition(k)) {
                return false;
            }
        }
        return true;
    }

    private boolean noComma(int first, int i) {
        for (int k = first; k < i; k++) {
            if (page.is(k, ",")) {
                return false;
            }
        }
        return true;
    }

    private boolean inName(int i) {
        return page.nameAt(i) != null;
    }

    /** Both sides are made of capitalised words, articles aside, and neither is only an adjective before the other's noun. */
    private boolean wholeNames(int first, int and, int end) {
        for (int k = first; k < end; k++) {
            if (k != and && page.isWord(k) && !page.isCapital(k) && !page.is(k, "the")) {
                return page.nameAt(and - 1) != null
                        && page.nameAt(and + 1) != null
                        && k > and + 1
                        && !"NORP".equals(kind(and - 1));
            }
        }
        return true;
    }

    private String kind(int i) {
        NameSpan n = page.nameAt(i);
        return n == null ? "" : n.kind();
    }

    /** The name of the person the phrase is about, else the phrase up to its apposition. */
    private Span head(Span phrase) {
        int first = page.first(phrase);
        int end = page.end(phrase);
        List<NameSpan> people = page.names(phrase).stream()
                .filter(n -> n.kind().equals("PER") && phrase.covers(n.span()))
                .toList();
        int comma = first;
        while (comma < end && !page.is(comma, ",", "(", "–", "—")) {
            comma++;
        }
        Span main = page.span(first, Math.max(first + 1, comma));
        for (NameSpan p : people) {
            if (main.covers(p.span()) && isHead(main, p.span())) {
                return p.span();
            }
        }
        // "the commander of the Rapid Support Forces (RSF) Mohamed Hamdan Dagalo"
        int behind = comma;
        while (page.is(comma, "(") && behind < end && !page.is(behind, ")")) {
            behind++;
        }
        // the spokeswoman of the ministry, Maria Zakharova,
        if (comma < end && (!page.isCapital(first) || page.is(first, "the", "a", "an"))
                || comma < end && people.stream().noneMatch(p -> main.covers(p.span()))) {
            for (NameSpan p : people) {
                if (p.span().start() > main.end() && page.first(p.span()) <= behind + 1) {
                    return p.span();
                }
            }
        }
        return main;
    }

    /** "President Ilham Aliyev", "Prime Minister of Armenia Nikol Pashinyan", but not "spokesman for President Zelensky". */
    private boolean isHead(Span main, Span name) {
        int first = page.first(main);
        int at = page.first(name);
        int prepositions = 0;
        for (int k = first; k < at; k++) {
            if (page.is(k, "for", "to", "of", "from", "with", "in", "at")) {
                prepositions++;
            }
            if (page.is(k, "'s", "’s") && page.nameAt(k - 1) != null && "PER".equals(kind(k - 1))) {
                return false;
            }
        }
        int after = page.end(name);
        boolean modifier = after < page.end(main) && page.isCapital(after) && page.nameAt(after) == null;
        if (modifier) {
            return false;
        }
        boolean possessive = page.is(page.end(name), "'s", "’s", "'", "’") && page.end(name) < page.end(main);
        if (possessive) {
            return false;
        }
        boolean afterPlace = at > first && page.nameAt(at - 1) != null;
        return prepositions == 0 || prepositions == 1 && afterPlace && !page.is(first, "a", "an");
    }
}
