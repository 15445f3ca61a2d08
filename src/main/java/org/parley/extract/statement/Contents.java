package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.domain.QuoteType;
import org.parley.domain.Span;

/** Trims content to what was said: no "that", no outer marks of a pure quotation, no final punctuation; finds the quoted parts. */
final class Contents {
    private static final String MARKS = "“”„‟«»\"″'‘’`";
    private static final String TAIL = ".,;:!?…-–—";

    private final Page page;

    Contents(Page page) {
        this.page = page;
    }

    /**
     * Without a relative clause behind a comma that closes an unquoted content: it is the reporter's more often than the speaker's
     * (two to one in hand-annotated news).
     */
    List<Span> withoutAside(List<Span> content) {
        Span last = content.get(content.size() - 1);
        int first = page.first(last);
        for (int i = first + 4; i + 2 < page.end(last); i++) {
            boolean opens = page.is(i, ",") && page.is(i + 1, "which", "who", "whose");
            if (!opens || page.quotes.covers(page.tokens.get(i).span().start())) {
                continue;
            }
            boolean closes = true;
            for (int k = i + 2; k < page.end(last); k++) {
                closes &= !page.is(k, ",")
                        && !page.quotes.covers(page.tokens.get(k).span().start());
            }
            if (closes) {
                List<Span> out = new ArrayList<>(content);
                out.set(out.size() - 1, page.span(first, i));
                return out;
            }
        }
        return content;
    }

    /** Fragments that nothing but blanks and marks part are one. */
    List<Span> joined(List<Span> fragments, @Nullable Span source, @Nullable Span cue) {
        List<Span> out = new ArrayList<>();
        for (Span f : fragments.stream().sorted().toList()) {
            if (!out.isEmpty()) {
                Span last = out.get(out.size() - 1);
                if (f.start() <= last.end()) {
                    out.set(out.size() - 1, last.hull(f));
                    continue;
                }
                Span gap = new Span(last.end(), f.start());
                boolean empty = gap.in(page.text).codePoints().noneMatch(Character::isLetterOrDigit)
                        && gap.in(page.text).indexOf('\n') < 0;
                boolean taken = source != null && source.overlaps(gap) || cue != null && cue.overlaps(gap);
                if (empty && !taken) {
                    out.set(out.size() - 1, last.hull(f));
                    continue;
                }
            }
            out.add(f);
        }
        return out;
    }

    /** Cuts "that" and punctuation off both ends of every fragment; an empty one is left out. */
    List<Span> trimmed(List<Span> fragments) {
        List<Span> out = new ArrayList<>();
        for (Span f : fragments) {
            Span t = trim(f);
            if (t != null) {
                out.add(t);
            }
        }
        return out;
    }

    private @Nullable Span trim(Span f) {
        int start = f.start();
        int end = f.end();
        String text = page.text;
        boolean changed = true;
        while (changed && start < end) {
            int was = start;
            while (start < end
                    && (Character.isWhitespace(text.charAt(start)) || ",;:.!?-–—)]".indexOf(text.charAt(start)) >= 0)) {
                start++;
            }
            if (start + 5 < end
                    && text.regionMatches(true, start, "that", 0, 4)
                    && Character.isWhitespace(text.charAt(start + 4))) {
                start += 5;
            }
            if (start + 3 < end
                    && page.quotes.covers(start) == false
                    && text.regionMatches(true, start, "and that ", 0, 9)) {
                start += 9;
            }
            changed = start != was;
        }
        while (end > start
                && (Character.isWhitespace(text.charAt(end - 1)) || ",;:([-–—".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        for (String tail : new String[] {" and", " but", " while", " as"}) {
            if (end - tail.length() > start && text.regionMatches(true, end - tail.length(), tail, 0, tail.length())) {
                end -= tail.length();
            }
        }
        if (start >= end) {
            return null;
        }
        Span all = new Span(start, end);
        Span inner = pure(all);
        if (inner != null) {
            return stripped(inner);
        }
        // a final full stop outside the marks
        while (end > start && TAIL.indexOf(text.charAt(end - 1)) >= 0 && !page.quotes.covers(end - 1)) {
            end--;
        }
        while (end > start && TAIL.indexOf(text.charAt(end - 1)) >= 0 && noMark(start, end)) {
            end--;
        }
        return start >= end || noWord(start, end) ? null : new Span(start, end);
    }

    private boolean noMark(int start, int end) {
        return page.quotes.in(List.of(new Span(start, end))).isEmpty();
    }

    private boolean noWord(int start, int end) {
        return page.text.substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** The inside of a stretch that is one quotation from mark to mark, else null. */
    private @Nullable Span pure(Span all) {
        List<Span> quoted = page.quotes.in(List.of(all));
        if (quoted.isEmpty()) {
            return null;
        }
        Span hull = Span.hull(quoted);
        for (Span rest : outside(all, quoted)) {
            if (rest.in(page.text).codePoints().anyMatch(Character::isLetterOrDigit)) {
                return null;
            }
        }
        return hull;
    }

    private @Nullable Span stripped(Span s) {
        int start = s.start();
        int end = s.end();
        while (end > start && (TAIL + MARKS).indexOf(page.text.charAt(end - 1)) >= 0) {
            end--;
        }
        while (start < end && (MARKS + "…, ").indexOf(page.text.charAt(start)) >= 0) {
            start++;
        }
        return start >= end ? null : new Span(start, end);
    }

    private static List<Span> outside(Span all, List<Span> parts) {
        List<Span> out = new ArrayList<>();
        int at = all.start();
        for (Span p : parts) {
            if (p.start() > at) {
                out.add(new Span(at, p.start()));
            }
            at = Math.max(at, p.end());
        }
        if (at < all.end()) {
            out.add(new Span(at, all.end()));
        }
        return out;
    }

    /** The quoted parts, and whether they are all of the content. */
    void quote(Draft d) {
        List<Span> quoted = new ArrayList<>();
        for (Span q : page.quotes.in(d.content)) {
            if (!noWord(q.start(), q.end())) {
                quoted.add(q);
            }
        }
        d.quoted = quoted;
        int all = page.words(d.content);
        int marked = page.words(quoted);
        d.quoteType = marked == 0 ? QuoteType.INDIRECT : marked == all ? QuoteType.DIRECT : QuoteType.MIXED;
    }

    /** A content of coordinated that-clauses, cut before each further "that"; one part when there is no such. */
    List<List<Span>> clauses(List<Span> content) {
        List<List<Span>> out = new ArrayList<>();
        List<Span> current = new ArrayList<>();
        for (Span f : content) {
            int first = page.first(f);
            int end = page.end(f);
            int from = first;
            for (int i = first + 2; i + 2 < end; i++) {
                boolean that = page.is(i, "that")
                        && page.is(i - 1, "and", "but")
                        && !page.quotes.covers(page.tokens.get(i).span().start());
                if (that && clauseFollows(i + 1, end)) {
                    int to = page.is(i - 2, ",") ? i - 2 : i - 1;
                    if (to > from) {
                        current.add(new Span(
                                Math.max(f.start(), page.tokens.get(from).span().start()),
                                page.tokens.get(to - 1).span().end()));
                        out.add(current);
                        current = new ArrayList<>();
                    }
                    from = i + 1;
                }
            }
            if (from < end) {
                int start =
                        from == first ? f.start() : page.tokens.get(from).span().start();
                current.add(new Span(start, f.end()));
            }
        }
        out.add(current);
        return out;
    }

    /** "and that deal" points to something; "and that they left" goes on reporting. */
    private boolean clauseFollows(int i, int end) {
        return end - i >= 3;
    }
}
