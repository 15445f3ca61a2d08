package org.parley.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {
    private static final Exporter EXPORTER = new Exporter(GoldStore.open(), SavedQueries.load());

    @ParameterizedTest
    @EnumSource(Exporter.Syntax.class)
    void whatIsWrittenIsReadBackWhole(Exporter.Syntax syntax) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORTER.graph(syntax, out);
        Lang lang = RDFLanguages.contentTypeToLang(syntax.mediaType());
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new ByteArrayInputStream(out.toByteArray()))
                .lang(lang)
                .parse(read);
        long expected = syntax == Exporter.Syntax.TTL
                ? GoldStore.open().read(data -> data.getUnionModel().size())
                : GoldStore.open().summary().quads();
        assertEquals(expected, read.stream().count());
    }

    @Test
    void theTablesCarryTheirEvidence(@TempDir Path folder) throws IOException {
        EXPORTER.tables(folder);
        for (String name : Exporter.tableNames()) {
            String header = Files.readAllLines(folder.resolve(name + ".csv")).get(0);
            for (String column : new String[] {"article", "published", "begin", "end", "sentence", "words"}) {
                assertTrue((',' + header + ',').contains(',' + column + ','), () -> name + " lacks " + column);
            }
        }
    }
}
