package org.parley.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Analysis;
import org.parley.domain.DateBasis;
import org.parley.domain.Sentence;
import org.parley.domain.Span;
import org.parley.domain.SpanIndex;
import org.parley.domain.TimeExpression;
import org.parley.domain.TimeExpression.Precision;
import org.parley.domain.Token;
import org.parley.extract.StatementDraft;

/**
 * The day on which a statement was made, and what that rests on.
 *
 * <p>Stated: words beside the cue, outside of what was said, tell the day. Context: the words tell no day, but the speaker's
 * statement just before has one. Publication: only the article's day is there to go on. A vague past ("repeatedly",
 * "already") and speech that another speech tells of have no day at all.
 */
public final class SaidOn {
    /**
     * The answer for one statement.
     *
     * @param day null when the text does not tell
     * @param basis null exactly when {@code day} is
     * @param words the time expression the day was read from, null unless stated
     */
    public record Day(
            @Nullable LocalDate day,
            @Nullable DateBasis basis,
            @Nullable Span words) {
        static final Day NONE = new Day(null, null, null);
    }

    private static final Pattern OTHER_CLAUSE = Pattern.compile(";|\\b(?:while|whereas)\\b");

    private final Analysis analysis;
    private final List<StatementDraft> drafts;
    private final List<Day> days = new ArrayList<>();
    private final BitSet said = new BitSet();
    private final Set<Integer> told = new HashSet<>();
    private final SpanIndex<StatementDraft> cued = new SpanIndex<>();

    private SaidOn(Analysis analysis, List<StatementDraft> drafts) {
        this.analysis = analysis;
        this.drafts = drafts;
        for (StatementDraft draft : drafts) {
            draft.content().forEach(part -> said.set(part.start(), part.end()));
            told.add(draft.reports());
            if (draft.cue() != null) {
                cued.add(draft.cue(), draft);
            }
        }
    }

    /** One answer per draft, in their order. */
    public static List<Day> of(Analysis analysis, List<StatementDraft> drafts) {
        SaidOn saidOn = new SaidOn(analysis, drafts);
        for (int i = 0; i < drafts.size(); i++) {
            saidOn.days.add(saidOn.day(i));
        }
        return List.copyOf(saidOn.days);
    }

    private Day day(int index) {
        StatementDraft draft = drafts.get(index);
        Optional<TimeExpression> own = own(draft);
        if (own.isPresent() && own.get().isDay()) {
            return new Day(own.get().from(), DateBasis.STATED, own.get().span());
        }
        if (own.isPresent() && own.get().precision() != Precision.VAGUE) {
            return Day.NONE;
        }
        Day context = context(index);
        boolean earlier = own.isPresent()
                && own.get()
                        .span()
                        .in(analysis.text())
                        .toLowerCase(java.util.Locale.ROOT)
                        .equals("earlier");
        if (own.isPresent() && !(earlier && context.day() != null)) {
            return Day.NONE;
        }
        if (told.contains(index)) {
            return Day.NONE;
        }
        if (context.day() != null) {
            return new Day(context.day(), DateBasis.CONTEXT, null);
        }
        LocalDate published = analysis.article().published();
        return published == null ? Day.NONE : new Day(published, DateBasis.PUBLICATION, null);
    }

    /** The time expression that tells when it was said: what the draft names, else the one nearest the cue outside all content. */
    private Optional<TimeExpression> own(StatementDraft draft) {
        if (draft.timeExpression() != null) {
            Optional<TimeExpression> named = analysis.times(draft.timeExpression()).stream()
                    .min(Comparator.comparing((TimeExpression time) -> !time.isDay()));
            if (named.isPresent()) {
                return named;
            }
        }
        Span anchor = anchor(draft);
        if (anchor == null) {
            return Optional.empty();
        }
        Sentence sentence = analysis.sentenceAt(anchor.start());
        return analysis.times(sentence.span()).stream()
                .filter(time -> sentence.span().covers(time.span()))
                .filter(time -> isUnsaid(time.span()))
                .filter(time -> belongs(time, anchor, draft))
                .min(Comparator.comparing((TimeExpression time) -> !time.isDay())
                        .thenComparing(time -> time.span().distance(anchor)));
    }

    /** Outside all that is said. */
    private boolean isUnsaid(Span span) {
        int next = said.nextSetBit(span.start());
        return next < 0 || next >= span.end();
    }

    /** A day counts anywhere in the attribution; a vague word only right beside the cue; longer spans never. */
    private boolean belongs(TimeExpression time, Span anchor, StatementDraft draft) {
        if (time.isDay()) {
            return !closedOff(time.span(), anchor, draft);
        }
        return time.precision() == Precision.VAGUE && time.span().distance(anchor) <= 14;
    }

    /** Another statement's cue stands between: the time belongs to that one. */
    private boolean closedOff(Span time, Span anchor, StatementDraft draft) {
        Span gap = time.hull(anchor);
        // "According to A ..., while the ministry yesterday spoke of ...": the time of another clause
        if (OTHER_CLAUSE.matcher(gap.in(analysis.text())).find()) {
            return true;
        }
        return cued.touching(gap).stream()
                .anyMatch(other -> other != draft
                        && other.cue() != null
                        && !other.cue().overlaps(anchor)
                        && gap.covers(other.cue())
                        && !sharesSource(other, draft));
    }

    private static boolean sharesSource(StatementDraft one, StatementDraft other) {
        return one.speakers().isEmpty()
                || other.speakers().isEmpty()
                || one.speakers().equals(other.speakers());
    }

    private static @Nullable Span anchor(StatementDraft draft) {
        if (draft.cue() != null) {
            return draft.cue();
        }
        return draft.speakers().isEmpty() ? null : draft.speakers().get(0);
    }

    /** The stated day of the statement it continues, or of the last statement of the same paragraph or the one before. */
    private Day context(int index) {
        StatementDraft draft = drafts.get(index);
        int from = draft.continues();
        if (from >= 0 && from < index) {
            return days.get(from);
        }
        int paragraph = paragraph(draft);
        boolean now = inPresent(draft);
        for (int i = index - 1; i >= 0; i--) {
            Day day = days.get(i);
            int distance = paragraph - paragraph(drafts.get(i));
            if (distance > 1) {
                break;
            }
            if (day.basis() == DateBasis.STATED && (distance == 0 || sameSpeaker(draft, drafts.get(i)))) {
                // what somebody "says" he says when the article is written, whatever another said before
                return now && !sameSpeaker(draft, drafts.get(i)) ? Day.NONE : day;
            }
        }
        return Day.NONE;
    }

    /** "says", "warns", "believes", "insists": a cue in the present tense. */
    private boolean inPresent(StatementDraft draft) {
        if (draft.cue() == null) {
            return false;
        }
        int first = analysis.tokenAt(draft.cue().start());
        if (first >= analysis.tokens().size()) {
            return false;
        }
        Token verb = analysis.tokens().get(first);
        String form = verb.text().toLowerCase(java.util.Locale.ROOT);
        return verb.upos().equals("VERB")
                && (form.equals(verb.lemma() + "s") || form.equals(verb.lemma() + "es") || form.equals("denies"));
    }

    private boolean sameSpeaker(StatementDraft one, StatementDraft other) {
        return !one.speakers().isEmpty()
                && !other.speakers().isEmpty()
                && one.speakers()
                        .get(0)
                        .in(analysis.text())
                        .equals(other.speakers().get(0).in(analysis.text()));
    }

    private int paragraph(StatementDraft draft) {
        return analysis.sentenceAt(draft.content().get(0).start()).paragraph();
    }
}
