package org.parley.domain.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What makes two mentions one event: the rows of {@code ontology/event-identity.tsv}, which says what each kind means. */
public record EventIdentity(List<Row> rows) {
    public EventIdentity {
        rows = List.copyOf(rows);
    }

    private static final int LONGEST_ENDING = 3;

    /** One row of the table. */
    public record Row(Kind kind, Set<String> types, Set<String> words) {
        public Row {
            types = Set.copyOf(types);
            words = Set.copyOf(words);
        }
    }

    /** The kinds of row. */
    public enum Kind {
        WORDS,
        ONE,
        TOGETHER,
        ACROSS,
        MANY,
        ONGOING,
        MUTUAL,
        CAMPAIGN,
        VIOLENT,
        ENDING,
        HARM,
        PART,
        CLAUSE,
        CONVENING,
        COUNTING,
        POINTING,
        THEN,
        PEOPLE
    }

    /** Whether a row of {@code kind} names the type. */
    public boolean has(Kind kind, String type) {
        for (Row row : rows) {
            if (row.kind() == kind && row.types().contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row of {@code kind} lists the word. */
    public boolean lists(Kind kind, String word) {
        for (Row row : rows) {
            if (row.kind() == kind && row.words().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row of {@code kind} holds both types. */
    public boolean share(Kind kind, String type, String other) {
        if (type.equals(other)) {
            return true;
        }
        for (Row row : rows) {
            if (row.kind() == kind && row.types().contains(type) && row.types().contains(other)) {
                return true;
            }
        }
        return false;
    }

    /** The name under which all types are kept that go {@link Kind#ACROSS together across} articles. */
    public String family(String type) {
        return rows.stream()
                .filter(row -> row.kind() == Kind.ACROSS && row.types().contains(type))
                .map(row -> new TreeSet<>(row.types()).first())
                .findFirst()
                .orElse(type);
    }

    /** The rows of {@link Kind#WORDS words} of the type that a trigger's lemma falls under; none when it names nothing special. */
    public List<Row> matters(String type, String lemma) {
        List<Row> found = new ArrayList<>();
        for (Row row : rows) {
            if (row.kind() == Kind.WORDS && row.types().contains(type)) {
                for (String word : lemma.split(" ")) {
                    if (row.words().contains(word)) {
                        found.add(row);
                        break;
                    }
                }
            }
        }
        return found;
    }

    /** As {@link #matters}, of printed words: "normalising ties" falls under "normalise" and "tie". */
    public Set<Row> mattersOf(String type, String printed) {
        Set<Row> found = new LinkedHashSet<>();
        for (Row row : rows) {
            if (row.kind() == Kind.WORDS
                    && row.types().contains(type)
                    && row.words().stream().anyMatch(word -> inflected(printed, word))) {
                found.add(row);
            }
        }
        return found;
    }

    /** Whether the printed words of a trigger fall under a row of {@code kind} that names the type. */
    public boolean says(Kind kind, String type, String printed) {
        return rows.stream()
                .anyMatch(row -> row.kind() == kind
                        && row.types().contains(type)
                        && row.words().stream().anyMatch(word -> inflected(printed, word)));
    }

    private static boolean inflected(String printed, String word) {
        String stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        return Stream.of(printed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .anyMatch(each -> each.startsWith(stem) && each.length() <= word.length() + LONGEST_ENDING);
    }
}
