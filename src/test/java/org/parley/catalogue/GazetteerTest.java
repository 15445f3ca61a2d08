package org.parley.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.domain.Problem;

class GazetteerTest {
    private static final String HEAD =
            "id,type,name,aliases,affiliation,country,roles,wikidata,lat,lon,capital,demonyms,source\n";

    @TempDir
    Path folder;

    @Test
    void theShippedGazetteerHasNoFault() {
        Gazetteer gazetteer = Gazetteer.load();
        assertEquals(List.of(), gazetteer.problems());
        assertTrue(gazetteer.size() > 1000);
    }

    @Test
    void findsByAnySpellingOfAnAlias() throws IOException {
        Gazetteer gazetteer = read("erdogan,Person,Recep Tayyip Erdoğan,Erdogan|Tayyip Erdoğan,,,"
                + "President of Turkey@2014-08-28/|Prime Minister of Turkey@2003/2014-08,Q39259,,,,,curated\n");
        GazetteerEntry entry = gazetteer.byName("recep tayyip ERDOGAN").get(0);
        assertEquals("Q39259", entry.wikidata());
        assertEquals(List.of(entry), gazetteer.byName("Erdoğan"));
        assertTrue(entry.roles().get(1).heldOn(LocalDate.of(2003, 1, 1)));
        assertTrue(entry.roles().get(1).heldOn(LocalDate.of(2014, 8, 31)));
        assertEquals(List.of(), gazetteer.byName("Gül"));
    }

    @Test
    void aBadRowIsReportedWithItsLineAndTheRestIsRead() throws IOException {
        Gazetteer gazetteer = read("a,Person,A B,,,,,,,,,,x\n"
                + "# a comment\n"
                + "a,Person,A C,,,,,,,,,,x\n"
                + "b,Wizard,B,,,,,,,,,,x\n"
                + "c,Person,C,,nobody,,,,,,,,x\n"
                + "d,Place,D,,,,,,91,0,,,x\n"
                + "e,Person,E,,,,,Berlin,,,,,x\n");
        assertNotNull(gazetteer.byId("a"));
        assertNull(gazetteer.byId("b"));
        assertEquals(
                List.of("4", "5", "7", "8", "6"),
                gazetteer.problems().stream().map(GazetteerTest::line).toList());
    }

    private static String line(Problem problem) {
        return problem.line() > 0
                ? String.valueOf(problem.line())
                : problem.where().substring(problem.where().lastIndexOf(':') + 1);
    }

    private Gazetteer read(String rows) throws IOException {
        Files.writeString(folder.resolve("test.csv"), HEAD + rows);
        return Gazetteer.load(folder);
    }
}
