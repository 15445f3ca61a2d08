package org.parley.evaluate.records;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a system's name for an actor means the gold one: the scorer's leniency, not the resolver's. */
final class SameName {
    private static final Map<String, String> DEMONYM = map(
            "armenian armenia armenians armenia azerbaijani azerbaijan azeri azerbaijan russian russia turkish turkey "
                    + "turkiye turkey ukrainian ukraine serbian serbia serb serbia kosovar kosovo kosovan kosovo israeli israel "
                    + "palestinian palestine gazan gaza lebanese lebanon sudanese sudan ethiopian ethiopia eritrean eritrea "
                    + "tigrayan tigray congolese congo rwandan rwanda burmese myanmar colombian colombia iranian iran yemeni yemen "
                    + "american america french france british britain defence defense organisation organization centre center "
                    + "army military ministries ministry leaders leader chiefs chief officials official authorities authority "
                    + "forces force spokeswoman spokesperson spokesman spokesperson agencies agency leaderships leadership");
    private static final Set<String> STOP = set("the of a an and for in on at to s by from");
    private static final String[][] ABBREVIATIONS = {
        {"us", "united states"},
        {"u.s.", "united states"},
        {"usa", "united states"},
        {"uk", "united kingdom"},
        {"un", "united nations"},
        {"u.n.", "united nations"},
        {"eu", "european union"},
        {"au", "african union"},
        {"mod", "ministry of defense"},
        {"mfa", "ministry of foreign affairs"},
        {"foreign ministry", "ministry of foreign affairs"},
        {"health ministry", "ministry of health"},
        {"defense ministry", "ministry of defense"},
        {"defence ministry", "ministry of defense"}
    };
    private static final Set<String> COUNTRY =
            set("armenia azerbaijan russia turkey ukraine serbia kosovo israel palestine gaza "
                    + "lebanon sudan ethiopia eritrea tigray congo rwanda myanmar colombia iran yemen america france britain georgia "
                    + "mexico angola artsakh karabakh");
    private static final Set<String> PORTFOLIO =
            set("defense foreign health interior internal emergency finance justice "
                    + "information prosecutor border intelligence");
    private static final Set<String> TITLES =
            set("president prime minister foreign defense general gen colonel col maj major "
                    + "admiral rear ambassador governor mr mrs ms dr sir spokesperson spokesman chief secretary king pope acting deputy "
                    + "vice chairman chair commander");
    private static final Pattern ROLE =
            Pattern.compile("(?i)spokes|official|resident|leader|chief|expert|authorit|militant");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POSSESSIVE =
            Pattern.compile("[’'`]s\\b|s[’'](?=\\s|$)", Pattern.UNICODE_CHARACTER_CLASS);

    private SameName() {}

    /** Whether any of {@code accepted} is meant by {@code got}. */
    static boolean any(List<String> accepted, boolean person, @Nullable String got) {
        return accepted.stream().anyMatch(name -> !name.isEmpty() && same(name, person, got));
    }

    private static boolean same(String gold, boolean person, @Nullable String system) {
        if (system == null || system.isEmpty()) {
            return false;
        }
        return person && !ROLE.matcher(gold).find() ? samePerson(gold, system) : sameBody(gold, system);
    }

    /** The last name of one side has to occur in the other; two full names must not disagree on the first name. */
    static boolean samePerson(String gold, String system) {
        List<String> a = tokens(gold);
        List<String> b = tokens(system);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (a.equals(b)) {
            return true;
        }
        if (!(occurs(last(a), b) || occurs(last(b), a))) {
            return false;
        }
        if (a.size() > 1 && b.size() > 1 && last(a).equals(last(b)) && !a.get(0).equals(b.get(0))) {
            return GestaltSimilarity.of(a.get(0), b.get(0)) >= 0.6
                    || TITLES.contains(b.get(0))
                    || TITLES.contains(a.get(0));
        }
        return true;
    }

    private static boolean occurs(String name, List<String> words) {
        return words.stream()
                .anyMatch(word -> name.equals(word) || name.length() > 5 && GestaltSimilarity.of(name, word) >= 0.85);
    }

    private static boolean sameBody(String gold, String system) {
        Set<String> a = new HashSet<>(tokens(gold));
        Set<String> b = new HashSet<>(tokens(system));
        if (a.isEmpty() || b.isEmpty() || clash(a, b, COUNTRY) || clash(a, b, PORTFOLIO)) {
            return false;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        Set<String> either = new HashSet<>(a);
        either.addAll(b);
        if (a.equals(b) || (double) both.size() / either.size() >= 0.5) {
            return true;
        }
        String plainGold = fold(gold).replace(".", "").strip();
        String plainSystem = fold(system).replace(".", "").strip();
        return plainGold.length() > 1
                && plainSystem.length() > 1
                && (plainGold.equals(acronym(system)) || plainSystem.equals(acronym(gold)));
    }

    /** Two different states or two different ministries are never the same speaker. */
    private static boolean clash(Set<String> a, Set<String> b, Set<String> kind) {
        return a.stream().anyMatch(kind::contains)
                && b.stream().anyMatch(kind::contains)
                && a.stream().noneMatch(word -> b.contains(word) && kind.contains(word));
    }

    private static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return POSSESSIVE.matcher(plain).replaceAll(hit -> hit.group().charAt(0) == 's' ? "s" : "");
    }

    static List<String> tokens(String name) {
        String outside = name.replaceAll("\\([^)]*\\)", " ");
        String text =
                fold(outside.isBlank() ? name : outside).replaceAll("\\s+", " ").strip();
        for (String[] abbreviation : ABBREVIATIONS) {
            text = Pattern.compile(
                            "(?<![\\w.])" + Pattern.quote(abbreviation[0]) + "(?![\\w])",
                            Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement(abbreviation[1]));
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String plain = DEMONYM.getOrDefault(word.group(), word.group());
            if (!STOP.contains(plain)) {
                words.add(plain);
            }
        }
        return words;
    }

    private static String acronym(String name) {
        StringBuilder letters = new StringBuilder();
        Matcher word = WORD.matcher(fold(name));
        while (word.find()) {
            if (!STOP.contains(word.group())) {
                letters.append(word.group().charAt(0));
            }
        }
        return letters.toString();
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    private static Map<String, String> map(String pairs) {
        String[] words = pairs.split(" ");
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
        return map;
    }
}
