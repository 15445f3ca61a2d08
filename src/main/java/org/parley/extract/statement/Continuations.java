package org.parley.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.parley.domain.Sentence;
import org.parley.domain.Span;

/** Carries speakers on: implied subjects ("adding"), quotations without attribution, quotations over paragraphs. */
final class Continuations {
    private static final int PARAGRAPHS = 2;

    private final Page page;
    private final Rumours rumours;

    Continuations(Page page) {
        this.page = page;
        this.rumours = new Rumours(page);
    }

    /** Sets {@code continues} in drafts that are in order of the text. */
    void carryOn(List<Draft> drafts) {
        Draft last = null;
        for (Draft d : drafts) {
            if (d.within != null) {
                continue;
            }
            if (last != null && d.continues == null) {
                if (d.source == null && !rumours.is(d) && near(last, d)) {
                    d.continues = last;
                } else if (d.source != null && d.source.equals(last.source) && d.cue != last.cue) {
                    d.continues = last;
                }
            }
            if (d.source != null || d.continues != null) {
                last = d;
            }
        }
        drafts.removeIf(d -> d.cue == null && d.source == null && d.continues == null);
    }

    private boolean near(Draft last, Draft d) {
        Sentence a = page.analysis.sentenceAt(last.hull().start());
        Sentence b = page.analysis.sentenceAt(d.hull().start());
        return b.paragraph() - a.paragraph() <= (d.cue == null ? PARAGRAPHS : 1);
    }

    /** "..., which the ministry stressed today": the pronoun stands for what was said before it in the sentence. */
    void takeUp(List<Draft> drafts) {
        Draft last = null;
        for (Draft d : drafts) {
            Span c = d.content.get(0);
            int first = page.first(c);
            boolean pronoun = d.content.size() == 1
                    && page.end(c) - first == 1
                    && page.is(first, "which", "this", "that", "it", "so");
            if (!pronoun) {
                last = d;
            } else if (last != null
                    && page.analysis.sentenceAt(last.hull().start()).equals(page.analysis.sentenceAt(c.start()))) {
                d.content = new ArrayList<>(last.content);
            } else {
                d.content = new ArrayList<>();
            }
        }
        drafts.removeIf(d -> d.content.isEmpty());
    }
}
