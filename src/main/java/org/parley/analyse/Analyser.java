package org.parley.analyse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyse.link.Chunk;
import org.parley.analyse.link.Linker;
import org.parley.analyse.model.Reader;
import org.parley.analyse.model.Reading;
import org.parley.analyse.model.Tagging;
import org.parley.analyse.model.Words;
import org.parley.analyse.model.Words.Word;
import org.parley.analyse.text.Cutter;
import org.parley.analyse.text.Lemmatiser;
import org.parley.analyse.text.Piece;
import org.parley.analyse.text.Sentences;
import org.parley.analyse.time.TimeFinder;
import org.parley.domain.Analysis;
import org.parley.domain.Article;
import org.parley.domain.Attribution;
import org.parley.domain.Boilerplate;
import org.parley.domain.NameSpan;
import org.parley.domain.Sentence;
import org.parley.domain.Token;

/** Reads an article: tokens, sentences, syntax, names, attributions, times. One instance serves many threads. */
public final class Analyser implements AutoCloseable {
    private final Reader reader;
    private final Cutter cutter = new Cutter();
    private final Lemmatiser lemmatiser;
    private final Syntax syntax = new Syntax();

    private Analyser(Reader reader) {
        this.reader = reader;
        this.lemmatiser = new Lemmatiser(reader.ranks());
    }

    /** @param modelFolder models to read with, null for those inside the jar */
    public static Analyser open(@Nullable Path modelFolder) {
        return new Analyser(Reader.open(modelFolder, threads()));
    }

    /** As many threads as the machine has, up to where the memory of each window read side by side would be felt. */
    static int threads() {
        return Math.max(1, Math.min(16, Runtime.getRuntime().availableProcessors()));
    }

    /** Name and version of each model. */
    public List<String> models() {
        return reader.names();
    }

    public Analysis analyse(Article article, List<Boilerplate> boilerplate) {
        Read read = read(article, boilerplate);
        return new Analysis(
                article,
                boilerplate,
                read.tokens,
                read.sentences,
                names(read.words, read.reading),
                attributions(article.text(), read),
                TimeFinder.find(article.text(), read.sentences, article.published()));
    }

    private record Read(List<Word> words, List<Token> tokens, List<Sentence> sentences, Reading reading) {}

    private Read read(Article article, List<Boilerplate> boilerplate) {
        String text = article.text();
        List<Word> words = Words.of(text);
        List<Piece> pieces = cutter.tokens(text, words);
        List<Sentences.Range> ranges = cutter.sentences(text, pieces);
        Reading reading = reader.read(text, words, Syntax.units(pieces, ranges, words.size()));
        List<Token> tokens = syntax.tokens(text, words, pieces, reading, lemmatiser);
        return new Read(words, tokens, Marking.sentences(article, boilerplate, tokens, ranges), reading);
    }

    private List<NameSpan> names(List<Word> words, Reading reading) {
        if (!reading.has("names")) {
            return List.of();
        }
        return chunks(words, reading, "names").stream()
                .map(c -> new NameSpan(c.span(), c.kind(), c.score()))
                .toList();
    }

    private List<Attribution> attributions(String text, Read read) {
        return linker(text, read).link().stream()
                .map(a ->
                        new Attribution(a.source(), a.cue(), a.content(), reader.confidence("attribution", a.score())))
                .toList();
    }

    /** What may be linked in an article; for fitting what links are judged by. */
    Linker linker(Article article) {
        return linker(article.text(), read(article, List.of()));
    }

    /** Without a model of syntax no word depends on another: links then go by nearness. */
    private Linker linker(String text, Read read) {
        int n = read.words.size();
        int[] line = new int[n];
        for (int i = 1; i < n; i++) {
            boolean breaks = text.substring(
                                    read.words.get(i - 1).end(),
                                    read.words.get(i).start())
                            .indexOf('\n')
                    >= 0;
            line[i] = line[i - 1] + (breaks ? 1 : 0);
        }
        Reading reading = read.reading;
        boolean parsed = reading.has("arc") && reading.has("deprel");
        int[] heads = reading.heads();
        String[] relations = parsed ? reading.relations(heads) : bare(n, "dep");
        String[] xpos = reading.has("xpos") ? reading.labels("xpos") : bare(n, "");
        int[] sentence = sentenceOf(read.words, read.sentences);
        return new Linker(
                new Linker.Text(read.words, line, sentence, heads, relations, xpos),
                chunks(read.words, reading, "attribution"));
    }

    private static String[] bare(int n, String label) {
        String[] out = new String[n];
        Arrays.fill(out, label);
        return out;
    }

    private static int[] sentenceOf(List<Word> words, List<Sentence> sentences) {
        int[] out = new int[words.size()];
        int s = 0;
        for (int i = 0; i < out.length; i++) {
            while (s + 1 < sentences.size()
                    && sentences.get(s + 1).span().start() <= words.get(i).start()) {
                s++;
            }
            out[i] = s;
        }
        return out;
    }

    private List<Chunk> chunks(List<Word> words, Reading reading, String head) {
        Tagging tagging = reader.tagging(head);
        float[][] scores = reading.scores(head);
        double[][] probability = tagging.probabilities(scores, reader.temperature(head));
        return Chunk.of(words, tagging.best(scores), tagging.labels(), probability);
    }

    @Override
    public void close() {
        reader.close();
    }
}
