package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.QueryParserBase;

/** What people type into a search box, as a Lucene query that cannot fail: words, and "phrases in quotation marks". */
public final class SearchText {
    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|“([^”]+)”|(\\S+)");

    private SearchText() {}

    /** All of the words and phrases must occur. */
    public static String toLucene(String typed) {
        return String.join(" AND ", parts(typed));
    }

    /** Any of the words may occur. */
    public static String anyOf(String typed) {
        return String.join(" OR ", parts(typed));
    }

    private static List<String> parts(String typed) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(typed);
        while (matcher.find()) {
            String phrase = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            String words = phrase != null ? phrase : matcher.group(3);
            if (words.chars().anyMatch(Character::isLetterOrDigit)) {
                parts.add('"' + QueryParserBase.escape(words) + '"');
            }
        }
        // a search for signs only finds nothing
        return parts.isEmpty() ? List.of("\"\"") : parts;
    }
}
