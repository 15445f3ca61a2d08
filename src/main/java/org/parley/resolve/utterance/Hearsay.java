package org.parley.resolve.utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.resolve.Meanings;

/** "25 people are said to have been killed": whose word it is when the same article gives it further on. */
final class Hearsay {
    private static final double SAME_NUMBER = 0.75;
    private static final double SAME_WORDS = 0.88;

    private Hearsay() {}

    /** The statements of one article, with a speaker for those without one that another of them repeats. */
    static List<Said> attributed(List<Said> article, Meanings meanings) {
        List<Said> out = new ArrayList<>();
        for (Said said : article) {
            out.add(said.speaker() == null && said.telling() ? attributed(said, article, meanings) : said);
        }
        return out;
    }

    private static Said attributed(Said hearsay, List<Said> article, Meanings meanings) {
        Said source = hearsay;
        double most = 0;
        for (Said said : article) {
            boolean number = said.numbers().stream().anyMatch(hearsay.numbers()::contains);
            boolean day = hearsay.day() == null || Objects.equals(said.day(), hearsay.day());
            if (said.speaker() == null || !day || !number && !hearsay.numbers().isEmpty()) {
                continue;
            }
            double near = meanings.likeness(hearsay.text(), said.text());
            if (near >= (number ? SAME_NUMBER : SAME_WORDS) && near > most) {
                most = near;
                source = said;
            }
        }
        return source == hearsay ? hearsay : hearsay.by(source);
    }
}
