package org.parley.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.analyse.model.Reader.Unit;
import org.parley.analyse.model.Reading;
import org.parley.analyse.model.Words.Word;
import org.parley.analyse.text.Lemmatiser;
import org.parley.analyse.text.Piece;
import org.parley.analyse.text.Sentences.Range;
import org.parley.domain.Token;

/** Carries what the models say of basic words over to tokens; without a syntax model tokens stay bare. */
final class Syntax {
    /** A longer sentence is parsed in parts, or no window could hold it. */
    private static final int LONGEST = 120;

    /** Word ranges to be parsed: the sentences, long ones in parts. */
    static List<Unit> units(List<Piece> pieces, List<Range> ranges, int words) {
        List<Unit> out = new ArrayList<>();
        int first = 0;
        for (Range r : ranges) {
            int end = r.end() < pieces.size() ? pieces.get(r.end()).word() : words;
            for (int from = first; from < end; from += LONGEST) {
                out.add(new Unit(from, Math.min(end, from + LONGEST)));
            }
            first = end;
        }
        return out;
    }

    private record Tagged(String form, String pos) {}

    private record Lemmatised(String form, String lemma) {}

    List<Token> tokens(String text, List<Word> words, List<Piece> pieces, Reading reading, Lemmatiser lemmatiser) {
        List<Token> out = new ArrayList<>(pieces.size());
        boolean tagged = reading.has("upos");
        boolean parsed = reading.has("arc") && reading.has("deprel");
        String[] upos = tagged ? reading.labels("upos") : new String[0];
        int[] heads = parsed ? reading.heads() : new int[0];
        String[] deprel = parsed ? reading.relations(heads) : new String[0];
        int[] tokenOf = tokenOf(pieces, words.size());
        // most words of a text stood in it before: their letters are kept once
        Map<Tagged, Lemmatised> known = new HashMap<>();
        for (int t = 0; t < pieces.size(); t++) {
            Piece p = pieces.get(t);
            String pos = tagged ? upos[p.word()] : "X";
            Lemmatised word = known.computeIfAbsent(
                    new Tagged(p.span().in(text), pos), w -> new Lemmatised(w.form, lemmatiser.lemma(w.form, w.pos)));
            int head = -1;
            String relation = parsed ? "root" : "dep";
            if (parsed) {
                int w = p.word();
                // words joined to another one answer through it
                for (int steps = 0; heads[w] >= 0 && tokenOf[heads[w]] == t && steps < LONGEST; steps++) {
                    w = heads[w];
                }
                head = heads[w] < 0 ? -1 : tokenOf[heads[w]];
                relation = head < 0 ? "root" : deprel[w].equals("joined") ? "dep" : deprel[w];
            }
            out.add(new Token(p.span(), word.form, word.lemma, pos, head == t ? -1 : head, relation));
        }
        return out;
    }

    private static int[] tokenOf(List<Piece> pieces, int words) {
        int[] out = new int[words];
        Arrays.fill(out, -1);
        for (int t = 0; t < pieces.size(); t++) {
            int end = t + 1 < pieces.size() ? pieces.get(t + 1).word() : words;
            for (int w = pieces.get(t).word(); w < end; w++) {
                out[w] = t;
            }
        }
        return out;
    }
}
