package org.parley.extract.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Article;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Figure;
import org.parley.domain.PublishedBasis;
import org.parley.pipeline.ArticleReader;

/** Single invented sentences with the figures that they give, all of them and no others. */
class FigureCasesTest {
    private static final Path CASES = Path.of("src/test/resources/org/parley/extract/figure/cases.tsv");

    @Test
    void nineteenOfTwentySentencesGiveExactlyTheirFigures() throws IOException {
        List<String> wrong;
        try (ArticleReader reader = ArticleReader.open(null, Gazetteer.load())) {
            wrong = wrong(reader);
        }
        long cases = Files.readAllLines(CASES).stream()
                .filter(line -> !line.startsWith("#"))
                .count();
        assertTrue(wrong.size() <= cases / 20, () -> String.join("\n", wrong));
    }

    /** Every case that is read wrongly: the sentence, what was wanted, what was found. */
    static List<String> wrong(ArticleReader reader) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t");
            Article article = new Article(
                    "case",
                    "case.txt",
                    null,
                    null,
                    null,
                    LocalDate.parse("2023-06-14"),
                    PublishedBasis.METADATA,
                    "en",
                    "0".repeat(64),
                    cells[0]);
            ExtractionRecord record = reader.read(article, List.of());
            List<String[]> wanted = cells[1].equals("none")
                    ? List.of()
                    : Arrays.stream(cells[1].split("; "))
                            .map(figure -> figure.split(" "))
                            .toList();
            List<Figure> found = record.figures().stream()
                    .filter(figure -> figure.value() != null)
                    .toList();
            boolean right = found.size()
                            == wanted.stream()
                                    .filter(words -> !words[1].equals("-"))
                                    .count()
                    && wanted.stream().filter(words -> !words[1].equals("-")).allMatch(words -> found.stream()
                            .anyMatch(figure -> fits(words, figure, found)));
            if (!right) {
                wrong.add(cells[0] + " -> " + cells[1] + ", got "
                        + found.stream()
                                .map(f -> f.measure() + " " + f.value() + " "
                                        + f.bound().code()
                                        + (f.group() == null ? "" : " group=" + f.group())
                                        + (f.partOf() == null ? "" : " part"))
                                .toList());
            }
        }
        return wrong;
    }

    private static boolean fits(String[] words, Figure figure, List<Figure> all) {
        boolean right = figure.measure().equals(words[0])
                && Long.valueOf(words[1]).equals(figure.value())
                && figure.bound().code().equals(words[2]);
        for (int i = 3; i < words.length; i++) {
            String value = words[i].substring(words[i].indexOf('=') + 1);
            right &= switch (words[i].substring(0, words[i].indexOf('='))) {
                case "group" -> value.equals(figure.group());
                case "upto" -> Long.valueOf(value).equals(figure.upTo());
                default ->
                    all.stream()
                            .anyMatch(whole -> whole.id().equals(figure.partOf())
                                    && Long.valueOf(value).equals(whole.value()));
            };
        }
        return right;
    }
}
