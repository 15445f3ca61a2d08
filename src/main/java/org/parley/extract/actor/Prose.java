package org.parley.extract.actor;

import java.util.List;
import org.parley.domain.Analysis;
import org.parley.domain.Boilerplate;
import org.parley.domain.BoilerplateKind;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;

/** What of an article is read for actors, and where its sentences lie. */
final class Prose {
    private final Analysis analysis;
    private final SpanIndex<Span> skipped;
    private final SpanIndex<Span> captions;

    Prose(Analysis analysis) {
        this.analysis = analysis;
        this.skipped = SpanIndex.of(analysis.boilerplate().stream()
                .filter(b -> b.kind() != BoilerplateKind.CAPTION && b.kind() != BoilerplateKind.DATELINE)
                .map(Boilerplate::span)
                .toList());
        this.captions = SpanIndex.of(analysis.boilerplate().stream()
                .filter(b -> b.kind() == BoilerplateKind.CAPTION)
                .map(Boilerplate::span)
                .toList());
    }

    /** Does it lie in prose or in a caption, not in a teaser or a form? */
    boolean reads(Span span) {
        return !skipped.touches(span);
    }

    boolean caption(Span span) {
        return captions.touches(span);
    }

    boolean empty() {
        return analysis.sentences().isEmpty();
    }

    /** Number of the sentence that holds {@code position}. */
    int sentence(int position) {
        List<Sentence> sentences = analysis.sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).span().start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.max(low, 0);
    }

    Span sentenceSpan(int number) {
        return analysis.sentences().get(number).span();
    }

    int paragraph(int number) {
        return analysis.sentences().get(number).paragraph();
    }

    int sentenceEnd(int position) {
        return empty()
                ? analysis.text().length()
                : sentenceSpan(sentence(position)).end();
    }

    int sentenceStart(int position) {
        return empty() ? 0 : sentenceSpan(sentence(position)).start();
    }
}
