package org.parley.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.domain.Corpus;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Span;
import org.parley.domain.Statement;

/**
 * Phrases that stand between quotation marks, verbatim, in more than one article.
 *
 * <p>A phrase is a whole quotation of 2 to 25 words, without regard to case and punctuation; an article carries it when one
 * of its quotations is or contains it. Every window of every quotation is looked up once, so the work grows with the text.
 */
final class SharedQuotes {
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 25;

    private final Set<Integer> lengths = new TreeSet<>();
    private final Set<String> shared = new HashSet<>();

    SharedQuotes(Corpus corpus) {
        Set<String> phrases = new HashSet<>();
        for (ExtractionRecord record : corpus.records()) {
            quotations(record, words -> {
                if (words.size() >= FEWEST_WORDS
                        && words.size() <= MOST_WORDS
                        && phrases.add(String.join(" ", words))) {
                    lengths.add(words.size());
                }
            });
        }
        Map<String, String> firstCarrier = new HashMap<>();
        for (ExtractionRecord record : corpus.records()) {
            String article = record.article().id();
            quotations(record, words -> windows(words, phrases).forEach(phrase -> {
                String carrier = firstCarrier.putIfAbsent(phrase, article);
                if (carrier != null && !carrier.equals(article)) {
                    shared.add(phrase);
                }
            }));
        }
    }

    /** The shared phrases that the quotations of one statement are or contain, sorted. */
    Set<String> in(Statement statement, String text) {
        Set<String> found = new TreeSet<>();
        if (!shared.isEmpty()) {
            statement.quoted().forEach(span -> found.addAll(windows(words(span, text), shared)));
        }
        return found;
    }

    private List<String> windows(List<String> words, Set<String> wanted) {
        List<String> found = new ArrayList<>();
        for (int length : lengths) {
            for (int start = 0; start + length <= words.size(); start++) {
                String phrase = String.join(" ", words.subList(start, start + length));
                if (wanted.contains(phrase)) {
                    found.add(phrase);
                }
            }
        }
        return found;
    }

    private static void quotations(ExtractionRecord record, java.util.function.Consumer<List<String>> each) {
        for (Statement statement : record.statements()) {
            statement
                    .quoted()
                    .forEach(span -> each.accept(words(span, record.article().text())));
        }
    }

    private static List<String> words(Span span, String text) {
        String plain = span.in(text)
                .toLowerCase(Locale.ROOT)
                .replace("’", "'")
                .replaceAll("[^\\p{L}\\p{N}' ]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
    }
}
