package org.parley.extract.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.catalogue.ActorLexiconReader;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.Act;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.Analysis;
import org.parley.domain.Article;
import org.parley.domain.NameSpan;
import org.parley.domain.QuoteType;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.Stance;
import org.parley.extract.Cast;
import org.parley.extract.StatementDraft;

/** Texts in which each speaker stands in [brackets] and each person's name in {braces}; the marks are taken out first. */
class ActorFinderTest {
    private static final ActorFinder FINDER = new ActorFinder(ActorLexiconReader.read(Gazetteer.load()));

    @Test
    void aPronounIsTheLastSpeaker() {
        assertEquals(
                List.of("Volker Perthes", "Volker Perthes", "Volker Perthes"),
                speakers(
                        "[{Volker Perthes}], the UN special envoy for Sudan, said talks would begin. [He] said there was no guarantee."
                                + " [The envoy] warned of hunger."));
    }

    @Test
    void aPronounMayBeTheLastWordOfAll() {
        assertEquals(
                List.of("Ministry of Defence of Armenia", "Ministry of Defence of Armenia"),
                speakers("[Armenia's Defence Ministry] said so. \"The men were at home,\" [it]"));
    }

    @Test
    void theMinistryIsTheLastMinistryNamed() {
        assertEquals(
                List.of("Ministry of Foreign Affairs of South Sudan", "Ministry of Foreign Affairs of South Sudan"),
                speakers("[South Sudan's foreign ministry] announced a truce. [The ministry] said both had agreed."));
    }

    @Test
    void ministriesOfTwoStatesAreTwo() {
        List<String> names = speakers(
                "[The Defense Ministry in Baku] said it had won. [The Armenian Ministry of Defense] denied it.");
        assertNotEquals(names.get(0), names.get(1));
    }

    @Test
    void aCapitalSpeaksForItsState() {
        assertEquals(List.of("Rwanda"), speakers("[Kigali] denies backing the rebels."));
    }

    @Test
    void spellingsAndSurnamesAreOnePerson() {
        assertEquals(
                List.of("Volodymyr Zelenskyy", "Volodymyr Zelenskyy"),
                speakers("President [{Volodymyr Zelenskyy}] spoke in Kyiv. \"Enough,\" [{Zelensky}] wrote."));
    }

    @Test
    void everyUnnamedWitnessIsSomebodyElse() {
        Cast cast = cast("[One protester] said he was tired. [Another] said she was not.");
        assertNotEquals(cast.speakers().get(0).actor(), cast.speakers().get(1).actor());
    }

    @Test
    void anAcronymInBracketsIsTheName() {
        assertEquals(
                List.of("Free Valley Front", "Free Valley Front"),
                speakers("[The Free Valley Front] (FVF) said it would fight. [The FVF] later denied it."));
    }

    @Test
    void aTitleIsKeptAsPrintedAndTellsThePrincipal() {
        Cast cast = cast("[{Sameh Shoukry}], Egypt's foreign minister, said talks went on.");
        Cast.Speaker speaker = cast.speakers().get(0);
        assertEquals("Egypt's foreign minister", speaker.describedAs());
        assertEquals("Egypt", name(cast, speaker.onBehalfOf()));
    }

    @Test
    void whatSpeaksIsNoPlaceThoughItsNameWasReadAsOne() {
        Cast cast = cast("[<Meridian>] said the road was shut. Drivers near Brovy waited.");
        assertEquals(ActorType.ORGANISATION, type(cast, "Meridian"));
    }

    @Test
    void whoAfterAPlaceIsThePersonBeforeIt() {
        assertEquals(
                List.of("Ko Htet", "Ko Htet"),
                speakers(
                        "[{Ko Htet}] said jets came. {Ko Htet} is a teacher in [<Kutkai>], who added that a school was hit."));
    }

    @Test
    void aPlaceWhereSomethingHappensSaysNothing() {
        assertEquals(
                null,
                cast("Roads near [<Kutkai>] said nothing.").speakers().get(0).actor());
    }

    private static ActorType type(Cast cast, String name) {
        return cast.actors().stream()
                .filter(a -> a.name().equals(name))
                .map(Actor::type)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> speakers(String marked) {
        Cast cast = cast(marked);
        return cast.speakers().stream().map(s -> name(cast, s.actor())).toList();
    }

    private static String name(Cast cast, String id) {
        return cast.actors().stream()
                .filter(a -> a.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .orElse(null);
    }

    private static Cast cast(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> speakers = new ArrayList<>();
        List<NameSpan> names = new ArrayList<>();
        int speaker = 0;
        int name = 0;
        for (char c : marked.toCharArray()) {
            switch (c) {
                case '[' -> speaker = text.length();
                case ']' -> speakers.add(new Span(speaker, text.length()));
                case '{' -> name = text.length();
                case '}' -> names.add(new NameSpan(new Span(name, text.length()), "PER", 0.9));
                case '<' -> name = text.length();
                case '>' -> names.add(new NameSpan(new Span(name, text.length()), "LOC", 0.9));
                default -> text.append(c);
            }
        }
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = Pattern.compile("[^.]+(\\.|$)\\s*").matcher(text);
        while (end.find()) {
            sentences.add(new Sentence(new Span(end.start(), end.end()), 0, 0, 0, false, false));
        }
        Article article =
                new Article("t", "t.txt", null, null, null, null, null, "en", "0".repeat(64), text.toString());
        List<StatementDraft> drafts = speakers.stream()
                .map(span -> new StatementDraft(
                        List.of(span),
                        null,
                        -1,
                        -1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Span(span.end(), span.end() + 3)),
                        List.of(),
                        QuoteType.INDIRECT,
                        Act.ASSERT,
                        Stance.ASSERTED,
                        1))
                .toList();
        return FINDER.find(
                new Analysis(article, List.of(), List.of(), sentences, names, List.of(), List.of()), drafts, List.of());
    }
}
