package org.parley.analyse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatiserTest {
    private static final List<String> FREQUENT = List.of(
            "state", "add", "ad", "kill", "accuse", "plan", "release", "visit", "stat", "control", "head", "show",
            "pass", "hope", "hop", "use", "us");

    private final Lemmatiser lemmatiser = new Lemmatiser(FREQUENT::indexOf);

    @ParameterizedTest
    @CsvSource({
        "said,VERB,say",
        "adding,VERB,add",
        "killed,VERB,kill",
        "accused,VERB,accuse",
        "stated,VERB,state",
        "planned,VERB,plan",
        "hoping,VERB,hope",
        "using,VERB,use",
        "denies,VERB,deny",
        "controlled,VERB,control",
        "shelled,VERB,shell",
        "fled,VERB,flee",
        "n't,PART,not",
        "n’t,PART,not",
        "countries,NOUN,country",
        "losses,NOUN,loss",
        "men,NOUN,man",
        "killing,NOUN,killing",
        "Ukraine,PROPN,ukraine",
        "was,AUX,be",
        "him,PRON,he",
        "deadlier,ADJ,deadly",
        "passing,VERB,pass",
        "besieged,VERB,besiege",
        "died,VERB,die",
        "said,X,say",
        "during,X,during"
    })
    void baseForms(String form, String upos, String lemma) {
        assertEquals(lemma, lemmatiser.lemma(form, upos));
    }
}
