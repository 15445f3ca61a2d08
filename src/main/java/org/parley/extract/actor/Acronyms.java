package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.domain.Span;

/** "Rapid Support Forces (RSF)": from there on the acronym is the name. */
final class Acronyms {
    private Acronyms() {}

    /** The names, with those that the article introduces as acronyms under the key of the full name. */
    static List<Naming> resolve(Words words, List<Naming> namings) {
        Map<String, Naming> full = new HashMap<>();
        for (Naming naming : namings) {
            if (naming.kind() == Naming.Kind.PERSON || naming.kind() == Naming.Kind.DEMONYM) {
                continue;
            }
            int next = words.at(naming.span().end());
            if (next < words.size()
                    && bracketed(words.text(), words.get(next).span())
                    && words.get(next).span().start() - naming.span().end() <= 3) {
                String acronym = words.get(next).raw();
                if (isAcronym(acronym)
                        && !acronym.equals(naming.span().in(words.text()))
                        && stands(acronym, naming.span().in(words.text()))) {
                    full.putIfAbsent(acronym, naming);
                }
            }
        }
        if (full.isEmpty()) {
            return namings;
        }
        Namings known = new Namings(namings);
        List<Naming> out = new ArrayList<>();
        for (Naming naming : namings) {
            Naming meant = full.get(naming.span().in(words.text()));
            out.add(meant == null ? naming : meant.at(naming.span()));
        }
        for (int i = 0; i < words.size(); i++) {
            Naming meant = full.get(words.get(i).raw());
            if (meant != null && known.at(words.get(i).span()) == null) {
                out.add(meant.at(words.get(i).span()));
            }
        }
        out.sort(Comparator.comparing(Naming::span));
        return out;
    }

    private static boolean bracketed(String text, Span span) {
        return span.start() > 0
                && text.charAt(span.start() - 1) == '('
                && span.end() < text.length()
                && text.charAt(span.end()) == ')';
    }

    /** Do the letters of the acronym stand in the name, in their order, the first at its beginning? */
    private static boolean stands(String acronym, String name) {
        String letters = name.toUpperCase(Locale.ROOT);
        int at = 0;
        for (int i = 0; i < acronym.length(); i++) {
            at = letters.indexOf(acronym.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return letters.charAt(0) == acronym.charAt(0);
    }

    /** "the UN mission in Congo (MONUSCO)": the whole phrase is the name of what stands in the brackets. */
    static List<Naming> described(Words words, List<Naming> namings, Lexicon lexicon) {
        List<Naming> out = new ArrayList<>();
        for (int i = 0; i < namings.size(); i++) {
            Naming naming = namings.get(i);
            Naming inner = null;
            for (int j = i + 1; j < Math.min(namings.size(), i + 4); j++) {
                Naming later = namings.get(j);
                if (later.known() != null
                        && bracketed(words.text(), later.span())
                        && later.span().start() - naming.span().end() < 60) {
                    inner = later;
                }
            }
            String between = inner == null
                    ? ""
                    : words.text().substring(naming.span().end(), inner.span().start() - 1);
            int next = words.at(naming.span().end());
            boolean phrase = inner != null
                    && naming.kind() == Naming.Kind.ORGANISATION
                    && !between.isBlank()
                    && between.chars().noneMatch(c -> ",.;:\"“”()\n".indexOf(c) >= 0)
                    && lexicon.isOrganisationNoun(lexicon.usual(words.get(next).raw()));
            boolean reader = inner != null
                    && naming.kind() == Naming.Kind.ORGANISATION
                    && naming.known() == null
                    && between.chars().noneMatch(c -> ",.;:\"“”()\n".indexOf(c) >= 0);
            if (inner != null && (phrase || reader)) {
                out.add(inner.at(new Span(
                        naming.span().start(),
                        Math.max(
                                naming.span().end(),
                                trimmed(words.text(), inner.span().start() - 1)))));
                while (i + 1 < namings.size()
                        && namings.get(i + 1).span().start() < inner.span().start()) {
                    i++;
                }
            } else {
                out.add(naming);
            }
        }
        return out;
    }

    private static int trimmed(String text, int end) {
        int at = end;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    private static boolean isAcronym(String word) {
        return word.length() >= 2
                && word.length() <= 8
                && word.equals(word.toUpperCase(Locale.ROOT))
                && Character.isLetter(word.charAt(0));
    }
}
