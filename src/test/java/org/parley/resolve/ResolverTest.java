package org.parley.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.catalogue.Gazetteer;
import org.parley.domain.ActorType;
import org.parley.domain.Corpus;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.KnownActor;
import org.parley.domain.MentionKind;
import org.parley.domain.Problem;
import org.parley.domain.Ref;
import org.parley.resolve.curation.Curation;
import org.parley.resolve.curation.CurationReader;

class ResolverTest {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @TempDir
    Path folder;

    @Test
    void ministriesOfTwoStatesStayApart() {
        Corpus corpus = resolve(
                new Corpora("1", DAY)
                        .named(ActorType.POLITY, "Armenia")
                        .actor(ActorType.ORGANISATION, "Ministry of Defence of Armenia", MentionKind.NAME, 1),
                new Corpora("2", DAY)
                        .named(ActorType.POLITY, "Azerbaijan")
                        .actor(ActorType.ORGANISATION, "Ministry of Defence of Azerbaijan", MentionKind.NAME, 1));
        assertNotEquals(
                corpus.actorOf().get(new Ref("1", "a2")), corpus.actorOf().get(new Ref("2", "a2")));
        assertEquals("armenia", actor(corpus, "1", "a2").affiliation());
    }

    @Test
    void aPersonBelongsToAMinistryAndThatToAState() {
        Corpus corpus = resolve(new Corpora("1", DAY)
                .named(ActorType.POLITY, "Russia")
                .actor(ActorType.ORGANISATION, "Ministry of Foreign Affairs of Russia", MentionKind.NAME, 1)
                .actor(ActorType.PERSON, "Maria Zakharova", MentionKind.NAME, 2));
        assertEquals(
                "russia",
                new Sides(corpus.actors(), corpus.actorOf())
                        .side(corpus.actorOf().get(new Ref("1", "a3"))));
    }

    @Test
    void aPlaceFarFromTheOthersIsNotLinked() {
        Corpus corpus = resolve(new Corpora("1", DAY)
                .named(ActorType.POLITY, "Azerbaijan")
                .named(ActorType.POLITY, "Armenia")
                .named(ActorType.POLITY, "Russia")
                .named(ActorType.PLACE, "Yevlakh")
                .named(ActorType.PLACE, "Shusha")
                .named(ActorType.PLACE, "Arkhangelsk"));
        assertEquals(List.of(), actor(corpus, "1", "a6").links());
        assertTrue(actor(corpus, "1", "a4").links().get(0).confirmed());
    }

    @Test
    void theCouncilAWrongTitleNamesIsNotTheRightOne() {
        Corpus corpus = resolve(new Corpora("1", DAY)
                .named(ActorType.ORGANISATION, "Council of Europe")
                .actor(ActorType.PERSON, "Charles Michel", MentionKind.NAME, 1));
        assertEquals("Q8908", actor(corpus, "1", "a1").links().get(0).qid());
        assertEquals("Q950958", actor(corpus, "1", "a2").links().get(0).qid());
    }

    @Test
    void unnamedSourcesOfTwoArticlesStayApart() {
        Corpus corpus = resolve(
                new Corpora("1", DAY).actor(ActorType.GROUP, "two diplomatic sources", MentionKind.NOMINAL, 0),
                new Corpora("2", DAY).actor(ActorType.GROUP, "two diplomatic sources", MentionKind.NOMINAL, 0));
        assertEquals(2, corpus.actors().size());
        assertEquals("two diplomatic sources", corpus.actors().get(0).description());
    }

    @Test
    void peoplesDecisionsAreAppliedAndNoted() throws Exception {
        List<Problem> problems = new ArrayList<>();
        Corpus corpus = curated("""
                action,subject,field,value,who,why
                merge,ani-petrosyan,,anna-sargsyan,Ada,the same person by the photograph
                rename,ani-petrosyan,,Ani Petrosian,Ada,her own spelling
                link,ani-petrosyan,,Q42,Ada,her page
                correct,1/s1,act,deny,Ada,it is a denial
                withdraw,2/s1,,,Ada,retracted by the paper
                """, problems);
        assertEquals(List.of(), problems);
        KnownActor actor = actor(corpus, "1", "a1");
        assertEquals("Ani Petrosian", actor.name());
        assertEquals("Q42", actor.links().get(0).qid());
        assertEquals(actor, actor(corpus, "2", "a1"));
        assertEquals("deny", corpus.records().get(0).statements().get(0).act().code());
        assertEquals(List.of(), corpus.records().get(1).statements());
        assertEquals(5, corpus.curation().size());
        assertEquals("Ada", corpus.curation().get(0).who());
    }

    @Test
    void decisionsAboutWhatDoesNotExistAreRefusedWithTheirLine() throws Exception {
        List<Problem> problems = new ArrayList<>();
        Corpus corpus = curated("""
                action,subject,field,value,who,why
                rename,nobody,,Somebody,Ada,x
                correct,1/s9,act,deny,Ada,x
                correct,1/s1,colour,red,Ada,x
                link,ani-petrosyan,,Berlin,Ada,x
                burn,ani-petrosyan,,,Ada,x
                """, problems);
        assertEquals(
                List.of(5, 6, 3, 4, 2), problems.stream().map(Problem::line).toList());
        assertFalse(problems.get(0).message().isBlank());
        assertEquals(List.of(), corpus.curation());
    }

    private Corpus curated(String csv, List<Problem> problems) throws Exception {
        Path file = Files.writeString(folder.resolve("curation.csv"), csv);
        Curation curation = CurationReader.read(List.of(file), problems::add);
        List<ExtractionRecord> records = List.of(
                new Corpora("1", DAY).named(ActorType.PERSON, "Ani Petrosyan").record(),
                new Corpora("2", DAY)
                        .named(ActorType.PERSON, "Anna Sargsyan")
                        .named(ActorType.POLITY, "Chile")
                        .record());
        return new Resolver().resolve(records, GAZETTEER, curation, Corpora.vectors(), problems::add);
    }

    private static Corpus resolve(Corpora... articles) {
        return new Resolver()
                .resolve(
                        java.util.Arrays.stream(articles).map(Corpora::record).toList(),
                        GAZETTEER,
                        Curation.none(),
                        Corpora.vectors());
    }

    private static KnownActor actor(Corpus corpus, String article, String id) {
        String known = corpus.actorOf().get(new Ref(article, id));
        return corpus.actors().stream()
                .filter(a -> a.id().equals(known))
                .findFirst()
                .orElseThrow();
    }
}
