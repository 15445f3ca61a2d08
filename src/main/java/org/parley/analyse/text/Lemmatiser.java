package org.parley.analyse.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Base forms of English words: irregular ones from {@code data/language/irregular-forms.tsv}, the rest by ending. */
public final class Lemmatiser {
    private static final Pattern WITH_E = Pattern.compile(
            ".*(at|iz|is|us|uc|[^aeiou]l|[iaeou]v|rv|lv|[dnr]g|ag|eg|ieg|[aeioun]c|rc|[aiu]d|ir|ur|uis|eas|ous|ens|u|ut)");
    private static final Pattern WITHOUT_E = Pattern.compile(
            ".*(eat|oat|ead|oad|ood|aid|oud|eed|uit|ound|ourn|ous[t]|out|oid|avoid|raid|[^aeiou]us|fin[d]|ead|ield)");
    private static final String VOWELS = "aeiou";

    private final Map<String, String> irregular = new HashMap<>();
    private final ToIntFunction<String> rank;

    /** @param rank how frequent a word is, smaller is more frequent, -1 is unknown; decides between {@code hop} and {@code hope} */
    public Lemmatiser(ToIntFunction<String> rank) {
        this.rank = rank;
        for (String[] row : Table.rows("irregular-forms.tsv")) {
            irregular.put(row[0] + "/" + row[1], row[2]);
        }
    }

    /** @param upos universal part of speech, {@code X} when unknown */
    public String lemma(String form, String upos) {
        String w = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        return switch (upos) {
            case "VERB", "AUX" -> known(w, "VERB", verb(w));
            case "NOUN" -> known(w, "NOUN", noun(w));
            case "PRON", "DET", "PART" -> known(w, upos, w);
            case "ADJ", "ADV" -> known(w, upos, adjective(w));
            case "X" -> unknown(w);
            default -> w;
        };
    }

    private String known(String w, String pos, String otherwise) {
        return irregular.getOrDefault(w + "/" + pos, otherwise);
    }

    /** Without a part of speech only what can hardly be anything else is changed. */
    private String unknown(String w) {
        for (String pos : new String[] {"VERB", "NOUN", "PRON", "PART"}) {
            String lemma = irregular.get(w + "/" + pos);
            if (lemma != null) {
                return lemma;
            }
        }
        if (w.endsWith("ed") || w.endsWith("ing") && w.length() > 5) {
            String verb = verb(w);
            return rank.applyAsInt(verb) >= 0 ? verb : w;
        }
        return w.endsWith("s") ? noun(w) : w;
    }

    private String noun(String w) {
        if (w.length() < 4 || !w.endsWith("s") || w.endsWith("ss") || w.endsWith("us") || w.endsWith("is")) {
            return w;
        }
        return withoutS(w);
    }

    private String withoutS(String w) {
        int n = w.length();
        if (w.endsWith("ies") && n > 4) {
            return w.substring(0, n - 3) + "y";
        }
        if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes") || w.endsWith("zzes")) {
            return w.substring(0, n - 2);
        }
        if (w.endsWith("oes")) {
            return w.substring(0, n - 2);
        }
        return w.endsWith("'s") ? w.substring(0, n - 2) : w.substring(0, n - 1);
    }

    private String verb(String w) {
        int n = w.length();
        if (w.endsWith("ied") && n > 4) {
            return w.substring(0, n - 3) + "y";
        }
        if (w.endsWith("ed") && n > 3) {
            return stem(w.substring(0, n - 2));
        }
        if (w.endsWith("ing") && n > 4 && hasVowel(w.substring(0, n - 3))) {
            return stem(w.substring(0, n - 3));
        }
        if (w.endsWith("s") && n > 2 && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            return withoutS(w);
        }
        return w;
    }

    /** Undoubles a consonant or gives back a final e. */
    private String stem(String s) {
        int n = s.length();
        char last = s.charAt(n - 1);
        boolean doubled = n > 2 && last == s.charAt(n - 2) && VOWELS.indexOf(last) < 0;
        if (doubled) {
            // add, kill, pass keep both; planned and stopped do not
            boolean whole =
                    rank.applyAsInt(s) >= 0 || "lsfz".indexOf(last) >= 0 && rank.applyAsInt(s.substring(0, n - 1)) < 0;
            return whole ? s : s.substring(0, n - 1);
        }
        if (isShort(s)) {
            return s + "e";
        }
        int bare = rank.applyAsInt(s);
        int silent = rank.applyAsInt(s + "e");
        if (bare >= 0 || silent >= 0) {
            return silent >= 0 && (bare < 0 || silent < bare) ? s + "e" : s;
        }
        return wantsE(s) ? s + "e" : s;
    }

    /** One syllable, one vowel, one consonant: it would have been doubled, so an e is missing (not + ed is note). */
    private static boolean isShort(String s) {
        int n = s.length();
        char last = s.charAt(n - 1);
        if (n < 2 || VOWELS.indexOf(last) >= 0 || "wxy".indexOf(last) >= 0 || VOWELS.indexOf(s.charAt(n - 2)) < 0) {
            return false;
        }
        for (int i = 0; i < n - 2; i++) {
            if (VOWELS.indexOf(s.charAt(i)) >= 0 && !(s.charAt(i) == 'u' && i > 0 && s.charAt(i - 1) == 'q')) {
                return false;
            }
        }
        return true;
    }

    private static boolean wantsE(String s) {
        return WITH_E.matcher(s).matches() && !WITHOUT_E.matcher(s).matches();
    }

    private static boolean hasVowel(String s) {
        return s.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0 || c == 'y');
    }

    private static String adjective(String w) {
        for (String end : new String[] {"iest", "ier"}) {
            if (w.endsWith(end) && w.length() > end.length() + 2) {
                return w.substring(0, w.length() - end.length()) + "y";
            }
        }
        return w;
    }
}
