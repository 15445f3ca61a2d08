package org.parley.domain.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever a name may mean is found without a look at everybody. */
class NameIndexTest {
    private static final String[] WORDS = {
        "Volodymyr",
        "Hajiyev",
        "Hikmet",
        "Nikol",
        "Pashinyan",
        "Mohammed",
        "bin",
        "al",
        "Ibrahim",
        "Khachaturyanov",
        "Wickremesinghe",
        "Zelensky",
        "Abdulrahmanovskaya",
        "J",
        "Ó",
        "Jr"
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyNameThatMatchesIsFound(long seed) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        NameIndex index = new NameIndex();
        int matches = 0;
        for (int i = 0; i < 600; i++) {
            String name = name(random);
            Set<Integer> found = index.like(name);
            for (int k = 0; k < names.size(); k++) {
                boolean match = PersonNames.match(name, names.get(k));
                matches += match ? 1 : 0;
                assertTrue(!match || found.contains(k), name + " is " + names.get(k));
            }
            names.add(name);
            index.add(name, i);
        }
        assertTrue(matches > 3_000, "names that match: " + matches);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int k = random.nextInt(3); k >= 0; k--) {
            StringBuilder word = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
            for (int typo = random.nextInt(3); typo > 0 && word.length() > 1; typo--) {
                int at = random.nextInt(word.length());
                switch (random.nextInt(3)) {
                    case 0 -> word.deleteCharAt(at);
                    case 1 -> word.insert(at, (char) ('a' + random.nextInt(26)));
                    default -> word.setCharAt(at, (char) ('a' + random.nextInt(26)));
                }
            }
            name.append(name.length() == 0 ? "" : " ").append(word);
        }
        return name.toString();
    }

    @Test
    void anotherGivenNameAloneIsNobody() {
        NameIndex index = new NameIndex();
        index.add("Ivan Petrov", 0);
        index.add("Petrov", 1);
        index.add("Ivan Sidorov", 2);
        assertEquals(List.of(2), List.copyOf(index.like("Ivan Sidorov")));
        assertEquals(List.of(1, 0), List.copyOf(index.like("Petrov")));
    }
}
