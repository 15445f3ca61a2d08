package org.parley.extract.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.domain.Analysis;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.Token;
import org.parley.domain.lexicon.Inflections;

/** All words of an article in order; hyphens are left out, other signs stay. */
public final class Words {
    /** What stands in a lexicon for any name of a place: "take @place". */
    public static final String PLACE = "@place";

    /** What the forms of a word hang on: most words of an article occur in it many times. */
    private record Printed(String part, String lemma, boolean inPlace) {}

    private record Spelled(String text, List<String> forms) {}

    private final Analysis analysis;
    private final List<Word> words;
    private final int[] firstOfToken;

    public Words(Analysis analysis, Inflections inflections) {
        List<Token> tokens = analysis.tokens();
        this.analysis = analysis;
        this.words = new ArrayList<>(tokens.size());
        this.firstOfToken = new int[tokens.size() + 1];
        boolean[] inPlace = inPlace(analysis);
        Map<Printed, Spelled> known = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            firstOfToken[i] = words.size();
            boolean place = inPlace[i];
            for (Span part : parts(tokens.get(i))) {
                String printed = part.in(analysis.text());
                boolean whole = part.length() == tokens.get(i).span().length();
                Printed key = new Printed(printed, whole ? tokens.get(i).lemma() : "", place);
                Spelled spelled = known.computeIfAbsent(key, k -> spelled(k, inflections));
                words.add(new Word(
                        i, part, spelled.text, spelled.forms, tokens.get(i).upos()));
            }
        }
        firstOfToken[tokens.size()] = words.size();
    }

    private static boolean[] inPlace(Analysis analysis) {
        boolean[] in = new boolean[analysis.tokens().size()];
        analysis.names().stream().filter(name -> name.kind().equals("LOC")).forEach(name -> {
            for (int i = analysis.tokenAt(name.span().start()); i < in.length; i++) {
                Span token = analysis.tokens().get(i).span();
                if (token.start() >= name.span().end()) {
                    break;
                }
                in[i] |= name.span().covers(token);
            }
        });
        return in;
    }

    /** The parts of a token between its hyphens. */
    private static List<Span> parts(Token token) {
        String text = token.text();
        if (text.indexOf('-') < 0 && text.indexOf('‑') < 0) {
            return List.of(token.span());
        }
        List<Span> parts = new ArrayList<>();
        int start = token.span().start();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '-' || text.charAt(at) == '‑') {
                if (at > from) {
                    parts.add(new Span(start + from, start + at));
                }
                from = at + 1;
            }
        }
        return parts;
    }

    private static Spelled spelled(Printed printed, Inflections inflections) {
        String text = printed.part.toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean same = text.length() == printed.part.length();
        List<String> forms = inflections.of(text, same ? printed.lemma : "");
        if (printed.inPlace) {
            forms = new ArrayList<>(forms);
            forms.add(PLACE);
            forms = List.copyOf(forms);
        }
        return new Spelled(text, forms);
    }

    public Analysis analysis() {
        return analysis;
    }

    public int size() {
        return words.size();
    }

    public Word get(int index) {
        return words.get(index);
    }

    /** Index of the first word of a sentence; {@link #end} of the one after its last. */
    public int start(Sentence sentence) {
        return firstOfToken[sentence.first()];
    }

    public int end(Sentence sentence) {
        return firstOfToken[sentence.last()];
    }

    /** Index of the first word that ends after {@code position}. */
    public int at(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The stretch of text from word {@code first} to word {@code last}, inclusive. */
    public Span span(int first, int last) {
        return new Span(words.get(first).span().start(), words.get(last).span().end());
    }
}
