package org.parley.domain.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keys under which the spellings of one name meet: case, accents and hyphens aside, or one transliteration for another.
 *
 * <p>The same name reaches English news through Russian, French, German, Slovene or Turkish spelling: Hajiyev, Hadjiev,
 * Hacıyev; Pashinyan, Pašinjan; Melkumyan, Melkoumian. {@link #sound} folds those into one key; it is for finding
 * candidates, never proof by itself.
 */
public final class Spelling {
    private static final Pattern FINAL_F = Pattern.compile("ff$|(?<=[eo])f$");
    private static final Pattern SOFT_C = Pattern.compile("c(?=[ei])");
    private static final Pattern HARD_C = Pattern.compile("c(?!h)");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern VOWELS = Pattern.compile("(?<=\\S)[aeiou]+");

    private Spelling() {}

    /** Lower case without accents; everything but letters and digits becomes one space. */
    public static String fold(String name) {
        boolean plain = true;
        for (int i = 0; i < name.length() && plain; i++) {
            plain = name.charAt(i) < 128;
        }
        String text = plain ? name : letters(name);
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (space && out.length() > 0) {
                    out.append(' ');
                }
                space = false;
                out.appendCodePoint(Character.toLowerCase(c));
            } else if (!isMark(c) && !isApostrophe(c)) {
                space = true;
            }
        }
        return out.toString();
    }

    /** The words of {@link #fold}. */
    public static List<String> words(String name) {
        String folded = fold(name);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    /** One key for the transliterations of a name, word by word. */
    public static String sound(String name) {
        List<String> keys = new ArrayList<>();
        for (String word : words(carons(name))) {
            keys.add(soundOfWord(word));
        }
        return String.join(" ", keys);
    }

    /** {@link #sound} without vowels, for names whose vowels are anyone's guess: Mohammed, Muhamad. */
    public static String skeleton(String name) {
        String sound = sound(name);
        return DOUBLED.matcher(VOWELS.matcher(sound).replaceAll("")).replaceAll("$1");
    }

    /** How alike two words are, 1 for equal, by the letters that would have to change. */
    public static double likeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 1 : 1 - (double) distance(a, b) / longest;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String letters(String name) {
        String special = name.replace("ı", "i")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("đ", "dj")
                .replace("Đ", "Dj")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("ə", "a")
                .replace("Ə", "A")
                .replace("œ", "oe");
        return Normalizer.normalize(special, Normalizer.Form.NFKD);
    }

    /** Letters with a caron or cedilla sound like two English letters. */
    private static String carons(String name) {
        String text = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return text.replace("š", "sh")
                .replace("ş", "sh")
                .replace("ș", "sh")
                .replace("č", "ch")
                .replace("ç", "ch")
                .replace("ć", "ch")
                .replace("ž", "zh")
                .replace("cı", "jı")
                .replace("ñ", "ny");
    }

    private static String soundOfWord(String word) {
        String s = word.replace("tsch", "ch")
                .replace("tch", "ch")
                .replace("sch", "sh")
                .replace("dzh", "i")
                .replace("dj", "i")
                .replace("dž", "i")
                .replace("gh", "g")
                .replace("kh", "h")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("ck", "k")
                .replace("dt", "t")
                .replace("ts", "z")
                .replace("tz", "z")
                .replace("ou", "u")
                .replace("oo", "u")
                .replace("ee", "i")
                .replace("ae", "e")
                .replace("x", "ks")
                .replace('w', 'v')
                .replace('q', 'k')
                .replace('y', 'i')
                .replace('j', 'i');
        s = FINAL_F.matcher(s).replaceAll("v");
        s = HARD_C.matcher(SOFT_C.matcher(s).replaceAll("z")).replaceAll("k");
        s = DOUBLED.matcher(s.replace("ie", "e")).replaceAll("$1").replace("ie", "e");
        return s.length() > 3 && s.endsWith("h") && !s.endsWith("ch") && !s.endsWith("sh")
                ? s.substring(0, s.length() - 1)
                : s;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`';
    }
}
