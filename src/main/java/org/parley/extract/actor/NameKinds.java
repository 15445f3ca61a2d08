package org.parley.extract.actor;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.domain.Analysis;
import org.parley.domain.Span;
import org.parley.extract.actor.PhraseTrie.Hit;

/** What the words around a name that the reader found tell of its kind. */
final class NameKinds {
    private static final int REACH = 90;
    private static final Pattern PORTFOLIO =
            Pattern.compile("\\b(?i:minister|ministry|secretary|department|commissioner) of (?:the )?$");
    private static final List<String> ENDINGS = List.of("ns", "is", "ans", "ians", "ers");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:(?:village|town|city|district|province|region|port|island|suburb|neighbou?rhood|mayor|governor|residents|people) of "
                    + "|(?:villages|towns|cities|districts|provinces|islands|suburbs|neighbou?rhoods)(?: of|,|:| –| —| -)?"
                    + "(?: (?:and )?\\p{Lu}[\\p{L}'’-]*,?)*(?: and)? )$");

    private final Lexicon lexicon;
    private final Analysis analysis;
    private final Words words;
    private final Set<String> places;

    NameKinds(Lexicon lexicon, Analysis analysis, Words words) {
        this.lexicon = lexicon;
        this.analysis = analysis;
        this.words = words;
        this.places = analysis.names().stream()
                .filter(name -> name.kind().equals("LOC"))
                .map(name -> name.span().in(words.text()))
                .collect(Collectors.toSet());
    }

    /** "State" of "Secretary of State", "U.S. Secretary", "Spokesperson": nothing is left beside the office and a state. */
    boolean isOffice(Span span) {
        int first = Math.max(0, words.at(span.start()) - 2);
        for (int i = first; i < words.size() && words.get(i).span().start() < span.end(); i++) {
            Hit title = lexicon.nouns.longest(words, i);
            if (title == null || !title.has(Sense.OfTitle.class) || title.span().end() < span.end()) {
                continue;
            }
            Hit state = lexicon.polities.longest(words, words.at(span.start()));
            int from =
                    state != null && state.span().end() < title.span().start() ? state.last() : words.at(span.start());
            if (title.span().start() <= words.get(from).span().start()) {
                return true;
            }
        }
        return false;
    }

    /** "the broadcaster RTNC", "a local outlet, Shwe Phee Myay,", "Radio Miraya", "told the Courier": no person. */
    boolean isBody(Span span) {
        int at = words.at(span.start());
        if (lexicon.isOrganisationNoun(words.get(at).lower()) && words.in(span).size() > 1) {
            return true;
        }
        if (at == 0) {
            return false;
        }
        Words.Word before = words.get(at - 1);
        String gap = words.text().substring(before.span().end(), span.start());
        boolean noun = lexicon.isOrganisationNoun(lexicon.usual(before.raw()))
                || before.lower().equals("group");
        if (noun && gap.equals(" ")) {
            return true;
        }
        if (noun && gap.equals(", ")) {
            int article = at - 2;
            while (article > at - 5
                    && article > 0
                    && !List.of("a", "an").contains(words.get(article).lower())) {
                article--;
            }
            return article >= 0
                    && List.of("a", "an").contains(words.get(article).lower());
        }
        int next = analysis.tokenAt(span.end());
        boolean modifier = next < analysis.tokens().size()
                && List.of("NOUN", "ADJ", "PROPN")
                        .contains(analysis.tokens().get(next).upos());
        return before.lower().equals("the") && gap.equals(" ") && words.in(span).size() == 1 && !modifier;
    }

    /** "Minister of Petroleum": the field of an office. */
    boolean isPortfolio(Span span) {
        return words.in(span).size() == 1 && PORTFOLIO.matcher(before(span)).find();
    }

    /** "the village of Kutkai", "three villages – Arnoun, Yohmor and Kutkai –", "the mayor of Kutkai". */
    boolean isPlace(Span span) {
        return PLACE.matcher(before(span)).find();
    }

    /** "Kashmiris", where the article speaks of Kashmir. */
    boolean isPeople(Span span) {
        String word = span.in(words.text());
        return word.indexOf(' ') < 0
                && word.endsWith("s")
                && ENDINGS.stream()
                        .anyMatch(ending -> word.endsWith(ending)
                                && places.contains(word.substring(0, word.length() - ending.length())));
    }

    private String before(Span span) {
        return words.text().substring(Math.max(0, span.start() - REACH), span.start());
    }

    /** "The governor of Hatay province, Rahmi Dogan, said": two words between commas behind the office of one person. */
    boolean isApposed(Span span) {
        String text = words.text();
        int at = words.at(span.start());
        boolean closed = span.end() < text.length() && text.charAt(span.end()) == ',';
        if (!closed || at < 2 || words.in(span).size() < 2 || !text.startsWith(", ", span.start() - 2)) {
            return false;
        }
        int from = at - 1;
        while (from > 0 && words.get(from).joined() && at - from < 8) {
            from--;
        }
        for (int i = from; i < at; i++) {
            Hit title = lexicon.nouns.longest(words, i);
            Sense.OfTitle office = title == null ? null : title.get(Sense.OfTitle.class);
            if (title != null && office != null && office.title().personal()) {
                return title.last() == at
                        || List.of("of", "for", "in")
                                .contains(words.get(title.last()).lower());
            }
        }
        return false;
    }

    /** "The Mission", "the Commission": a noun for a body in capitals, which points to one that the article has named. */
    boolean isShort(Span span) {
        int at = words.at(span.start());
        return at > 0
                && words.in(span).size() == 1
                && lexicon.isOrganisationNoun(lexicon.usual(words.get(at).raw()))
                && List.of("the", "its").contains(words.get(at - 1).lower());
    }

    /** "Azerbaijani agency": a common noun with an adjective names nobody by itself. */
    boolean isDescription(String printed) {
        String last = printed.substring(printed.lastIndexOf(' ') + 1);
        return Character.isLowerCase(last.codePointAt(0)) && lexicon.isNoun(lexicon.usual(last));
    }
}
