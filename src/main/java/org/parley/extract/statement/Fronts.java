package org.parley.extract.statement;

import java.util.List;
import java.util.Objects;
import org.parley.domain.Act;
import org.parley.domain.Span;
import org.parley.domain.lexicon.CueLexicon.Cue;

/** Who is told, asked or accused, where those words stand at the front of the content. */
final class Fronts {
    private static final int LONGEST_ASIDE = 15;

    private final Page page;
    private final Roles roles;

    Fronts(Page page, Roles roles) {
        this.page = page;
        this.roles = roles;
    }

    /** "[Azerbaijan and Armenia] to end the bloodshed", "[the UN] that ...", "[Baku of violating ...]". */
    void fill(Draft d, Cue cue) {
        Span front = d.content.get(0);
        int first = page.first(front);
        int end = page.end(front);
        if (front.start() < d.cueSpan().start() || page.quotes.covers(front.start())) {
            return;
        }
        if (cue.act() == Act.REQUEST || cue.act() == Act.DEMAND) {
            int talks = page.is(first, "for") ? first + 1 : first;
            while (talks < end
                    && talks < first + 4
                    && !page.is(talks, "talks", "negotiations", "dialogue", "meeting")) {
                talks++;
            }
            if (talks + 2 < end
                    && page.is(talks, "talks", "negotiations", "dialogue", "meeting")
                    && page.is(talks + 1, "with")) {
                d.addressee = roles.phraseAfter(talks + 2, end);
                return;
            }
        }
        if (cue.act() == Act.REQUEST
                || cue.act() == Act.DEMAND
                || cue.act() == Act.WARN && cue.words().get(0).equals("threaten")) {
            int subject = subjunctive(first, end);
            if (subject > 0) {
                d.addressee = page.span(page.is(first, "that") ? first + 1 : first, subject);
                return;
            }
            if (leaving(d, first, end)) {
                return;
            }
            int to = phraseEnd(first, end);
            // "called for respect for the truce", "calls for an end to attacks": what is called for, not who is asked
            boolean thing = cue.words().contains("for");
            boolean asked = page.is(to, "to") && (!thing || page.upos(to + 1).equals("VERB"))
                    || page.is(to, "for") && !thing
                    || page.is(to, "not") && page.is(to + 1, "to");
            if (to > first && to + 1 < end && asked && !startsClause(first)) {
                d.addressee = page.span(first, core(first, to));
                d.target = d.addressee;
                cut(d, to);
            }
        } else if (cue.act() == Act.ACCUSE) {
            int of = phraseEnd(first, end);
            if (of > first) {
                d.target = page.span(first, of);
            }
        } else if (cue.addressee().contains("obj") || cue.addressee().contains("iobj")) {
            int that = behindSetting(phraseEnd(first, end), end);
            if (that > first && that + 1 < end && page.is(that, "that") && !startsClause(first)) {
                d.addressee = page.span(first, core(first, phraseEnd(first, that)));
                cut(d, that + 1);
            } else if (that > first
                    && that + 1 < end
                    && cue.act() == Act.WARN
                    && page.is(that, "against", "not", "to", "over", "about")
                    && !startsClause(first)) {
                d.addressee = page.span(first, core(first, phraseEnd(first, that)));
                cut(d, that);
            } else if (that == end && d.content.size() > 1) {
                d.addressee = front;
                d.content = new java.util.ArrayList<>(d.content.subList(1, d.content.size()));
            }
        } else if (cue.act() == Act.SUPPORT || cue.act() == Act.DENY || cue.act() == Act.REJECT) {
            int to = phraseEnd(first, end);
            if (to > first && cue.target().contains("obj") && page.nameAt(first) != null) {
                d.target = page.span(first, to);
            }
        }
    }

    /** "warned [Pakistan] on Twitter against ...", "told [them] in a letter that ...": where it was said stands between. */
    private int behindSetting(int i, int end) {
        if (!page.is(i, "on", "in", "at", "via", "through", "during")) {
            return i;
        }
        for (int k = i + 2; k < Math.min(end, i + 6); k++) {
            if (page.is(k, "that", "against", "not", "to", "over", "about")) {
                return page.has("venue", page.span(i + 1, k))
                                || !page.times(page.span(i + 1, k)).isEmpty()
                        ? k
                        : i;
            }
        }
        return i;
    }

    /** "calling for his resignation", "demanded the army's withdrawal": whoever is to leave is asked. */
    private boolean leaving(Draft d, int from, int end) {
        int first = page.is(from, "for") ? from + 1 : from;
        for (int i = first + 1; i < Math.min(end, first + 7); i++) {
            if (!page.has("leaving", page.tokens.get(i).span())) {
                continue;
            }
            int owner = page.is(i - 1, "immediate", "full", "complete", "unconditional") ? i - 1 : i;
            if (page.is(owner - 1, "his", "her", "their") && owner - 1 == first) {
                d.addressee = page.span(first, first + 1);
            } else if (page.is(owner - 1, "'s", "’s") && owner - 1 > first) {
                d.addressee = page.span(first, owner - 1);
            }
            return d.addressee != null;
        }
        return false;
    }

