package org.parley.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.domain.Article;
import org.parley.domain.BoilerplateKind;
import org.parley.domain.PublishedBasis;

/** Every format reads its good file and refuses its broken one. */
class FormatsTest {
    static List<ArticleFormat> formats() {
        return Formats.ALL;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsTheGoodFileAndRefusesTheBrokenOne(ArticleFormat format) throws Exception {
        assertInstanceOf(Ingested.Read.class, read(file("good", format)).get(0));
        Ingested broken = read(file("broken", format)).get(0);
        Ingested.Refused refused = assertInstanceOf(Ingested.Refused.class, broken);
        assertTrue(refused.problem().code().startsWith("INGEST-"), refused.problem()::toString);
    }

    @Test
    void plainTextIsKeptCharacterForCharacter() throws Exception {
        Path file = file("good", Formats.ALL.get(0));
        Ingested.Read read = (Ingested.Read) read(file).get(0);
        assertEquals(Files.readString(file), read.article().text());
        assertEquals(LocalDate.of(2024, 3, 12), read.article().published());
        assertEquals(PublishedBasis.TEXT, read.article().publishedBasis());
        assertEquals(BoilerplateKind.DATELINE, read.boilerplate().get(0).kind());
    }

    @Test
    void htmlGivesTheArticleAndItsMetadataWithoutWhatSurroundsIt() throws Exception {
        Ingested.Read read =
                (Ingested.Read) read(file("good", new HtmlFormat())).get(0);
        Article article = read.article();
        assertEquals("Army denies loss of bridge", article.title());
        assertEquals("The Daily Ledger", article.publisher());
        assertEquals(LocalDate.of(2024, 3, 13), article.published());
        assertEquals("https://ledger.example/world/bridge", article.url());
        assertEquals("en", article.language());
        assertTrue(article.text().contains("a day before. They gave no proof."), article.text());
        assertFalse(article.text().contains("newsletter"), article.text());
        assertFalse(article.text().contains("Copyright"), article.text());
        assertEquals(BoilerplateKind.CAPTION, read.boilerplate().get(0).kind());
    }

    @Test
    void aWebArchiveGivesOneArticleAPage() throws Exception {
        Ingested.Read read =
                (Ingested.Read) read(file("good", new WarcFormat())).get(0);
        assertEquals("https://ledger.example/talks", read.article().url());
        assertEquals(LocalDate.of(2024, 5, 2), read.article().published());
    }

    @Test
    void pdfGivesItsTextLayer() throws Exception {
        Ingested.Read read = (Ingested.Read) read(file("good", new PdfFormat())).get(0);
        assertTrue(
                read.article().text().contains("The minister said the border would stay closed"), read.article()::text);
    }

    static List<Ingested> read(Path file) {
        List<Ingested> results = new ArrayList<>();
        new Ingest(IngestOptions.DEFAULT).read(file, results::add);
        assertFalse(results.isEmpty(), "nothing came of " + file);
        return results;
    }

    private static Path file(String folder, ArticleFormat format) throws URISyntaxException {
        String ending = format.name().equals("text") ? "txt" : format.name();
        var url = FormatsTest.class.getResource("/ingest/" + folder + "/" + format.name() + "." + ending);
        assertTrue(
                url != null,
                () -> "format " + format.name() + " has no " + folder + " case under src/test/resources/ingest");
        return Path.of(url.toURI());
    }
}
