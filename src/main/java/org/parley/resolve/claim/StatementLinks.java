package org.parley.resolve.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.DerivedLink;
import org.parley.domain.DerivedLink.Kind;
import org.parley.domain.Ref;
import org.parley.domain.Stance;
import org.parley.resolve.Meanings;

/** Which statement denies, confirms or answers which: another side's, about the same event, made no later. */
final class StatementLinks {
    private static final Pattern ACCUSATION = Pattern.compile(
            "\\b(?:accusations?|allegations?|charges?|claims?|reports?|criticism|suggestions?|rumou?rs)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCUSER = Pattern.compile(
            "\\p{L}['’]s?\\s+(?:\\p{L}+\\s+)?(?:accusations?|allegations?|charges?|claims?|criticism|suggestions?)\\b"
                    + "|\\b(?:accusations?|allegations?|charges?|claims?|criticism) (?:by|from|of|made by)\\s+(?:the\\s+)?\\p{Lu}");
    private static final int NEAR = 1500;
    /** A denial as short as "completely false" says nothing of what it denies. */
    private static final int BARE_WORDS = 8;

    private static final int ANSWER_DAYS = 30;
    private static final int DENIAL_DAYS = 14;
    // cosines of the sentence model, set by hand with the five sample articles in view; no set was held out for them
    private static final double SAME_CONTENT = 0.70;
    private static final double CLOSE_CONTENT = 0.79;
    private static final int MOST_COMPARED = 150;
    private static final Set<Act> REPLIES = Set.of(Act.PROMISE, Act.REJECT, Act.DENY, Act.CONFIRM);
    /** What is asked for, or warned of, can be promised or refused. */
    private static final Set<Act> ASKS = Set.of(Act.DEMAND, Act.REQUEST, Act.WARN);

    private static final Set<Act> CLAIMS = Set.of(Act.ACCUSE, Act.ASSERT, Act.ANNOUNCE, Act.WARN);

    private final List<Assertion> all;
    private final Meanings meanings;
    private final Map<String, List<Assertion>> byEvent = new HashMap<>();
    private final Map<String, List<Assertion>> byArticle = new HashMap<>();

    StatementLinks(List<Assertion> all, Meanings meanings) {
        this.all = all;
        this.meanings = meanings;
        for (Assertion each : all) {
            each.events().forEach(event -> byEvent.computeIfAbsent(event, key -> new ArrayList<>())
                    .add(each));
            byArticle
                    .computeIfAbsent(each.ref().article(), key -> new ArrayList<>())
                    .add(each);
        }
    }

    List<DerivedLink> of() {
        List<DerivedLink> links = new ArrayList<>();
        for (Assertion reply : all) {
            if (reply.side() == null) {
                continue;
            }
            if (denies(reply) && !told(reply, links) && !presupposed(reply, links)) {
                denial(reply, links);
            }
            if (reply.statement().act() == Act.CONFIRM) {
                confirmation(reply, links);
            }
            if (REPLIES.contains(reply.statement().act())) {
                answer(reply, links);
            }
        }
        return links;
    }

    /** A charge is denied; a proposal that is turned down ("no need for such a meeting") is not. */
    static boolean denies(Assertion assertion) {
        Act act = assertion.statement().act();
        return act == Act.DENY
                || assertion.statement().stance() == Stance.DENIED
                        && (act != Act.REJECT
                                || ACCUSATION.matcher(assertion.text()).find());
    }

    /** "She rejected reports that ...": the report is a statement of its own, and that one is denied. */
    private boolean told(Assertion reply, List<DerivedLink> links) {
        String inner = reply.statement().reports();
        if (inner == null) {
            return false;
        }
        links.add(new DerivedLink(
                reply.ref(), Kind.DENIES, new Ref(reply.ref().article(), inner), Rule.DENIAL.id(), 0.9));
        return true;
    }

    /** "It called the accusation false": the nearest accusation before it in the article, by another side. */
    private boolean presupposed(Assertion reply, List<DerivedLink> links) {
        boolean bare = reply.events().isEmpty() && reply.text().split("\\s+").length <= BARE_WORDS;
        if (!bare && !ACCUSATION.matcher(reply.text()).find()) {
            return false;
        }
        int at = reply.statement().content().get(0).start();
        // "X's accusations" are made by X
        Set<String> accusers = new TreeSet<>(reply.named());
        accusers.remove(reply.side());
        boolean accuserNamed = ACCUSER.matcher(reply.text()).find() && !accusers.isEmpty();
        Optional<Assertion> accusation = byArticle.getOrDefault(reply.ref().article(), List.of()).stream()
                .filter(claim -> claim.statement().act() == Act.ACCUSE
                        && (!accuserNamed || accusers.contains(claim.side()))
                        && !Objects.equals(claim.side(), reply.side())
                        && claim.statement().content().get(0).start() < at
                        && at - claim.statement().content().get(0).start() < NEAR)
                .max(Comparator.comparing((Assertion claim) -> claim.to().contains(reply.side())
                                || claim.named().contains(reply.side()))
                        .thenComparing(claim -> reply.events().stream().anyMatch(claim.events()::contains))
                        .thenComparing(claim -> bare
                                ? (double) claim.statement().content().get(0).start()
                                : meanings.likeness(reply.text(), claim.text())));
        accusation.ifPresent(claim -> links.add(new DerivedLink(
                reply.ref(),
                Kind.DENIES,
                claim.ref(),
                Rule.DENIAL.id(),
                claim.to().contains(reply.side()) ? 0.85 : 0.65)));
        return accusation.isPresent();
    }

