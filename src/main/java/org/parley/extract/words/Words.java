package org.parley.extract.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.domain.Analysis;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.Token;
import org.parley.domain.lexicon.Inflections;

/** All words of an article in order; hyphens are left out, other signs stay. */
public final class Words {
    /** What stands in a lexicon for any name of a place: "take @place". */
    public static final String PLACE = "@place";

    private final Analysis analysis;
    private final List<Word> words;
    private final int[] firstOfToken;
    private final boolean[] inPlace;

    public Words(Analysis analysis, Inflections inflections) {
        this.analysis = analysis;
        this.words = new ArrayList<>(analysis.tokens().size());
        this.firstOfToken = new int[analysis.tokens().size() + 1];
        this.inPlace = inPlace(analysis);
        for (int i = 0; i < analysis.tokens().size(); i++) {
            firstOfToken[i] = words.size();
            add(i, analysis.tokens().get(i), inflections);
        }
        firstOfToken[analysis.tokens().size()] = words.size();
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

    private Set<String> forms(int index, Set<String> forms) {
        if (!inPlace[index]) {
            return forms;
        }
        Set<String> more = new LinkedHashSet<>(forms);
        more.add(PLACE);
        return more;
    }

    private void add(int index, Token token, Inflections inflections) {
        String text = token.text();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean cut = at == text.length() || text.charAt(at) == '-' || text.charAt(at) == '‑';
            if (cut) {
                if (at > from) {
                    String part =
                            text.substring(from, at).toLowerCase(Locale.ROOT).replace('’', '\'');
                    int start = token.span().start() + from;
                    boolean whole = from == 0 && at == text.length();
                    words.add(new Word(
                            index,
                            new Span(start, token.span().start() + at),
                            part,
                            forms(index, whole ? inflections.of(token, part) : inflections.of(part)),
                            token.upos()));
                }
                from = at + 1;
            }
        }
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
