package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Token;
import org.parley.domain.lexicon.CueLexicon;
import org.parley.domain.lexicon.CueLexicon.ContentAct;
import org.parley.domain.lexicon.CueLexicon.Cue;
import org.parley.domain.lexicon.CueLexicon.Match;
import org.parley.domain.lexicon.PatternSearch;

/** The cue lexicon made ready for looking words up; built once, then only read. */
final class CueBook {
    /** How far a particle or preposition may stand from its verb: told <em>the foreign press in Kyiv</em> that. */
    private static final int PARTED = 9;

    final RoleWords roleWords;
    private final Map<String, List<Cue>> byFirst = new HashMap<>();
    private final List<ContentAct> contentActs;
    private final PatternSearch contents;

    CueBook(CueLexicon lexicon) {
        for (Cue cue : lexicon.cues()) {
            byFirst.computeIfAbsent(cue.words().get(0), k -> new ArrayList<>()).add(cue);
        }
        byFirst.values().forEach(CueBook::longestFirst);
        contentActs = lexicon.contentActs();
        contents =
                new PatternSearch(contentActs.stream().map(ContentAct::pattern).toList());
        roleWords = new RoleWords(lexicon.phrases());
    }

    private static void longestFirst(List<Cue> cues) {
        cues.sort((a, b) -> b.words().size() - a.words().size());
    }

    /** What a content, in lower case, makes of an act, null when nothing. */
    @Nullable
    ContentAct contentAct(Act act, String content) {
        int found = contents.first(content, i -> contentActs.get(i).from().contains(act));
        return found < 0 ? null : contentActs.get(found);
    }

    /**
     * The rows that begin at token {@code at}, the longest first.
     *
     * @param end no word at or after this token counts
     */
    List<Match> match(Page page, int at, int end) {
        String lemma = page.tokens.get(at).lemma();
        String form = page.low(at);
        List<Cue> byLemma = byFirst.getOrDefault(lemma, List.of());
        List<Cue> byForm = form.equals(lemma) ? List.of() : byFirst.getOrDefault(form, List.of());
        if (byLemma.isEmpty() && byForm.isEmpty()) {
            return List.of();
        }
        List<Match> out = new ArrayList<>();
        collect(byLemma, page, at, end, out);
        collect(byForm, page, at, end, out);
        out.sort((a, b) -> b.cue().words().size() - a.cue().words().size());
        return out;
    }

    private static void collect(List<Cue> cues, Page page, int at, int end, List<Match> out) {
        for (Cue cue : cues) {
            List<Integer> found = fits(cue.pos(), page.tokens.get(at)) ? words(cue, page, at, end) : null;
            if (found != null) {
                out.add(new Match(cue, found));
            }
        }
    }

    /** The places of all words of a row whose first stands at {@code at}; null when one is missing. */
    private static @Nullable List<Integer> words(Cue cue, Page page, int at, int end) {
        int size = cue.words().size();
        if (size == 1) {
            return List.of(at);
        }
        List<Integer> found = new ArrayList<>(size);
        found.add(at);
        int from = at;
        for (String word : cue.words().subList(1, size)) {
            int limit = Math.min(end, from + 1 + PARTED);
            int next = find(word, page, from + 1, limit, cue.pos().equals("VERB"));
            if (next < 0) {
                return null;
            }
            found.add(next);
            from = next;
        }
        return found;
    }

    private static int find(String word, Page page, int from, int end, boolean parted) {
        for (int i = from; i < end; i++) {
            String form = page.low(i);
            if (form.equals(word) || page.tokens.get(i).lemma().equals(word)) {
                return i;
            }
            boolean article = form.equals("a") || form.equals("an") || form.equals("the") || form.equals("-");
            // "put Kyiv's losses at 40"
            boolean owner = parted && (form.equals("'s") || form.equals("’s"));
            boolean further =
                    form.equals("and") && i + 1 < end && page.upos(i + 1).equals("VERB");
            if (further
                    || !parted && !article
                    || form.equals("that")
                    || !Character.isLetterOrDigit(form.charAt(0)) && !article && !owner) {
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
