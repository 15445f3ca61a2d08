package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Attribution;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.lexicon.CueLexicon.Match;
import org.parley.domain.lexicon.CueLexicon.Utterance;

/** Which attributions of the reader are utterances; beliefs, plans, perceptions and silence are not. */
final class Attributed {
    private static final double SURE = 0.35;
    private static final Set<Act> CALLS = Set.of(
            Act.DEMAND, Act.REQUEST, Act.PROMISE, Act.REJECT, Act.DENY, Act.WARN, Act.ACCUSE, Act.SUPPORT, Act.CONCERN);

    private final Page page;
    private final Cues cues;
    private final Contents contents;
    private final Clauses clauses;
    private final Splits splits;
    private final Strays strays;
    /** All parts of all attributions. */
    private final SpanIndex<Span> taken;

    Attributed(Page page, Clauses clauses) {
        this.page = page;
        this.clauses = clauses;
        this.splits = new Splits(page, clauses);
        this.strays = new Strays(page);
        this.cues = new Cues(page);
        this.contents = new Contents(page);
        this.taken = SpanIndex.of(page.analysis.attributions().stream()
                .flatMap(a -> Stream.of(a.source(), a.cue(), a.content()))
                .flatMap(List::stream)
                .toList());
    }

    /** The statements of an attribution: none, one, or one for each coordinated clause. */
    List<Draft> drafts(Attribution a) {
        Span cue = a.cueHull();
        Span source = a.sourceHull();
        List<Span> content = contents.joined(oneLine(undated(ownSentence(a.content(), cue)), cue), source, cue);
        content = completed(wholeSentence(content, source, cue), source, cue);
        content = named(content, source);
        content = fronted(content, source, cue);
        Draft d = new Draft(content, a.score());
        d.source = source;
        d.cue = cue;
        int quoted = page.words(page.quotes.in(content));
        int words = page.words(content);
        if (words == 0) {
            return List.of();
        }
        boolean direct = quoted == words;
        if (cue == null) {
            return direct && words >= 4 ? List.of(d) : List.of();
        }
        d.match = cues.match(cue, startsWith(content, "that"), startsWith(content, "to") || told(content, cue));
        joined(d);
        new Sources(page, clauses).settle(d);
        List<Draft> out = new ArrayList<>();
        Draft rest = strays.after(d);
        if (rest != null) {
            out.add(rest);
        }
        for (Draft one : splits.of(d)) {
            if (!one.content.isEmpty() && isUtterance(one)) {
                calledThing(one);
                clauses(one, out);
            }
        }
        return out;
    }

    private void clauses(Draft d, List<Draft> out) {
        boolean first = true;
        for (List<Span> part : contents.clauses(d.content)) {
            if (!contents.trimmed(part).isEmpty()) {
                Draft one = first ? d : d.sibling(part);
                one.content = new ArrayList<>(part);
                out.add(one);
                first = false;
            }
        }
    }

    /** "an accusation the army dismissed as propaganda": what is called so belongs to the content. */
    private void calledThing(Draft d) {
        Match m = d.match;
        if (m == null
                || !page.tagged()
                || !(m.cue().takes("obl:as") || d.hasCue("call", "dismiss"))
                || d.hull().start() < d.cueSpan().start()) {
            return;
        }
        int noun = clauses.antecedent(m.first());
        if (noun < 0 || noun >= m.first() || page.isPronoun(noun)) {
            return;
        }
        int from = noun;
        while (from > page.from(noun) && page.isWord(from - 1) && noun - from < 4) {
            from--;
        }
        Span thing = page.span(from, noun + 1);
        if (d.source == null || !d.source.overlaps(thing)) {
            d.content.add(0, thing);
        }
    }

