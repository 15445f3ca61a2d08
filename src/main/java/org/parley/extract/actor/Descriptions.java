package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.Span;
import org.parley.domain.Token;
import org.parley.domain.lexicon.ActorLexicon.Anaphor;
import org.parley.domain.lexicon.ActorLexicon.Title;
import org.parley.extract.actor.Naming.Kind;
import org.parley.extract.actor.PhraseTrie.Hit;

/** Reads what is printed before and after a name: "presidential adviser Hikmet Hajiyev", "Vladimir Putin, the president of Russia,". */
final class Descriptions {
    private static final Pattern BEFORE_TITLE = Pattern.compile("[ \u00a0-]|['’]s?[ \u00a0]");
    private static final int LONGEST = 16;
    private static final Set<String> LINKS =
            Set.of("of", "to", "for", "the", "and", "a", "an", "in", "at", "on", "with");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "his", "her", "its", "their", "who", "is", "was", "serves", "as");
    private static final Set<String> STOPS = Set.of(
            "said",
            "says",
            "told",
            "by",
            "with",
            "and",
            "but",
            "that",
            "when",
            "while",
            "as",
            "to",
            "from",
            "for",
            "of",
            "in",
            "on",
            "the",
            "a",
            "an",
            "after",
            "before",
            "because",
            "if",
            "where",
            "which",
            "who",
            "added",
            "adds",
            "according",
            "than",
            "between",
            "against",
            "s",
            "or",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "is",
            "was",
            "are",
            "were",
            "has",
            "had",
            "have",
            "met",
            "meet",
            "including",
            "like",
            "also");
    private static final Set<String> NOUN_POS = Set.of("ADJ", "NOUN", "PROPN", "NUM", "X");

    private final Analysis analysis;
    private final Words words;
    private final Lexicon lexicon;
    private final Prose prose;
    private final Namings namings;

    Descriptions(Analysis analysis, Words words, Lexicon lexicon, Prose prose, Namings namings) {
        this.analysis = analysis;
        this.words = words;
        this.lexicon = lexicon;
        this.prose = prose;
        this.namings = namings;
    }

    /** What stands beside the person's name at {@code name}; empty when nothing does. */
    List<Description> of(Span name) {
        List<Description> out = new ArrayList<>();
        Description before = before(name);
        if (before != null) {
            out.add(before);
        }
        Description after = after(name);
        if (after != null) {
            out.add(after);
        }
        return out;
    }

    private @Nullable Description before(Span name) {
        int sentence = prose.sentenceStart(name.start());
        int at = words.at(name.start()) - 1;
        int floor = Math.max(words.at(sentence), at - LONGEST);
        if (at >= floor && LINKS.contains(words.get(at).lower())) {
            return null;
        }
        int commas = 0;
        int titleFirst = -1;
        int next = name.start();
        while (at >= floor) {
            Words.Word word = words.get(at);
            String gap = words.text().substring(word.span().end(), next);
            if (gap.indexOf(',') >= 0) {
                commas++;
            }
            if (commas > 1
                    || commas == 1 && next != name.start() && gap.indexOf(',') >= 0
                    || gap.codePoints().anyMatch(c -> "\"“”;:()\n".indexOf(c) >= 0)) {
                break;
            }
            Hit noun = nounEndingAt(at, floor);
            Naming naming = namings.at(word.span());
            if (noun != null && isTitle(noun)) {
                titleFirst = noun.first();
                at = noun.first() - 1;
            } else if (naming != null && naming.kind() != Kind.PERSON) {
                at = words.at(naming.span().start()) - 1;
            } else if (LINKS.contains(word.lower())
                    || noun != null
                    || titleFirst < 0 && word.capital() && commas == 0) {
                at--;
            } else {
                break;
            }
            next = words.get(at + 1).span().start();
        }
        if (titleFirst < 0) {
            return null;
        }
        int first = extended(titleFirst, floor);
        int end = trimmedEnd(name.start());
        Span span = new Span(words.get(first).span().start(), end);
        return description(span);
    }

    private int trimmedEnd(int nameStart) {
        int end = nameStart;
        while (end > 0
                && !Character.isLetterOrDigit(words.text().charAt(end - 1))
                && words.text().charAt(end - 1) != '.') {
            end--;
        }
        return end;
    }

    /** Further left over the adjectives and states that belong to the title. */
    private int extended(int titleFirst, int floor) {
        int first = titleFirst;
        while (first - 1 >= floor) {
            Words.Word word = words.get(first - 1);
            String gap = words.text()
                    .substring(word.span().end(), words.get(first).span().start());
            if (!BEFORE_TITLE.matcher(gap).matches()) {
                break;
            }
            Naming naming = namings.at(word.span());
            if (naming != null) {
                first = Math.max(floor, words.at(naming.span().start()));
            } else if (STOPS.contains(word.lower()) || !nounLike(word)) {
                break;
            } else {
                first--;
            }
            if (titleFirst - first > 8) {
                break;
            }
        }
        return first;
    }

    private boolean nounLike(Words.Word word) {
        List<Token> tokens = analysis.tokensIn(word.span());
        return tokens.isEmpty() || tokens.stream().allMatch(t -> NOUN_POS.contains(t.upos()));
    }

    private @Nullable Description after(Span name) {
        String text = words.text();
        int end = prose.sentenceEnd(name.start());
        int at = name.end();
        if (at >= end
                || text.charAt(at) != ','
                        && text.charAt(at) != '('
                        && !text.startsWith(" (", at)
                        && !text.startsWith(" –", at)) {
            return null;
        }
        int first = words.at(at);
        while (first < words.size() && ARTICLES.contains(words.get(first).lower())) {
            first++;
        }
        if (first >= words.size() || words.get(first).span().start() >= end) {
            return null;
        }
        int last = first;
        while (last < words.size() && words.get(last).span().end() <= end && last - first < 25) {
            if (last > first && words.parted(last, ",;:()–—\"“”")) {
                break;
            }
            last++;
        }
        if (!announcesTitle(first, last)) {
            return null;
        }
        return description(new Span(
                words.get(first).span().start(), words.get(last - 1).span().end()));
    }

    private boolean announcesTitle(int first, int last) {
        for (int i = first; i < Math.min(last, first + 7); i++) {
            Words.Word word = words.get(i);
            Hit hit = lexicon.nouns.longest(words, i);
            if (hit != null && isTitle(hit) && hit.last() <= last) {
                return true;
            }
            Naming naming = namings.at(word.span());
            if (naming == null
                    && (i == first || !word.lower().equals("of"))
                    && (STOPS.contains(word.lower()) || !nounLike(word))) {
                return false;
            }
        }
        return false;
    }

    private Description description(Span span) {
        Set<String> nouns = new TreeSet<>();
        boolean office = false;
        int first = words.at(span.start());
        for (int i = first; i < words.size() && words.get(i).span().end() <= span.end(); i++) {
            Hit hit = lexicon.nouns.longest(words, i);
            if (hit == null || namings.at(hit.span()) != null) {
                continue;
            }
            String noun = lexicon.usual(hit.span().in(words.text()));
            if (isTitle(hit)) {
                nouns.add(noun);
                office |= isOffice(hit) || lexicon.anaphor(noun, Anaphor.Kind.VOICE) != null;
            }
            if (i > first
                    && hit.first() > first
                    && LINKS.contains(words.get(hit.first() - 1).lower())) {
                nouns.remove(noun);
            }
            i = hit.last() - 1;
        }
        Naming body = null;
        String state = null;
        for (Naming naming : namings.within(span)) {
            if (body == null && naming.kind() == Kind.ORGANISATION) {
                body = naming;
            }
            if (state == null && naming.state() != null && naming.kind() != Kind.CAPITAL) {
                state = naming.state();
            }
        }
        if (body != null) {
            state = body.state();
        }
        return new Description(span, nouns, office, body, state);
    }

    private @Nullable Hit nounEndingAt(int last, int floor) {
        for (int first = Math.max(floor, last - 4); first <= last; first++) {
            Hit hit = lexicon.nouns.longest(words, first);
            if (hit != null && hit.last() == last + 1) {
                return hit;
            }
        }
        return null;
    }

    private static boolean isTitle(Hit hit) {
        return hit.has(Sense.OfTitle.class);
    }

    private static boolean isOffice(Hit hit) {
        Sense.OfTitle title = hit.get(Sense.OfTitle.class);
        return title != null && title.title().kind() == Title.Kind.TITLE;
    }
}
