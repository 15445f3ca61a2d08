package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;

/** How far a content reaches: where the reader's tags stop short of what was said, or go beyond it. */
final class Reach {
    private final Page page;
    private final Contents contents;
    private final Clauses clauses;
    /** All parts of all attributions. */
    private final SpanIndex<Span> taken;

    Reach(Page page, Contents contents, Clauses clauses) {
        this.page = page;
        this.contents = contents;
        this.clauses = clauses;
        this.taken = SpanIndex.of(page.analysis.attributions().stream()
                .flatMap(a -> Stream.of(a.source(), a.cue(), a.content()))
                .flatMap(List::stream)
                .toList());
    }

    /** A content's parts as they are said. */
    List<Span> of(List<Span> tagged, @Nullable Span source, @Nullable Span cue) {
        List<Span> content = contents.joined(oneLine(undated(ownSentence(tagged, cue)), cue), source, cue);
        content = completed(wholeSentence(content, source, cue), source, cue);
        return fronted(named(content, source), source, cue);
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
}
