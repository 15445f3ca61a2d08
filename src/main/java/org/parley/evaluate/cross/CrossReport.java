package org.parley.evaluate.cross;

import java.util.List;
import java.util.Locale;

/**
 * How well a corpus brings together what belongs together.
 *
 * @param confusable pairs that must stay apart, of those whose two statements were both found
 * @param updates figure comparisons that gold explains by time and that an update link joins, out of all such
 * @param conflicts conflicting topics of which at least one denial, contradiction, answer or shared event is derived, out of all
 */
public record CrossReport(
        Pairs utterances, Pairs events, Share confusableMerged, Share updates, Share conflicts, List<String> details) {
    public CrossReport {
        details = List.copyOf(details);
    }

    /** Pairs that gold joins, that the corpus joins, and that both do; {@code missing}: gold pairs with a member not read at all. */
    public record Pairs(int gold, int system, int right, int missing) {
        public double precision() {
            return system == 0 ? 0 : (double) right / system;
        }

        public double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.3f R %.3f F1 %.3f (%d gold pairs, %d of them not read; %d joined)",
                    precision(),
                    recall(),
                    f1(),
                    gold,
                    missing,
                    system);
        }
    }

    /** So many of so many. */
    public record Share(int part, int all) {
        @Override
        public String toString() {
            return part + " of " + all;
        }
    }

    @Override
    public String toString() {
        return "same utterances    " + utterances + System.lineSeparator()
                + "same events        " + events + System.lineSeparator()
                + "confusable merged  " + confusableMerged + System.lineSeparator()
                + "figure updates     " + updates + System.lineSeparator()
                + "conflicting topics " + conflicts + System.lineSeparator();
    }
}
