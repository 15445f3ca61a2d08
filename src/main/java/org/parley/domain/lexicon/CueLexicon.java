package org.parley.domain.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Stance;
import org.parley.domain.Token;

/**
 * Which words attribute, and what they tell of the utterance.
 *
 * @param contentActs what the content itself makes of an act, the first that fits counts
 * @param phrases words that hint at one role of an attribution, by kind: {@code media}, {@code venue}, {@code label}
 */
public record CueLexicon(List<Cue> cues, List<ContentAct> contentActs, Map<String, Set<String>> phrases) {
    /** How far a particle or preposition may stand from its verb: told <em>the foreign press in Kyiv</em> that. */
    private static final int PARTED = 9;

    public CueLexicon {
        cues = List.copyOf(cues);
        contentActs = List.copyOf(contentActs);
        phrases = Map.copyOf(phrases);
    }

    /** Whether somebody spoke or wrote. */
    public enum Utterance {
        YES,
        /** A belief, wish, plan or perception. */
        NO,
        /** A speech word with other common senses: it needs quotation marks or a clause. */
        WEAK
    }

    /**
     * One row of {@code ontology/cues.tsv}.
     *
     * @param words lemmas, lower case
     * @param frame content slot without which the row does not hold ({@code ccomp}, {@code xcomp}), null for any
     * @param addressee places of whoever is told; {@code target}: of who is accused or asked; {@code content}: of what is said
     */
    public record Cue(
            List<String> words,
            String pos,
            @Nullable String frame,
            Act act,
            Stance stance,
            Utterance utterance,
            List<String> addressee,
            List<String> target,
            List<String> content) {
        public Cue {
            words = List.copyOf(words);
            addressee = List.copyOf(addressee);
            target = List.copyOf(target);
            content = List.copyOf(content);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a cue needs a word");
            }
        }

        /** One of the content slots begins so: {@code obl:as}. */
        public boolean takes(String slot) {
            return content.contains(slot);
        }
    }

    /**
     * What content tells beyond the cue.
     *
     * @param from acts of cues that it may change
     * @param pattern looked for in the content, lower case
     * @param stance null leaves the cue's
     */
    public record ContentAct(
            Set<Act> from,
            Pattern pattern,
            Act act,
            @Nullable Stance stance) {}

    /**
     * A row found in a text.
     *
     * @param tokens indexes of the words it matched, the first one first
     */
    public record Match(Cue cue, List<Integer> tokens) {
        public Match {
            tokens = List.copyOf(tokens);
        }

        public int first() {
            return tokens.get(0);
        }

        /** The last matched word that stands right after the one before it: "called on", not "told X that". */
        public int lastAdjacent() {
            int last = first();
            for (int t : tokens) {
                if (t > last + 1) {
                    break;
                }
                last = Math.max(last, t);
            }
            return last;
        }
    }

    /** Rows by their first word, longest first: what {@link #match} looks up. */
    public Map<String, List<Cue>> index() {
        Map<String, List<Cue>> out = new HashMap<>();
        for (Cue cue : cues) {
            out.computeIfAbsent(cue.words.get(0), k -> new ArrayList<>()).add(cue);
        }
        out.values().forEach(l -> l.sort((a, b) -> b.words.size() - a.words.size()));
        return out;
    }

    /**
     * The rows that begin at token {@code at}, the longest first.
     *
     * @param end no word at or after this token counts
     */
    public static List<Match> match(Map<String, List<Cue>> index, List<Token> tokens, int at, int end) {
        List<Match> out = new ArrayList<>();
        Token token = tokens.get(at);
        String form = token.text().toLowerCase(Locale.ROOT);
        collect(index.get(token.lemma()), tokens, at, end, out);
        if (!form.equals(token.lemma())) {
            collect(index.get(form), tokens, at, end, out);
        }
        out.sort((a, b) -> b.cue.words.size() - a.cue.words.size());
        return out;
    }

    private static void collect(@Nullable List<Cue> cues, List<Token> tokens, int at, int end, List<Match> out) {
        if (cues == null) {
            return;
        }
        for (Cue cue : cues) {
            if (!fits(cue.pos, tokens.get(at))) {
                continue;
            }
            List<Integer> found = new ArrayList<>(List.of(at));
            int from = at;
            for (String word : cue.words.subList(1, cue.words.size())) {
                int next = find(word, tokens, from + 1, Math.min(end, from + 1 + PARTED), cue.pos.equals("VERB"));
                if (next < 0) {
                    break;
                }
                found.add(next);
                from = next;
            }
            if (found.size() == cue.words.size()) {
                out.add(new Match(cue, found));
            }
        }
    }

    private static int find(String word, List<Token> tokens, int from, int end, boolean parted) {
        for (int i = from; i < end; i++) {
            String form = tokens.get(i).text().toLowerCase(Locale.ROOT);
            if (form.equals(word) || tokens.get(i).lemma().equals(word)) {
                return i;
            }
            boolean article = form.equals("a") || form.equals("an") || form.equals("the") || form.equals("-");
            boolean further = form.equals("and")
                    && i + 1 < end
                    && tokens.get(i + 1).upos().equals("VERB");
            if (further
                    || !parted && !article
                    || form.equals("that")
                    || !Character.isLetterOrDigit(form.charAt(0)) && !article) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean fits(String pos, Token token) {
        String upos = token.upos();
        if (upos.equals("X") || pos.equals("PHRASE") || pos.equals("ADP")) {
            return true;
        }
        return switch (pos) {
            case "VERB" -> upos.equals("VERB") || upos.equals("AUX");
            case "NOUN" -> upos.equals("NOUN") || upos.equals("PROPN");
            case "ADJ" -> upos.equals("ADJ") || upos.equals("VERB");
            default -> upos.equals(pos);
        };
    }
}
