package org.parley.evaluate.polnear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a split; {@link #lines} for people, {@link #values} for programs. */
public final class PolnearReport {
    private final Counts counts;

    PolnearReport(Counts counts) {
        this.counts = counts;
    }

    /** Precision, recall and F1 as shares of 1, in that order, by measure: {@code M2 content}, {@code M6 overlap}, {@code M8 full} ... */
    public Map<String, List<Double>> values() {
        Map<String, List<Double>> out = new LinkedHashMap<>();
        for (String name : rows().keySet()) {
            out.put(name, List.of(counts.precision(name), counts.recall(name), counts.f1(name)));
        }
        return out;
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Role r : Role.values()) {
            rows.put("M1 " + r.label() + " strict", "M1 " + r.label() + " span exact, strict");
            rows.put("M1 " + r.label() + " loose", "M1 " + r.label() + " span exact, loose");
        }
        for (Role r : Role.values()) {
            rows.put("M2 " + r.label(), "M2 " + r.label() + " segment exact (CofeNet-style)");
        }
        for (Role r : Role.values()) {
            rows.put("M3 " + r.label(), "M3 " + r.label() + " token overlap");
        }
        rows.put("M4 0.5", "M4 content detection, IoU >= 0.5");
        rows.put("M4 0.8", "M4 content detection, IoU >= 0.8");
        rows.put("M6 overlap", "M6 FULL ATTRIBUTION (source overlap)");
        rows.put("M6 head", "M6 full attribution (source head)");
        rows.put("M6 cue", "M6 full attribution (overlap, and cue)");
        rows.put("M6 exact", "M6 full attribution (all roles exact)");
        rows.put("M8 content", "M8 speech cues only: content IoU >= 0.5");
        rows.put("M8 full", "M8 speech cues only: full attribution");
        rows.put("M9 0.3", "M9 GGT-style quotes > 0.3");
        rows.put("M9 0.8", "M9 GGT-style quotes > 0.8");
        return rows;
    }

    /** A table, one measure a line. */
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        out.add(String.format(
                Locale.ROOT,
                "documents %d, gold attributions %d (no-source %d; dropped events %d), system attributions %d",
                counts.get("documents"),
                counts.get("M4 0.5/gold"),
                counts.get("no source"),
                counts.get("dropped"),
                counts.get("M4 0.5/system")));
        rows().forEach((name, label) -> {
            if (name.equals("M6 overlap")) {
                out.add(sources());
            }
            if (name.equals("M8 content")) {
                out.addAll(kinds());
            }
            out.add(String.format(
                    Locale.ROOT,
                    "%-44s P %5.1f  R %5.1f  F1 %5.1f   (tp %d, system %d, gold %d)",
                    label,
                    100 * counts.precision(name),
                    100 * counts.recall(name),
                    100 * counts.f1(name),
                    counts.get(name + "/right"),
                    counts.get(name + "/system"),
                    counts.get(name + "/gold")));
            if (name.startsWith("M9")) {
                String t = name.substring(3);
                double share = 100 * Counts.ratio(counts.get("M9 speaker " + t), counts.get(name + "/right"));
                out.add(String.format(Locale.ROOT, "M9 GGT-style speaker given match, > %s: %.1f", t, share));
            }
        });
        return out;
    }

    private String sources() {
        int n = counts.get("M5/gold");
        int pairs = counts.get("M4 0.5/right");
        return String.format(
                Locale.ROOT,
                "M5 source given matched content (n=%d): overlap %.1f  head %.1f  exact %.1f;  no-source gold (n=%d): %.1f;"
                        + "  cue overlap (n=%d): %.1f",
                n,
                100 * Counts.ratio(counts.get("M5 overlap"), n),
                100 * Counts.ratio(counts.get("M5 head"), n),
                100 * Counts.ratio(counts.get("M5 exact"), n),
                counts.get("M5 none/gold"),
                100 * Counts.ratio(counts.get("M5 none/right"), counts.get("M5 none/gold")),
                pairs,
                100 * Counts.ratio(counts.get("M5 cue"), pairs));
    }

    private List<String> kinds() {
        List<String> out = new ArrayList<>();
        for (PolnearText.Kind kind : PolnearText.Kind.values()) {
            String g = "M7 gold " + kind;
            String s = "M7 system " + kind;
            out.add(String.format(
                    Locale.ROOT,
                    "M7 %-8s gold %5d: recall content %5.1f full %5.1f;  system %5d: precision content %5.1f full %5.1f",
                    kind.name().toLowerCase(Locale.ROOT),
                    counts.get(g),
                    100 * Counts.ratio(counts.get(g + "/content"), counts.get(g)),
                    100 * Counts.ratio(counts.get(g + "/full"), counts.get(g)),
                    counts.get(s),
                    100 * Counts.ratio(counts.get(s + "/content"), counts.get(s)),
                    100 * Counts.ratio(counts.get(s + "/full"), counts.get(s))));
        }
        return out;
    }
}