    /** A content that is only the subject of what is said ("As she put it, [all steps] are defined in ...") is made whole. */
    private List<Span> completed(List<Span> content, @Nullable Span source, @Nullable Span cue) {
        if (!page.tagged()
                || content.size() != 1
                || cue == null
                || source == null
                || content.get(0).start() < cue.end()) {
            return content;
        }
        Span c = content.get(0);
        int first = page.first(c);
        int end = page.end(c);
        for (int i = first; i < end; i++) {
            int head = page.tokens.get(i).head();
            if (head < end
                    || head >= page.to(first)
                    || !clauses.relation(i).startsWith("nsubj")
                    || page.low(head).equals("that")) {
                continue;
            }
            Span rest =
                    new Span(c.end(), page.tokens.get(page.to(first) - 1).span().end());
            return untagged(rest) ? new ArrayList<>(List.of(new Span(c.start(), rest.end()))) : content;
        }
        return content;
    }

    /** Indirect speech stands in the sentence of its cue: with a part there, unquoted words of another sentence are not said. */
    private List<Span> ownSentence(List<Span> content, @Nullable Span cue) {
        if (cue == null) {
            return content;
        }
        Span sentence = page.analysis.sentenceAt(cue.start()).span();
        List<Span> out = new ArrayList<>();
        for (Span c : content) {
            boolean quoted = !page.quotes.in(List.of(c)).isEmpty();
            // "Japan welcomed it; the group called for an inquiry": two sentences in one
            boolean apart = c.end() <= cue.start()
                    && page.text.substring(c.end(), cue.start()).indexOf(';') >= 0;
            if (quoted || c.overlaps(sentence) && !apart) {
                out.add(c);
            }
        }
        boolean here = out.stream().anyMatch(sentence::overlaps);
        return here ? out : content;
    }

    /** Without the dateline: "KYIV, May 3 (Agency) - Two people died, the mayor said". */
    private List<Span> undated(List<Span> content) {
        List<Span> out = new ArrayList<>();
        boolean other = content.stream().anyMatch(c -> !page.inDateline(c));
        for (Span c : content) {
            if (other && page.inDateline(c)) {
                continue;
            }
            int proper = page.from(page.end(c) - 1);
            Span text = page.tokens.get(proper).span();
            if (page.first(c) < proper && page.sentence(page.first(c)).equals(page.sentence(proper))) {
                out.add(new Span(Math.min(text.start(), c.end() - 1), c.end()));
            } else {
                out.add(c);
            }
        }
        return out;
    }

    /** What is not quoted does not go on over the end of a paragraph: only the cue's side of it counts. */
    private List<Span> oneLine(List<Span> content, @Nullable Span cue) {
        List<Span> out = new ArrayList<>();
        for (Span c : content) {
            String words = c.in(page.text);
            int at = words.indexOf('\n');
            int last = words.lastIndexOf('\n');
            if (at < 0
                    || cue == null
                    || page.quotes.covers(c.start() + at - 1)
                    || page.quotes.covers(Math.min(c.end(), c.start() + last + 2))) {
                out.add(c);
            } else if (cue.start() < c.start() && at > 0) {
                out.add(new Span(c.start(), c.start() + at));
            } else if (cue.start() > c.start() && last + 1 < words.length()) {
                out.add(new Span(c.start() + last + 1, c.end()));
            }
        }
        return out.isEmpty() ? content : out;
    }

    /** "The convoy waits in Mellit, two officials said on condition of anonymity": how they spoke is not what they said. */
    private List<Span> named(List<Span> content, @Nullable Span source) {
        if (source == null || content.size() != 1 || content.get(0).start() < source.end()) {
            return content;
        }
        Span c = content.get(0);
        int first = page.first(c);
        int condition = page.is(first, "on") ? first + 1 : first;
        int comma = page.first(source) - 1;
        int from = page.from(page.first(source));
        boolean front = comma - from >= 4 && page.is(comma, ",");
        return front && page.is(condition, "condition") && page.is(condition + 1, "of")
                ? new ArrayList<>(List.of(page.span(from, comma)))
                : content;
    }

