package org.parley.evaluate.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a record evaluation: precision, recall and F1 of what is found, accuracy of what is said about it. */
public final class RecordReport {
    private static final List<String> ACCURACIES = List.of(
            "speaker", "quoteType", "act", "saidOn", "saidOn stated", "addressee", "relayedBy", "claimedBy", "status");

    private final int articles;
    private final Tally tally;

    RecordReport(int articles, Tally tally) {
        this.articles = articles;
        this.tally = tally;
    }

    /** Gold files scored. */
    public int articles() {
        return articles;
    }

    /** Precision, recall, F1, number in gold, number in the records. */
    public record Found(double precision, double recall, double f1, int gold, int system) {}

    /** Share right of {@code n}; NaN when {@code n} is 0. */
    public record Accuracy(double share, int n) {}

    /** By {@code statements}, {@code figures}, {@code events}, {@code persons}. */
    public Map<String, Found> found() {
        Map<String, Found> all = new LinkedHashMap<>();
        all.put("statements", found("st.gold", "st.found", "st.sys", "st.right"));
        all.put("figures", found("fig.gold", "fig.right", "fig.sys", "fig.right"));
        all.put("events", found("ev.gold", "ev.found", "ev.sys", "ev.right"));
        all.put("persons", found("person.gold", "person.found", "person.sys", "person.right"));
        return all;
    }

    /** By {@code speaker}, {@code act}, {@code saidOn} and so on. */
    public Map<String, Accuracy> accuracies() {
        Map<String, Accuracy> all = new LinkedHashMap<>();
        for (String name : ACCURACIES) {
            int n = tally.get(name + ".n");
            all.put(name, new Accuracy(n == 0 ? Double.NaN : (double) tally.get(name + ".ok") / n, n));
        }
        return all;
    }

    /** Which statements, figures and persons were missed, wrong or too many, article by article. */
    public List<String> details() {
        return tally.details();
    }

    /** A table for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "articles       %d%n", articles));
        found().forEach((name, f) -> text.append(String.format(
                Locale.ROOT,
                "%-14s P %.3f  R %.3f  F1 %.3f  gold %d  system %d%n",
                name,
                f.precision,
                f.recall,
                f.f1,
                f.gold,
                f.system)));
        accuracies()
                .forEach(
                        (name, a) -> text.append(String.format(Locale.ROOT, "%-14s %.3f  n %d%n", name, a.share, a.n)));
        return text.toString();
    }

    private Found found(String gold, String found, String system, String right) {
        double precision = ratio(tally.get(right), tally.get(system));
        double recall = ratio(tally.get(found), tally.get(gold));
        double sum = precision + recall;
        return new Found(
                precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum, tally.get(gold), tally.get(system));
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
