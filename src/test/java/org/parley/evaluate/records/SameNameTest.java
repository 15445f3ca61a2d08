package org.parley.evaluate.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that mean the same to the scorer, and names that do not. */
class SameNameTest {
    @ParameterizedTest
    @CsvSource({
        "Hikmet Hajiyev, Hikmet Hadjiyev, true, true",
        "Hikmet Hajiyev, Hajiyev, true, true",
        "Ilham Aliyev, Heydar Aliyev, true, false",
        "Ministry of Defence of Azerbaijan, Azerbaijani Defense Ministry, false, true",
        "Ministry of Defence of Azerbaijan, Ministry of Defence of Armenia, false, false",
        "Ministry of Defence of Armenia, Ministry of Foreign Affairs of Armenia, false, false",
        "Agence France-Presse, AFP, false, true",
        "United Nations Security Council, UN Security Council, false, true",
        "Azerbaijan, Azerbaijani, false, true"
    })
    void meansTheSame(String gold, String system, boolean person, boolean same) {
        assertEquals(same, SameName.any(List.of(gold), person, system));
    }
}