    /** "A died, the army admitted on Monday, the heaviest loss since May": what is told is the clause, not what is added to it. */
    private List<Span> fronted(List<Span> content, @Nullable Span source, @Nullable Span cue) {
        if (source == null || cue == null || content.size() != 1 || !page.tagged()) {
            return content;
        }
        Span c = content.get(0);
        int first = page.first(c);
        int from = page.from(page.first(cue));
        int comma = Math.min(page.first(source), page.first(cue)) - 1;
        boolean behind = c.start() > cue.end() && c.start() > source.end() && page.is(first - 1, ",");
        if (!behind
                || comma - from < 4
                || !page.is(comma, ",")
                || page.quotes.covers(c.start())
                || hasClause(first, c)) {
            return content;
        }
        Span front = page.span(from, comma);
        return hasClause(from, front)
                        && untagged(front)
                        && page.quotes.in(List.of(front)).isEmpty()
                ? new ArrayList<>(List.of(front))
                : content;
    }

    /** Whether words hold a verb with its own subject that hangs on nothing else in them. */
    private boolean hasClause(int from, Span words) {
        for (int i = from; i < page.end(words); i++) {
            int head = page.tokens.get(i).head();
            boolean inside = head >= from && head < page.end(words);
            if (!inside && clauses.hasOwnSubject(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean untagged(Span words) {
        return !taken.touches(words);
    }

    /** "told [residents] to leave": the one who is told stands before the infinitive. */
    private boolean told(List<Span> content, Span cue) {
        int verb = page.first(cue);
        int from = page.first(content.get(0));
        for (int i = from + 1; page.tagged() && i < page.end(content.get(0)); i++) {
            if (page.tokens.get(i).head() == verb
                    && clauses.relation(i).equals("xcomp")
                    && page.upos(i).equals("VERB")) {
                for (int k = from + 1; k < i; k++) {
                    if (page.is(k, "to") && page.tokens.get(k).head() == i) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "The agency raised the toll to six, and said 27 were hurt": the first verb's clause is not what is said, its subject says it. */
    private void joined(Draft d) {
        Match m = d.match;
        if (d.source != null
                || m == null
                || !page.tagged()
                || !clauses.relation(m.first()).equals("conj")) {
            return;
        }
        int head = page.tokens.get(m.first()).head();
        int subject = clauses.subject(m.first());
        if (d.content.size() < 2 || subject < 0 || clauses.hasOwnSubject(m.first())) {
            return;
        }
        Span verb = page.tokens.get(head).span();
        if (d.content.removeIf(
                c -> c.end() <= d.cueSpan().start() && c.covers(verb) && !page.quotes.covers(c.start()))) {
            d.source = clauses.phrase(subject);
        }
    }

    /** "After the shelling, two houses burned, the mayor said": what stands before the attribution is said from the sentence's start. */
    private List<Span> wholeSentence(List<Span> content, @Nullable Span source, @Nullable Span cue) {
        if (content.size() != 1
                || source == null
                || cue == null
                || source.start() < content.get(0).end()
                || cue.start() < content.get(0).end()) {
            return content;
        }
        Span c = content.get(0);
        int first = page.first(c);
        int from = page.from(first);
        int gap = Math.min(page.first(source), page.first(cue)) - page.end(c);
        boolean quoted = !page.quotes
                .in(List.of(new Span(page.tokens.get(from).span().start(), c.end())))
                .isEmpty();
        if (first == from || gap > 2 || quoted || page.end(cue) < page.to(first) - 8) {
            return content;
        }
        Span before = page.span(from, first);
        return untagged(before) && first - from > 2 ? new ArrayList<>(List.of(before.hull(c))) : content;
    }

    private boolean startsWith(List<Span> content, String word) {
        return content.stream().anyMatch(c -> page.is(page.first(c), word));
    }

    private boolean isUtterance(Draft d) {
        Span cue = d.cueSpan();
        Match m = d.match;
        int quoted = page.words(page.quotes.in(d.content));
        int words = page.words(d.content);
        boolean that = startsWith(d.content, "that");
        boolean infinitive = startsWith(d.content, "to");
        int behind = page.end(cue);
        if (d.source != null
                && d.source.end() <= cue.start()
                && behind < page.tokens.size()
                && page.is(behind, "by")
                && !cues.passive(page.end(cue) - 1)) {
            return false;
        }
        if (m == null) {
            return d.source != null && quoted * 2 >= words && words >= 3 && d.confidence > SURE;
        }
        if (cues.negated(m, cue) || cues.empty(cue) && m.cue().act() != Act.REJECT) {
            return false;
        }
        // "is concerned about" is no passive
        boolean passive = !m.cue().pos().equals("ADJ") && cues.passive(m) && hearsay(d, m);
        Utterance said = m.cue().utterance();
        if (passive) {
            return said == Utterance.YES && !m.cue().pos().equals("NOUN") && page.words(d.content) >= 2;
        }
        if (m.cue().pos().equals("NOUN")) {
            // "its military claims to have hit a convoy": the reader may take the verb for a noun
            boolean did = infinitive && page.is(page.first(d.content.get(0)) + 1, "have");
            return d.source != null && (that || quoted > 0 || did) && d.confidence > SURE;
        }
        return switch (said) {
            case YES -> d.source != null || quoted * 2 >= words || that || d.confidence > SURE;
            case WEAK ->
                d.source != null
                        && (quoted > 0
                                || that
                                || clause(d)
                                || opinion(m, d)
                                || infinitive && CALLS.contains(m.cue().act())
                                || CALLS.contains(m.cue().act()) && d.confidence > 0.6
                                || m.cue().act() == Act.CONCERN && page.isInstitution(d.source));
            // "the military believes that he has fled": a body that believes has said so
            case NO ->
                d.source != null && (quoted >= 2 || holds(m) && (that || clause(d)) && page.isInstitution(d.source));
        };
    }

    /**
     * Whether a passive leaves open who speaks. Its subject is not the source: it belongs to what is said, or is the accused. Only
     * "by" names the speaker, or "was quoted as saying" its subject.
     */
    private boolean hearsay(Draft d, Match m) {
        if (m.cue().words().contains("quoted")
                || m.cue().words().contains("cited")
                || m.cue().words().contains("heard")) {
            return d.source == null;
        }
        Span source = d.source;
        if (source == null) {
            return true;
        }
        int first = page.first(source);
        if (page.is(first - 1, "by") || page.is(first, "by")) {
            return false;
        }
        boolean subject = source.end() <= d.cueSpan().start() && page.first(d.cueSpan()) - page.end(source) <= 3;
        if (subject && m.cue().act() == Act.ACCUSE) {
            d.target = source;
        } else if (subject) {
            d.content.add(0, source);
        }
        d.source = null;
        return true;
    }

    private static boolean holds(Match m) {
        return m.cue().pos().equals("VERB") && Cues.in(m, List.of("believe", "think", "reckon", "assume"));
    }

    /** A bare clause: it begins with its own subject. */
    private boolean clause(Draft d) {
        int first = page.first(d.content.get(0));
        return page.is(first, "he", "she", "it", "they", "we", "i", "there", "this", "these")
                || page.words(d.content) >= 6
                        && d.content.get(0).end() < d.cueSpan().start();
    }

    /** "described the operation as urgent", "called him a traitor". */
    private boolean opinion(Match m, Draft d) {
        if (m.cue().takes("obl:as") && hasWord(d, "as")) {
            return true;
        }
        return Cues.in(m, List.of("call", "term", "dub", "brand", "label", "deem")) && page.words(d.content) >= 3;
    }

    private boolean hasWord(Draft d, String... word) {
        for (Span c : d.content) {
            for (int i = page.first(c), end = page.end(c); i < end; i++) {
                if (page.is(i, word)) {
                    return true;
                }
            }
        }
        return d.cue != null && page.is(page.end(d.cue) - 1, word) && word.length == 1;
    }
}