    /** "demanded that the authorities punish them": the token behind whoever is to do it, -1 when there is no such clause. */
    private int subjunctive(int first, int end) {
        int from = page.is(first, "that") ? first + 1 : first;
        for (int i = from + 1; page.tagged() && i < Math.min(end, from + 8); i++) {
            if (page.upos(i).equals("VERB") || page.upos(i).equals("AUX")) {
                boolean bare = page.low(i).equals(page.tokens.get(i).lemma()) && !page.isPast(i)
                        || page.is(i, "must", "should");
                return bare && !page.isPronoun(from) && !page.is(i - 1, "to") ? i : -1;
            }
            if (!page.isWord(i) || page.isPreposition(i) && !page.is(i, "of", "in")) {
                return -1;
            }
        }
        return -1;
    }

    private void cut(Draft d, int token) {
        Span front = d.content.get(0);
        d.content.set(0, new Span(page.tokens.get(token).span().start(), front.end()));
    }

    private boolean startsClause(int first) {
        // "asked all armed groups to spare civilians"
        if (page.is(first, "all", "any")) {
            return !page.tagged() || !List.of("NOUN", "ADJ", "PROPN", "VERB").contains(page.upos(first + 1));
        }
        return page.is(
                first, "that", "to", "he", "she", "it", "they", "we", "i", "there", "for", "an", "a", "on", "upon",
                "not", "in");
    }

    /** Where the noun phrase that begins at {@code first} ends: at a preposition but "of", at "to", "that", a verb, a comma. */
    private int phraseEnd(int first, int end) {
        int i = first;
        while (i < end) {
            int aside = aside(i, end);
            if (aside > i) {
                i = aside;
                continue;
            }
            if (page.is(
                            i, "to", "that", "for", "over", "as", "with", "by", "on", "at", "after", "about", "against",
                            ",", ":", "because", "during", "whether", "not", "while")
                    || page.quotes.covers(page.tokens.get(i).span().start())
                            && !page.quotes.covers(page.tokens.get(first).span().start())
                    || page.isAuxiliary(i) && !page.is(i, "'s", "’s")
                    || page.is(i, "of") && i + 1 < end && page.low(i + 1).endsWith("ing")) {
                break;
            }
            if (page.is(i, "of") && accusing(first, i)) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Where the phrase ends without its aside. */
    private int core(int first, int end) {
        for (int k = first + 1; k < end; k++) {
            if (aside(k, end) > k) {
                return k;
            }
        }
        return end;
    }

    /** Behind "– Kfar Tebnit, Arnoun and Yohmor –" or "(ASEAN)", {@code i} where no aside begins. */
    private int aside(int i, int end) {
        boolean dash = page.is(i, "–", "—");
        if (page.is(i, ",")) {
            return apposed(i, end);
        }
        if (!dash && !page.is(i, "(")) {
            return i;
        }
        for (int k = i + 1; k < end && k < i + LONGEST_ASIDE; k++) {
            if (dash ? page.is(k, "–", "—") : page.is(k, ")")) {
                return k + 1;
            }
        }
        return i;
    }

    /** "warned Iran's supreme leader, Ali Khamenei, that ...": behind the name between commas, {@code i} where none stands. */
    private int apposed(int i, int end) {
        for (int k = i + 1; k + 1 < end && k < i + LONGEST_ASIDE; k++) {
            if (page.is(k, ",")) {
                boolean name = page.nameAt(i + 1) != null && page.nameAt(k - 1) != null;
                boolean goesOn = page.is(k + 1, "that", "to", "not", "against", "of", "for", "over", "about");
                return k > i + 1 && name && goesOn ? k + 1 : i;
            }
            if (!page.isCapital(k) && !page.is(k, "of", "al", "-", "bin", "ibn", "de", "the")) {
                return i;
            }
        }
        return i;
    }

    /** "accused Baku of ethnic cleansing": the "of" after a name that is no title. */
    private boolean accusing(int first, int of) {
        // "the Association of Southeast Asian Nations"
        if (page.nameAt(of) != null && Objects.equals(page.nameAt(of), page.nameAt(of - 1))) {
            return false;
        }
        return page.isCapital(of - 1) && page.nameAt(of - 1) != null
                || page.isCapital(of - 1) && of - first <= 2
                || page.is(
                        of - 1,
                        "forces",
                        "him",
                        "her",
                        "them",
                        "it",
                        "neighbor",
                        "neighbour",
                        "side",
                        "troops",
                        "government",
                        "army",
                        "military",
                        "rebels",
                        "separatists");
    }
}
