package org.parley.extract.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.NameSpan;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.TimeExpression;
import org.parley.domain.Token;
import org.parley.domain.lexicon.CueLexicon.Match;

/** One article as the statement rules see it: tokens by index, words by their small form, quotation marks, names. */
final class Page {
    /** So far down a dateline may stand: behind a headline, a standfirst and a byline. */
    private static final int TOP = 900;

    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}[:.]\\d{2}(?: [A-Z]{2,4})?(?: [-–—|])? (?=\\p{Lu}|['\"“‘])");
    private static final Set<String> BE =
            Set.of("am", "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re");
    private static final Set<String> AUXILIARY = Set.of(
            "has", "have", "had", "having", "will", "would", "did", "does", "do", "can", "could", "should", "may",
            "might", "must", "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'d", "’d", "'ve", "’ve",
            "'ll", "’ll");
    private static final Set<String> ADVERBS = Set.of(
            "also",
            "then",
            "now",
            "again",
            "already",
            "later",
            "earlier",
            "still",
            "just",
            "once",
            "further",
            "even",
            "since",
            "meanwhile",
            "today",
            "yesterday",
            "too",
            "however",
            "therefore",
            "thus",
            "long",
            "never",
            "not",
            "n't",
            "n’t",
            "first",
            "so",
            "often",
            "always",
            "both",
            "all");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "from",
            "by",
            "with",
            "as",
            "about",
            "over",
            "after",
            "before",
            "during",
            "since",
            "until",
            "against",
            "into",
            "through",
            "under",
            "between",
            "among",
            "amid",
            "near",
            "within",
            "without",
            "via",
            "following",
            "despite",
            "because",
            "if",
            "while",
            "when",
            "where",
            "that",
            "but",
            "than",
            "whether",
            "although",
            "though");

    final Analysis analysis;
    final String text;
    final List<Token> tokens;
    final Quotes quotes;
    final CueBook cues;
    private final String[] small;
    private final int[] starts;
    private final int[] ends;
    private final int[] sentences;
    /** First token behind the dateline of each sentence, -1 where nobody asked yet. */
    private final int[] proper;

    private final boolean tagged;

    Page(Analysis analysis, CueBook cues) {
        this.analysis = analysis;
        this.text = analysis.text();
        this.tokens = analysis.tokens();
        this.small = new String[tokens.size()];
        this.starts = new int[tokens.size()];
        this.ends = new int[tokens.size()];
        boolean anyTag = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            small[i] = token.text().toLowerCase(Locale.ROOT);
            starts[i] = token.span().start();
            ends[i] = token.span().end();
            anyTag |= !token.upos().equals("X");
        }
        this.tagged = anyTag;
        this.sentences = new int[tokens.size()];
        this.proper = new int[analysis.sentences().size()];
        for (int s = 0; s < proper.length; s++) {
            Sentence sentence = analysis.sentences().get(s);
            Arrays.fill(sentences, sentence.first(), sentence.last(), s);
            proper[s] = -1;
        }
        this.quotes = new Quotes(text);
        this.cues = cues;
    }

    /** A syntax model has tagged the words. */
    boolean tagged() {
        return tagged;
    }

    /** Index of the first token in a span. */
    int first(Span span) {
        int found = Arrays.binarySearch(ends, span.start() + 1);
        return found < 0 ? -found - 1 : found;
    }

    /** Index after the last token in a span. */
    int end(Span span) {
        int found = Arrays.binarySearch(starts, span.end());
        return Math.max(first(span), found < 0 ? -found - 1 : found);
    }

    /** Tokens {@code first} to {@code end}, exclusive, as a span. */
    Span span(int first, int end) {
        return new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    }

    String low(int i) {
        return small[i];
    }

    boolean is(int i, String... words) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        String w = low(i);
        for (String x : words) {
            if (w.equals(x)) {
                return true;
            }
        }
        return false;
    }

    String upos(int i) {
        return tokens.get(i).upos();
    }

    boolean isWord(int i) {
        return Character.isLetterOrDigit(tokens.get(i).text().codePointAt(0));
    }

    boolean isBe(int i) {
        return i >= 0 && i < tokens.size() && BE.contains(low(i));
    }

    boolean isAuxiliary(int i) {
        return i >= 0 && i < tokens.size() && AUXILIARY.contains(low(i));
    }

    boolean isAdverb(int i) {
        String w = low(i);
        return ADVERBS.contains(w) || upos(i).equals("ADV") || !tagged && w.length() > 4 && w.endsWith("ly");
    }

    boolean isPreposition(int i) {
        return i >= 0 && i < tokens.size() && PREPOSITIONS.contains(low(i));
    }

    boolean isPronoun(int i) {
        return is(i, "he", "she", "they", "it", "we", "i", "you", "who", "which");
    }

    boolean isCapital(int i) {
        return i >= 0
                && i < tokens.size()
                && Character.isUpperCase(tokens.get(i).text().codePointAt(0));
    }

    boolean isNegation(int i) {
        return is(
                i, "not", "n't", "n’t", "never", "no", "neither", "nor", "without", "cannot", "rarely", "seldom",
                "hardly");
    }

    /** "did not say" */
    boolean isNegated(int verb) {
        return isNegation(verb - 1);
    }

    /** Whether a verb stands in a past form, which for many verbs is also the participle: "warned", "said", "told". */
    boolean isPast(int verb) {
        String form = low(verb);
        String lemma = tokens.get(verb).lemma();
        return !form.equals(lemma) && !form.endsWith("ing") && !form.equals(lemma + "s") && !form.equals(lemma + "es");
    }

    Sentence sentence(int token) {
        return analysis.sentences().get(sentences[token]);
    }

    /** First token of the sentence that holds token {@code i}, behind a dateline ("KYIV, May 3 (Agency) - "). */
    int from(int i) {
        int proper = proper(sentences[i]);
        return i < proper ? sentence(i).first() : proper;
    }

    /** First token behind the dateline with which a sentence opens; its first one when it opens with none. */
    private int proper(int sentence) {
        if (proper[sentence] < 0) {
            Sentence s = analysis.sentences().get(sentence);
            int end = dateline(s);
            proper[sentence] =
                    end == 0 ? s.first() : Math.min(analysis.tokenAt(s.span().start() + end), s.last() - 1);
        }
        return proper[sentence];
    }

    /** A dateline stands at the head of a paragraph near the top; one with a colon ("TAIPEI: ") needs the name of a place. */
    private int dateline(Sentence s) {
        int start = s.span().start();
        boolean top = start < TOP && (start == 0 || text.lastIndexOf('\n', start) == start - 1);
        int end = s.headline() || !top ? 0 : Datelines.end(s.span().in(text));
        boolean colon = end > 0 && text.substring(start, start + end).indexOf(':') > 0;
        return colon
                        && names(tokens.get(s.first()).span()).stream()
                                .noneMatch(n -> n.kind().equals("LOC"))
                ? 0
                : end;
    }

    /** Behind the time with which an entry of a live page begins ("15:55 France ..."), {@code first} where there is none. */
    int behindClock(int first) {
        int start = tokens.get(first).span().start();
        Matcher clock = CLOCK.matcher(text).region(start, text.length());
        return clock.lookingAt() ? analysis.tokenAt(clock.end()) : first;
    }

    /** Whether a stretch lies in a dateline. */
    boolean inDateline(Span span) {
        Sentence s = analysis.sentenceAt(span.start());
        int proper = proper(sentences[s.first()]);
        return proper > s.first() && span.end() <= tokens.get(proper).span().start();
    }

    /** Token after the last of the sentence that holds token {@code i}. */
    int to(int i) {
        return sentence(i).last();
    }

    /** The name that lies at token {@code i}. */
    @Nullable
    NameSpan nameAt(int i) {
        if (i < 0 || i >= tokens.size()) {
            return null;
        }
        List<NameSpan> found = names(tokens.get(i).span());
        return found.isEmpty() ? null : found.get(0);
    }

    /** The time expressions that touch a stretch. */
    List<TimeExpression> times(Span span) {
        return analysis.times(span);
    }

    /** The names that touch a stretch. */
    List<NameSpan> names(Span span) {
        return analysis.names(span);
    }

    /** Whether one of the lexicon's words of this kind stands in the phrase. */
    boolean has(String kind, Span span) {
        return cues.roleWords.has(kind, span.in(text));
    }

    /** The rows of the lexicon that begin at token {@code i} and end in its sentence, the longest first. */
    List<Match> cuesAt(int i) {
        return cues.match(this, i, to(i));
    }

    /** Whether the noun at {@code i} names a body or people who speak without a name: "army", "watchdog", "medics". */
    boolean speaks(int i) {
        Span noun = tokens.get(i).span();
        return has("body", noun) || has("role", noun) && low(i).endsWith("s");
    }

    /** A body or a place that stands for one: "the military", "Kyiv", "the Red Cross". */
    boolean isInstitution(Span phrase) {
        int last = end(phrase) - 1;
        while (last > first(phrase) && !isWord(last)) {
            last--;
        }
        NameSpan name = nameAt(last);
        return name == null
                ? has("body", tokens.get(last).span())
                : name.kind().equals("ORG") || name.kind().equals("LOC");
    }

    /** Words (not signs) in a list of spans. */
    int words(List<Span> spans) {
        int n = 0;
        for (Span s : spans) {
            for (int i = first(s), to = end(s); i < to; i++) {
                n += isWord(i) ? 1 : 0;
            }
        }
        return n;
    }

    /** Whether one of these stretches begins with a word. */
    boolean anyStartsWith(List<Span> stretches, String word) {
        return stretches.stream().anyMatch(c -> is(first(c), word));
    }
}
