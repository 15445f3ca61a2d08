package org.parley.extract.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place, day and agency with which a report opens: "KYIV, May 3 (Agency) - ", "(Nairobi) – ", "Goma, 9 July. ". */
final class Datelines {
    private static final String PLACE =
            "\\p{Lu}[\\p{L}.'’/-]*(?:[ /](?:(?:de|du|del|el|al|of)[ ])?\\p{Lu}[\\p{L}.'’/-]*){0,3}";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /-]\\p{Lu}[\\p{Lu}.'’-]*){0,4}";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
    private static final String DAY = "(?:" + MONTH + " \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? " + MONTH + ")(?:,? \\d{4})?";
    private static final String AGENCY = "\\s?\\([^()\\n]{2,40}\\)";
    private static final String DASH = "\\s?(?:--|[-–—])\\s?";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\(" + PLACE + "\\)" + DASH),
            Pattern.compile(CAPITALS + "(?:, [^\\n:–—]{2,40}?)?(?:" + AGENCY + ")?\\s?(?:--|[–—]|(?<=[\\s)])-)\\s?"),
            Pattern.compile(PLACE + "(?:, [^\\n:–—.]{2,40}?)?" + AGENCY + "(?:" + DASH + "|[.:]\\s)"),
            Pattern.compile(CAPITALS + ":\\s"),
            Pattern.compile(
                    PLACE + ", (?:[^\\n:–—.]{2,25}?, )?" + DAY + "(?:" + AGENCY + ")?(?:" + DASH + "|[.:]\\s)"));

    private Datelines() {}

    /** Length of the dateline with which a sentence opens, 0 for none. */
    static int end(String sentence) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(sentence);
            if (matcher.lookingAt() && opens(sentence, matcher.end())) {
                return matcher.end();
            }
        }
        return 0;
    }

    /** A dateline is followed by a sentence: "UNICEF – the children's agency – said" opens with none. */
    private static boolean opens(String sentence, int at) {
        return at < sentence.length()
                && (Character.isUpperCase(sentence.charAt(at)) || "\"“‘'«„".indexOf(sentence.charAt(at)) >= 0);
    }
}
