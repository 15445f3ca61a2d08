package org.parley.evaluate.polnear;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;

/** Compares the attributions of one document with gold, by the nine families of measures M1 to M9. */
final class DocumentScorer {
    /** Words that say too little to prove that two sources are the same. */
    private static final Set<String> SLIGHT = Set.of(
            ("the a an of in on at for to and or by with from as his her its their our my your this that these those who "
                            + "whom which what it he she they we i you him them us me mr mrs ms dr sen rep gov 's ’s")
                    .split(" "));

    private static final Set<String> AFTER_HEAD =
            Set.of((", ; : — – - ( of for in at on to from with by who whom whose which that led including during "
                            + "after before about against near under among between")
                    .split(" "));

    private final PolnearText text;
    private final Set<String> speech;
    private final List<Item> gold;
    private final List<Item> system;
    private final Counts counts = new Counts();

    DocumentScorer(PolnearText text, List<Attributed> gold, List<Attributed> system, Set<String> speech) {
        this.text = text;
        this.speech = speech;
        this.gold = items(gold);
        this.system = items(system);
    }

    private List<Item> items(List<Attributed> all) {
        List<Item> out = new ArrayList<>();
        for (Attributed a : all) {
            Map<Role, BitSet> sets = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                sets.put(role, text.tokens(a.of(role)));
            }
            Item item = new Item(a, sets, text.kind(Objects.requireNonNull(sets.get(Role.CONTENT))));
            if (!item.of(Role.CONTENT).isEmpty()) {
                out.add(item);
            }
        }
        return out;
    }

    /** An attribution with its token sets. */
    private record Item(Attributed spans, Map<Role, BitSet> sets, PolnearText.Kind kind) {
        BitSet of(Role role) {
            return Objects.requireNonNull(sets.get(role));
        }
    }

    private record Pair(int gold, int system, double overlap, boolean source) {}

    Counts score() {
        counts.add("documents", 1);
        counts.add("no source", (int)
                gold.stream().filter(g -> g.of(Role.SOURCE).isEmpty()).count());
        for (Role role : Role.values()) {
            exact(role);
        }
        List<Pair> pairs = align(0.5);
        counts.add("M4 0.5", pairs.size(), system.size(), gold.size());
        counts.add("M4 0.8", align(0.8).size(), system.size(), gold.size());
        boolean[][] full = full(pairs);
        kinds(pairs, full);
        speech(pairs, full);
        ggt(0.3);
        ggt(0.8);
        return counts;
    }

    private void exact(Role role) {
        for (boolean loose : new boolean[] {false, true}) {
            Map<BitSet, Integer> left = new HashMap<>();
            int golds = 0;
            for (Item g : gold) {
                if (!g.of(role).isEmpty()) {
                    left.merge(loose ? text.loose(g.of(role)) : g.of(role), 1, Integer::sum);
                    golds++;
                }
            }
            int right = 0;
            int found = 0;
            for (Item s : system) {
                if (!s.of(role).isEmpty()) {
                    found++;
                    BitSet key = loose ? text.loose(s.of(role)) : s.of(role);
                    int n = left.getOrDefault(key, 0);
                    if (n > 0) {
                        left.put(key, n - 1);
                        right++;
                    }
                }
            }
            counts.add("M1 " + role.label() + (loose ? " loose" : " strict"), right, found, golds);
        }
        Set<List<Integer>> g = new HashSet<>();
        gold.forEach(x -> g.addAll(text.segments(x.of(role))));
        Set<List<Integer>> s = new HashSet<>();
        system.forEach(x -> s.addAll(text.segments(x.of(role))));
        Set<List<Integer>> both = new HashSet<>(g);
        both.retainAll(s);
        counts.add("M2 " + role.label(), both.size(), s.size(), g.size());
        BitSet gt = new BitSet();
        gold.forEach(x -> gt.or(x.of(role)));
        BitSet st = new BitSet();
        system.forEach(x -> st.or(x.of(role)));
        counts.add("M3 " + role.label(), shared(gt, st), st.cardinality(), gt.cardinality());
    }

    private static int shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    /** One to one, the largest overlap first, then the right source, then order. */
    private List<Pair> align(double least) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < system.size(); j++) {
                BitSet g = gold.get(i).of(Role.CONTENT);
                BitSet s = system.get(j).of(Role.CONTENT);
                int n = shared(g, s);
                double v = n == 0 ? 0 : (double) n / (g.cardinality() + s.cardinality() - n);
                if (v >= least) {
                    all.add(new Pair(i, j, v, sourceOverlaps(gold.get(i), system.get(j))));
                }
            }
        }
        all.sort((a, b) -> a.overlap != b.overlap
                ? Double.compare(b.overlap, a.overlap)
                : a.source != b.source
                        ? Boolean.compare(b.source, a.source)
                        : a.gold != b.gold ? a.gold - b.gold : a.system - b.system);
        List<Pair> out = new ArrayList<>();
        BitSet goldTaken = new BitSet();
        BitSet systemTaken = new BitSet();
        for (Pair p : all) {
            if (!goldTaken.get(p.gold) && !systemTaken.get(p.system)) {
                goldTaken.set(p.gold);
                systemTaken.set(p.system);
                out.add(p);
            }
        }
        return out;
    }

    private boolean sourceOverlaps(Item g, Item s) {
        BitSet key = new BitSet();
        BitSet source = g.of(Role.SOURCE);
        source.stream()
                .filter(i -> text.isWord(i) && !SLIGHT.contains(text.low(i)))
                .forEach(key::set);
        return (key.isEmpty() ? source : key).intersects(s.of(Role.SOURCE));
    }

    private boolean sourceHead(Item g, Item s) {
        int head = head(g.of(Role.SOURCE));
        return head >= 0 && s.of(Role.SOURCE).get(head);
    }

    /** The last word before the first comma, preposition or relative word; a heuristic. */
    private int head(BitSet set) {
        int best = -1;
        int previous = -1;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            if (best >= 0 && (AFTER_HEAD.contains(text.low(i)) || previous >= 0 && i != previous + 1)) {
                break;
            }
            if (text.isWord(i) && !text.low(i).equals("s")) {
                best = i;
            }
            previous = i;
        }
        return best;
    }

    /** Per pair: source overlaps; source head; overlaps and the cue too; everything exact. */
    private boolean[][] full(List<Pair> pairs) {
        boolean[][] out = new boolean[pairs.size()][];
        for (int k = 0; k < out.length; k++) {
            Item g = gold.get(pairs.get(k).gold);
            Item s = system.get(pairs.get(k).system);
            boolean none = s.of(Role.SOURCE).isEmpty();
            boolean overlap = none;
            boolean head = none;
            boolean exact = none;
            if (g.of(Role.SOURCE).isEmpty()) {
                counts.add("M5 none/gold", 1);
                counts.add("M5 none/right", none ? 1 : 0);
            } else {
                overlap = !none && sourceOverlaps(g, s);
                head = !none && sourceHead(g, s);
                exact = !none && same(g, s, Role.SOURCE);
                counts.add("M5/gold", 1);
                counts.add("M5 overlap", overlap ? 1 : 0);
                counts.add("M5 head", head ? 1 : 0);
                counts.add("M5 exact", exact ? 1 : 0);
            }
            boolean noCue = g.of(Role.CUE).isEmpty() && s.of(Role.CUE).isEmpty();
            boolean cue = noCue || g.of(Role.CUE).intersects(s.of(Role.CUE));
            counts.add("M5 cue", cue ? 1 : 0);
            out[k] = new boolean[] {
                overlap, head, overlap && cue, exact && same(g, s, Role.CUE) && same(g, s, Role.CONTENT)
            };
        }
        String[] names = {"overlap", "head", "cue", "exact"};
        for (int n = 0; n < names.length; n++) {
            int right = 0;
            for (boolean[] f : out) {
                right += f[n] ? 1 : 0;
            }
            counts.add("M6 " + names[n], right, system.size(), gold.size());
        }
        return out;
    }

    private boolean same(Item g, Item s, Role role) {
        return text.loose(g.of(role)).equals(text.loose(s.of(role)));
    }

    private void kinds(List<Pair> pairs, boolean[][] full) {
        gold.forEach(g -> counts.add("M7 gold " + g.kind, 1));
        system.forEach(s -> counts.add("M7 system " + s.kind, 1));
        for (int k = 0; k < full.length; k++) {
            String g = "M7 gold " + gold.get(pairs.get(k).gold).kind;
            String s = "M7 system " + system.get(pairs.get(k).system).kind;
            counts.add(g + "/content", 1);
            counts.add(s + "/content", 1);
            counts.add(g + "/full", full[k][0] ? 1 : 0);
            counts.add(s + "/full", full[k][0] ? 1 : 0);
        }
    }

    private boolean isSpeech(Item item) {
        return item.of(Role.CUE).stream().anyMatch(i -> speech.contains(text.low(i)));
    }

    /** Cues of speech only: what is aligned with another kind of gold is left out, neither right nor wrong. */
    private void speech(List<Pair> pairs, boolean[][] full) {
        Set<Integer> paired = new TreeSet<>();
        Set<Integer> dropped = new TreeSet<>();
        int right = 0;
        int fully = 0;
        for (int k = 0; k < full.length; k++) {
            Pair p = pairs.get(k);
            paired.add(p.system);
            if (isSpeech(gold.get(p.gold))) {
                right++;
                fully += full[k][0] ? 1 : 0;
            } else {
                dropped.add(p.system);
            }
        }
        int kept = 0;
        for (int j = 0; j < system.size(); j++) {
            boolean mine = system.get(j).of(Role.CUE).isEmpty() || isSpeech(system.get(j)) || paired.contains(j);
            kept += !dropped.contains(j) && mine ? 1 : 0;
        }
        int golds = (int) gold.stream().filter(this::isSpeech).count();
        counts.add("M8 content", right, kept, golds);
        counts.add("M8 full", fully, kept, golds);
    }

    /** By characters of the hull, share of gold covered: an over-long answer costs nothing, so for comparison only. */
    private void ggt(double least) {
        List<Item> rest = new ArrayList<>(system);
        int right = 0;
        int speakers = 0;
        for (Item g : gold) {
            Span c = Span.hull(g.spans.of(Role.CONTENT));
            Item best = null;
            double top = 0;
            for (Item s : rest) {
                Span d = Span.hull(s.spans.of(Role.CONTENT));
                double v = Math.max(0.0, Math.min(c.end(), d.end()) - Math.max(c.start(), d.start())) / c.length();
                if (v > least && v > top) {
                    best = s;
                    top = v;
                }
            }
            if (best != null) {
                rest.remove(best);
                right++;
                speakers += sameSpeaker(g.spans.hull(Role.SOURCE), best.spans.hull(Role.SOURCE)) ? 1 : 0;
            }
        }
        counts.add("M9 " + least, right, system.size(), gold.size());
        counts.add("M9 speaker " + least, speakers);
    }

    private static boolean sameSpeaker(@Nullable Span a, @Nullable Span b) {
        return a == null ? b == null : b != null && a.overlaps(b);
    }
}
