package org.parley.extract.statement;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.domain.Act;
import org.parley.domain.Span;
import org.parley.domain.Stance;
import org.parley.domain.lexicon.CueLexicon.ContentAct;
import org.parley.domain.lexicon.CueLexicon.Cue;

/** What a statement does, and how far its speaker stands behind it: the cue's act, changed by what the content says. */
final class Acts {
    private static final Pattern MARKS = Pattern.compile("[\"“”„«»]");

    private final Page page;

    Acts(Page page) {
        this.page = page;
    }

    void fill(Draft d) {
        Cue cue = d.match == null ? null : d.match.cue();
        d.act = cue == null ? Act.ASSERT : cue.act();
        d.stance = cue == null ? Stance.ASSERTED : cue.stance();
        ContentAct rule = page.cues.contentAct(d.act, content(d.content));
        if (rule != null) {
            d.act = rule.act();
            d.stance = rule.stance() == null ? d.stance : rule.stance();
        }
        if (d.stance == Stance.ASSERTED && hedged(d)) {
            d.stance = Stance.HEDGED;
        }
    }

    private String content(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span s : spans) {
            out.append(out.length() == 0 ? "" : " ").append(s.in(page.text));
        }
        return MARKS.matcher(out.toString().toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll("");
    }

    /** May, might, could, possibly in the first clause of what is said. */
    private boolean hedged(Draft d) {
        Span s = d.content.get(0);
        int first = page.first(s);
        int end = Math.min(page.end(s), first + 12);
        for (int i = first; i < end; i++) {
            if (page.is(
                            i,
                            "may",
                            "might",
                            "possibly",
                            "perhaps",
                            "probably",
                            "likely",
                            "apparently",
                            "reportedly",
                            "allegedly",
                            "presumably")
                    || page.is(i, "could") && d.act == Act.ASSERT) {
                return true;
            }
        }
        return false;
    }
}
