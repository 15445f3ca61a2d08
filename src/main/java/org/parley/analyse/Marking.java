package org.parley.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.analyse.text.Sentences.Range;
import org.parley.domain.Article;
import org.parley.domain.Boilerplate;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.Token;

/** Marks sentences that are boilerplate or headlines. */
final class Marking {
    /** A line without a final mark and of at most so many tokens, alone in its paragraph, heads what follows. */
    private static final int HEADLINE = 25;

    /** An entry of a live page begins with its time: "15:55 France calls for restraint". */
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}(?: [A-Z]{2,4})?(?: [-–—|])? \\p{Lu}");

    private Marking() {}

    static List<Sentence> sentences(
            Article article, List<Boilerplate> boilerplate, List<Token> tokens, List<Range> ranges) {
        List<Sentence> out = new ArrayList<>(ranges.size());
        for (int i = 0; i < ranges.size(); i++) {
            Range r = ranges.get(i);
            Span span = new Span(
                    tokens.get(r.first()).span().start(),
                    tokens.get(r.end() - 1).span().end());
            boolean waste = boilerplate.stream().anyMatch(b -> b.span().overlaps(span));
            boolean alone = (i == 0 || ranges.get(i - 1).paragraph() != r.paragraph())
                    && (i + 1 == ranges.size() || ranges.get(i + 1).paragraph() != r.paragraph());
            boolean headline = !waste && alone && isHeadline(article, span, r, tokens);
            out.add(new Sentence(span, r.first(), r.end(), r.paragraph(), waste, headline));
        }
        return out;
    }

    private static boolean isHeadline(Article article, Span span, Range r, List<Token> tokens) {
        String words = span.in(article.text());
        if (article.title() != null && words.equals(article.title().strip())) {
            return true;
        }
        char last = words.charAt(words.length() - 1);
        boolean open = Character.isLetterOrDigit(last)
                || last == '\''
                || last == '’'
                || last == '”'
                || last == '"' && !words.startsWith("\"")
                || last == '?';
        return open
                && r.end() - r.first() <= HEADLINE
                && r.end() - r.first() >= 2
                && (Character.isUpperCase(tokens.get(r.first()).text().codePointAt(0))
                        || CLOCK.matcher(words).lookingAt());
    }
}
