package org.parley.evaluate.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Actor;
import org.parley.domain.Coded;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Span;
import org.parley.domain.Statement;

/** Pairs gold and system statements by the words of their content (IoU at least 0.5, best first) and scores what the pairs say. */
final class StatementScorer {
    private static final double LEAST_OVERLAP = 0.5;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Gold gold;
    private final @Nullable ExtractionRecord record;
    private final Tally tally;
    private final List<Span> words = new ArrayList<>();

    StatementScorer(Gold gold, @Nullable ExtractionRecord record, Tally tally) {
        this.gold = gold;
        this.record = record;
        this.tally = tally;
        if (record != null) {
            Matcher word = WORD.matcher(record.article().text());
            while (word.find()) {
                words.add(new Span(word.start(), word.end()));
            }
        }
    }

    /** A possible pair: system statement {@code system} for the gold ones {@code members} (one, or a whole cue group). */
    private record Candidate(double overlap, List<Integer> members, int system) {}

    void score() {
        List<Statement> system = record == null ? List.of() : record.statements();
        List<Set<Integer>> goldWords =
                gold.statements().stream().map(s -> cover(s.content())).toList();
        List<Set<Integer>> systemWords =
                system.stream().map(s -> cover(s.content())).toList();
        Set<Integer> takenGold = new HashSet<>();
        Set<Integer> takenSystem = new HashSet<>();
        List<int[]> pairs = new ArrayList<>();
        for (Candidate c : candidates(goldWords, systemWords)) {
            if (c.overlap < LEAST_OVERLAP) {
                break;
            }
            if (!takenSystem.contains(c.system) && c.members.stream().noneMatch(takenGold::contains)) {
                takenSystem.add(c.system);
                takenGold.addAll(c.members);
                c.members.forEach(member -> pairs.add(new int[] {member, c.system}));
            }
        }
        count(system, pairs);
        pairs.forEach(pair -> details(gold.statements().get(pair[0]), system.get(pair[1])));
        tellMissedAndExtra(system, takenGold, takenSystem);
    }

    private List<Candidate> candidates(List<Set<Integer>> goldWords, List<Set<Integer>> systemWords) {
        List<Candidate> all = new ArrayList<>();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < goldWords.size(); i++) {
            String group = gold.statements().get(i).cueGroup();
            if (group != null) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
            }
            for (int j = 0; j < systemWords.size(); j++) {
                all.add(new Candidate(overlap(goldWords.get(i), systemWords.get(j)), List.of(i), j));
            }
        }
        for (List<Integer> members : groups.values()) {
            if (members.size() > 1) {
                Set<Integer> union = new HashSet<>();
                members.forEach(member -> union.addAll(goldWords.get(member)));
                for (int j = 0; j < systemWords.size(); j++) {
                    all.add(new Candidate(overlap(union, systemWords.get(j)), members, j));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Candidate::overlap).reversed());
        return all;
    }

    /** A gold statement of another tier, or one repeated in the article, is neither a miss nor an error. */
    private void count(List<Statement> system, List<int[]> pairs) {
        Set<Integer> right = new HashSet<>();
        Set<Integer> loose = new HashSet<>();
        for (int[] pair : pairs) {
            (gold.statements().get(pair[0]).scored() ? right : loose).add(pair[1]);
            tally.add("st.found", gold.statements().get(pair[0]).scored() ? 1 : 0);
        }
        loose.removeAll(right);
        tally.add("st.gold", (int)
                gold.statements().stream().filter(Gold.GoldStatement::scored).count());
        tally.add("st.sys", system.size() - loose.size());
        tally.add("st.right", right.size());
    }

    private void details(Gold.GoldStatement s, Statement t) {
        if (!s.scored()) {
            return;
        }
        boolean person = gold.kinds().getOrDefault(s.speaker() == null ? "" : s.speaker(), false);
        String speaker = name(t.speaker());
        boolean speakerRight = SameName.any(s.accepted(), person, speaker)
                || s.voicedBy() != null && SameName.any(List.of(s.voicedBy()), true, speaker);
        if (s.speaker() != null) {
            answer(s, "speaker", speakerRight, s.speaker(), speaker);
        }
        answer(s, "quoteType", t.quoteType().code().equals(s.quoteType()), s.quoteType(), code(t.quoteType()));
        answer(s, "act", s.acts().contains(t.act().code()), String.join("|", s.acts()), code(t.act()));
        if (s.date() != null) {
            String said = t.saidOn() == null ? null : t.saidOn().toString();
            answer(s, "saidOn", s.date().equals(said), s.date(), said);
            if (s.dateStated()) {
                answer(s, "saidOn stated", s.date().equals(said), s.date(), said);
            }
        }
        if (s.addressee() != null) {
            boolean whom = gold.kinds().getOrDefault(s.addressee(), false);
            answer(
                    s,
                    "addressee",
                    SameName.any(List.of(s.addressee()), whom, name(t.addressee())),
                    s.addressee(),
                    name(t.addressee()));
        }
        if (s.via() != null) {
            answer(
                    s,
                    "relayedBy",
                    SameName.any(List.of(s.via()), false, name(t.relayedBy())),
                    s.via(),
                    name(t.relayedBy()));
        }
    }

    private void answer(Gold.GoldStatement s, String what, boolean right, String expected, @Nullable String got) {
        tally.answer(what, right);
        if (!right) {
            tally.detail("  " + s.id() + " " + what + ": gold " + expected + ", got " + got);
        }
    }

    private void tellMissedAndExtra(List<Statement> system, Set<Integer> takenGold, Set<Integer> takenSystem) {
        for (int i = 0; i < gold.statements().size(); i++) {
            Gold.GoldStatement s = gold.statements().get(i);
            if (s.scored() && !takenGold.contains(i)) {
                tally.detail(
                        "  missed " + s.id() + " " + s.speaker() + ": " + head(String.join(" ... ", s.contentTexts())));
            }
        }
        for (int j = 0; j < system.size(); j++) {
            Statement t = system.get(j);
            if (!takenSystem.contains(j) && record != null) {
                tally.detail("  extra  " + t.id() + " " + name(t.speaker()) + ": "
                        + head(Span.hull(t.content()).in(record.article().text())));
            }
        }
    }

    private static String head(String text) {
        return text.substring(0, Math.min(90, text.length())).replace('\n', ' ');
    }

    private @Nullable String name(@Nullable String actor) {
        Map<String, String> names = new HashMap<>();
        if (record != null) {
            for (Actor a : record.actors()) {
                names.put(a.id(), a.name());
            }
        }
        return actor == null ? null : names.get(actor);
    }

    private static String code(Coded value) {
        return value.code();
    }

    private Set<Integer> cover(Collection<Span> spans) {
        Set<Integer> covered = new HashSet<>();
        for (Span span : spans) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).overlaps(span)) {
                    covered.add(i);
                }
            }
        }
        return covered;
    }

    private static double overlap(Set<Integer> a, Set<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int both = (int) a.stream().filter(b::contains).count();
        return (double) both / (a.size() + b.size() - both);
    }
}
