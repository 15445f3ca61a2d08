package org.parley.analyse.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.analyse.model.Words;
import org.parley.analyse.model.Words.Word;
import org.parley.domain.Attribution;
import org.parley.domain.Span;

class LinkerTest {
    /** One row a word: the word, its head's number from 1 (0: root), relation, part of speech, tag (S, Q, C or -; a capital begins). */
    private static final String RELATIVE = """
            Obama 9 nsubj NNP S
            , 4 punct , -
            who 4 nsubj WP S
            understood 1 acl:relcl VBD Q
            the 6 det DT C
            risk 4 obj NN c
            , 4 punct , -
            quickly 9 advmod RB -
            told 0 root VBD Q
            aides 9 obj NNS -
            to 12 mark TO C
            wait 9 xcomp VB c
            . 9 punct . -
            """;

    @Test
    void subjectOfTheCueGoesBeforeANearerPronoun() {
        assertEquals(List.of("who: understood: the risk", "Obama: told: to wait"), links(RELATIVE, true));
    }

    @Test
    void withoutTreesTheNearestCueCounts() {
        assertEquals(
                List.of("understood: the risk", "told: to wait"),
                links(RELATIVE, false).stream()
                        .map(l -> l.substring(l.indexOf(' ') + 1))
                        .toList());
    }

    @Test
    void aLongLineIsLinkedInTime() {
        Linker linker = linker(RELATIVE.replace("\n.", "\n,").repeat(2000), false);
        int linked = assertTimeout(
                Duration.ofSeconds(20),
                () -> linker.link().stream().mapToInt(a -> a.content().size()).sum());
        assertEquals(4000, linked);
    }

    private static List<String> links(String rows, boolean parsed) {
        String text = text(table(rows));
        return linker(rows, parsed).link().stream().map(a -> shown(a, text)).toList();
    }

    private static List<String[]> table(String rows) {
        return rows.lines().map(l -> l.trim().split(" ")).toList();
    }

    private static String text(List<String[]> table) {
        return String.join(" ", table.stream().map(r -> r[0]).toList());
    }

    private static Linker linker(String rows, boolean parsed) {
        List<String[]> table = table(rows);
        int n = table.size();
        String text = text(table);
        List<Word> words = Words.of(text);
        int[] heads = new int[n];
        String[] relations = new String[n];
        String[] tags = new String[n];
        for (int i = 0; i < n; i++) {
            heads[i] = parsed ? Integer.parseInt(table.get(i)[1]) - 1 : -1;
            relations[i] = parsed ? table.get(i)[2] : "dep";
            tags[i] = table.get(i)[3];
        }
        return new Linker(new Linker.Text(words, new int[n], new int[n], heads, relations, tags), chunks(table, words));
    }

    private static List<Chunk> chunks(List<String[]> table, List<Word> words) {
        List<Chunk> out = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String tag = table.get(i)[4];
            int at = Arrays.asList("S", "Q", "C").indexOf(tag);
            if (at >= 0) {
                int end = i + 1;
                while (end < words.size() && table.get(end)[4].equals(tag.toLowerCase(Locale.ROOT))) {
                    end++;
                }
                String kind = List.of("Source", "Cue", "Content").get(at);
                Span span = new Span(words.get(i).start(), words.get(end - 1).end());
                out.add(new Chunk(kind, i, end, span, 0.9));
            }
        }
        return out;
    }

    private static String shown(Attribution a, String text) {
        return (a.source().isEmpty() ? "none" : a.sourceHull().in(text)) + ": "
                + (a.cue().isEmpty() ? "none" : a.cueHull().in(text)) + ": "
                + a.contentHull().in(text);
    }
}
