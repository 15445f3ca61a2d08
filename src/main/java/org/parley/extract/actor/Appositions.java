package org.parley.extract.actor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.extract.actor.Naming.Kind;

/** The name that stands beside a description between commas. */
final class Appositions {
    private static final Set<String> SETTINGS = Set.of(
            "in",
            "by",
            "to",
            "after",
            "before",
            "during",
            "with",
            "on",
            "at",
            "from",
            "following",
            "amid",
            "since",
            "under",
            "against",
            "for",
            "reaching",
            "through",
            "via");

    private final Words words;
    private final Lexicon lexicon;
    private final Namings namings;

    Appositions(Words words, Lexicon lexicon, Namings namings) {
        this.words = words;
        this.lexicon = lexicon;
        this.namings = namings;
    }

    /** "Turkey, a close ally of Baku": the name that a description follows. */
    @Nullable
    Naming before(NounPhrase phrase) {
        int start = phrase.span().start();
        if (!List.of("a", "an").contains(phrase.determiner())
                || start < 3
                || !words.text().startsWith(", ", start - 2)) {
            return null;
        }
        Naming naming = namings.at(new Span(start - 3, start - 2));
        return naming == null || isSetting(naming) ? null : naming;
    }

    /** "In comments published by Hurriyet, an unnamed commander said": the name only ends what opens the sentence. */
    private boolean isSetting(Naming naming) {
        for (int i = words.at(naming.span().start()) - 1; i >= 0; i--) {
            if (words.parted(i + 1, ".,;:!?\n\"“”")) {
                return false;
            }
            if (SETTINGS.contains(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Burhan's rival, Mohamed Hamdan Dagalo,", "a local outlet, Shwe Phee Myay.": the name that follows a description. */
    @Nullable
    Naming after(Span span) {
        String text = words.text();
        if (!text.startsWith(", ", span.end())) {
            return null;
        }
        int at = words.at(span.end() + 2);
        for (int steps = 0; steps < 4 && at + 1 < words.size(); steps++) {
            // "the AU envoy, former Nigerian President Olusegun Obasanjo,"
            Naming next = namings.at(words.get(at).span());
            boolean title = lexicon.isTitleWord(words.get(at).lower()) || next != null && next.kind() == Kind.DEMONYM;
            if (!title || !words.get(at + 1).joined()) {
                break;
            }
            at++;
        }
        Naming naming = at < words.size() ? namings.at(words.get(at).span()) : null;
        if (naming == null || naming.span().end() >= text.length()) {
            return null;
        }
        char closing = text.charAt(naming.span().end());
        boolean body = naming.kind() == Kind.ORGANISATION && (closing == ',' || closing == '.');
        return naming.kind() == Kind.PERSON && closing == ',' || body ? naming : null;
    }
}