    /** The claim that is denied: an accusation before other claims, the same article before others, the nearest in meaning. */
    private void denial(Assertion reply, List<DerivedLink> links) {
        best(reply, DENIAL_DAYS, claim -> CLAIMS.contains(claim.statement().act()) && !denies(claim), true)
                .ifPresent(match -> links.add(new DerivedLink(
                        reply.ref(), Kind.DENIES, match.claim().ref(), Rule.DENIAL.id(), match.confidence())));
    }

    private void confirmation(Assertion reply, List<DerivedLink> links) {
        best(reply, DENIAL_DAYS, claim -> CLAIMS.contains(claim.statement().act()) && !denies(claim), false)
                .ifPresent(match -> links.add(new DerivedLink(
                        reply.ref(), Kind.CONFIRMS, match.claim().ref(), Rule.CONFIRMATION.id(), match.confidence())));
    }

    private void answer(Assertion reply, List<DerivedLink> links) {
        best(
                        reply,
                        ANSWER_DAYS,
                        claim -> answers(
                                        reply.statement().act(),
                                        claim.statement().act())
                                && claim.to().contains(reply.side()),
                        false)
                .ifPresent(match -> links.add(new DerivedLink(
                        reply.ref(), Kind.ANSWERS, match.claim().ref(), Rule.ANSWER.id(), match.confidence())));
    }

    /** A charge is not granted or refused like a request: it is admitted, else denied, which is a link of its own. */
    private static boolean answers(Act reply, Act asked) {
        return asked == Act.ACCUSE ? reply == Act.CONFIRM : ASKS.contains(asked);
    }

    private record Match(Assertion claim, double confidence) {}

    private Optional<Match> best(Assertion reply, int days, Predicate<Assertion> fits, boolean denial) {
        Set<Assertion> candidates = new LinkedHashSet<>();
        reply.events().forEach(event -> candidates.addAll(latest(byEvent.getOrDefault(event, List.of()))));
        candidates.addAll(byArticle.getOrDefault(reply.ref().article(), List.of()));
        List<Assertion> fitting = candidates.stream()
                .filter(claim -> claim != reply
                        && claim.side() != null
                        && !Objects.equals(claim.side(), reply.side())
                        && fits.test(claim)
                        && noLater(claim.day(), reply.day(), days))
                .toList();
        if (!fitting.isEmpty()) {
            meanings.prepare(Stream.concat(Stream.of(reply), fitting.stream())
                    .map(Assertion::text)
                    .toList());
        }
        return fitting.stream()
                .map(claim -> new Match(claim, confidence(reply, claim, denial)))
                .filter(match -> match.confidence() > 0)
                .max(Comparator.comparing(Match::confidence)
                        .thenComparing(match -> match.claim().ref(), Comparator.reverseOrder()));
    }

    private static List<Assertion> latest(List<Assertion> about) {
        return about.subList(Math.max(0, about.size() - MOST_COMPARED), about.size());
    }

    private static boolean noLater(@Nullable LocalDate claim, @Nullable LocalDate reply, int days) {
        if (claim == null || reply == null) {
            return true;
        }
        long between = ChronoUnit.DAYS.between(claim, reply);
        return between >= 0 && between <= days;
    }

    /** How sure the two belong together, 0 when nothing but the topic does. */
    private double confidence(Assertion reply, Assertion claim, boolean denial) {
        boolean event = reply.events().stream().anyMatch(claim.events()::contains);
        boolean aimed = claim.to().contains(reply.side());
        boolean near = reply.ref().article().equals(claim.ref().article());
        double close = meanings.likeness(reply.text(), claim.text());
        boolean linked = event && (aimed || close >= SAME_CONTENT)
                || aimed && near && close >= SAME_CONTENT
                || close >= CLOSE_CONTENT;
        if (!linked) {
            return 0;
        }
        double confidence = 0.4 + 0.3 * close + (aimed ? 0.15 : 0) + (event ? 0.1 : 0);
        boolean accusation = claim.statement().act() == Act.ACCUSE;
        return Math.min(0.99, confidence - (denial && !accusation ? 0.1 : 0));
    }
}
