package org.parley.extract.relation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Span;
import org.parley.pipeline.ArticleReader;
import org.parley.pipeline.RelationReading;

/** What one actor does to another, in invented sentences. */
class RelationCasesTest {
    @Test
    void nineOfTenSentencesGiveTheirRoot() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        try (ArticleReader reader = ArticleReader.open(null, Gazetteer.load())) {
            RelationReading relations = new RelationReading(reader);
            for (String line :
                    Files.readAllLines(Path.of("src/test/resources/org/parley/extract/relation/cases.tsv"))) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t");
                String found = relations.root(cells[3], span(cells[3], cells[0]), span(cells[3], cells[1]));
                cases++;
                if (!found.equals(cells[2])) {
                    wrong.add(cells[3] + " -> " + found);
                }
            }
        }
        assertTrue(wrong.size() * 10 <= cases, wrong::toString);
    }

    private static Span span(String sentence, String words) {
        int start = sentence.indexOf(words);
        return new Span(start, start + words.length());
    }
}
