package org.parley.ingest;

import java.util.List;
import org.parley.domain.Article;
import org.parley.domain.Boilerplate;
import org.parley.domain.Problem;

/** What became of one input file: an article, or the problem that stopped it. */
public sealed interface Ingested {
    /** An article with the stretches that are not prose; {@code problems} did not stop it. */
    record Read(Article article, List<Boilerplate> boilerplate, List<Problem> problems) implements Ingested {
        public Read {
            boilerplate = List.copyOf(boilerplate);
            problems = List.copyOf(problems);
        }
    }

    /** Nothing could be read. */
    record Refused(Problem problem) implements Ingested {}
}
