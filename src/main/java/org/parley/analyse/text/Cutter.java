package org.parley.analyse.text;

import java.util.List;
import org.parley.analyse.model.Words.Word;

/** Text and basic words to tokens and sentences. */
public final class Cutter {
    private final Tokeniser tokeniser;
    private final Sentences sentences;

    public Cutter() {
        Abbreviations abbreviations = new Abbreviations();
        tokeniser = new Tokeniser(abbreviations);
        sentences = new Sentences(abbreviations);
    }

    public List<Piece> tokens(String text, List<Word> words) {
        return tokeniser.tokens(text, words);
    }

    public List<Sentences.Range> sentences(String text, List<Piece> tokens) {
        return sentences.of(text, tokens);
    }
}
