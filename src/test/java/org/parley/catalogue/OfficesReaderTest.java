package org.parley.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.domain.lexicon.Offices;

/** Offices by the gazetteer that ships. */
class OfficesReaderTest {
    private static final Offices OFFICES = OfficesReader.read(Gazetteer.load());

    @ParameterizedTest(name = "{1} on {2}")
    @CsvSource({
        "azerbaijan, the Azerbaijani president, 2023-09-20, Ilham Aliyev",
        "azerbaijan, the President of the Republic of Azerbaijan, 2023-09-20, Ilham Aliyev",
        "azerbaijan, Azerbaijan's president, 2000-01-01, Heydar Aliyev",
        "ukraine, Ukraine’s foreign minister, 2022-03-01, Dmytro Kuleba",
        "ukraine, minister of foreign affairs, 2024-10-01, Andrii Sybiha",
        "iran, the Iranian foreign minister, 2024-10-03, Abbas Araghchi"
    })
    void anOfficeTellsItsHolder(String state, String description, LocalDate day, String name) {
        Offices.Term term = OFFICES.holder(state, description, day);
        assertEquals(name, term == null ? null : term.name());
    }

    @ParameterizedTest(name = "{1} on {2}")
    @CsvSource({
        "azerbaijan, the former Azerbaijani president, 2023-09-20",
        "azerbaijan, the Azerbaijani vice president, 1999-09-20",
        "armenia, president of the Armenian football federation, 2023-09-20",
        "nowhere, the president, 2023-09-20"
    })
    void anotherOfficeDoesNot(String state, String description, LocalDate day) {
        assertNull(OFFICES.holder(state, description, day));
    }

    /** Our tables end somewhere; a term without an end does not go on for ever. */
    @Test
    void nobodyIsKnownAfterTheTablesEnd() {
        assertNull(OFFICES.holder("azerbaijan", "the Azerbaijani president", LocalDate.of(2099, 1, 1)));
    }
}
