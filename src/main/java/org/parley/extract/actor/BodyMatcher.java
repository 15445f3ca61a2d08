package org.parley.extract.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Span;
import org.parley.domain.lexicon.ActorLexicon.BodyPattern;
import org.parley.domain.lexicon.Openings;
import org.parley.extract.actor.PhraseTrie.Hit;
import org.parley.extract.actor.Sense.OfPolity.Form;

/**
 * Finds the bodies of states that news composes: "Azerbaijani Ministry of Defense", "Defense Ministry in Baku".
 *
 * <p>Each name of a state is first replaced by a mark, so that one expression serves every state.
 */
final class BodyMatcher {
    private static final int[] NONE = {};
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    /** So far behind the first word of a body its state may stand. */
    private static final int REACH = 90;

    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final List<Body> inOrder;
    private final Openings words;
    private final Openings behindMarks;
    private final Openings bare;

    /** What the patterns of one kind of body come to. */
    private record Body(String suffix, String name, Pattern atMark, Pattern behindMark, Pattern atWord, Pattern bare) {}

    /**
     * A body found.
     *
     * @param of the words that name the state
     * @param name with the place {@code {polity}}
     */
    record Found(Span span, String suffix, String name, Hit of) {}

    BodyMatcher(List<BodyPattern> patterns) {
        Map<String, List<BodyPattern>> bySuffix = new LinkedHashMap<>();
        patterns.forEach(p ->
                bySuffix.computeIfAbsent(p.idSuffix(), x -> new ArrayList<>()).add(p));
        bySuffix.forEach((suffix, list) -> bodies.put(suffix, body(suffix, list)));
        inOrder = List.copyOf(bodies.values());
        words = openings(Body::atWord);
        behindMarks = openings(Body::behindMark);
        bare = openings(Body::bare);
    }

    private Openings openings(Function<Body, Pattern> pattern) {
        return new Openings(inOrder.stream().map(pattern).toList());
    }

    private static Body body(String suffix, List<BodyPattern> patterns) {
        List<String> atMark = new ArrayList<>();
        List<String> behindMark = new ArrayList<>();
        List<String> atWord = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        for (BodyPattern pattern : patterns) {
            String template = pattern.template();
            if (template.startsWith("{")) {
                atMark.add(template);
                behindMark.add(template.substring(template.indexOf("} ") + 2));
            } else {
                atWord.add(template);
            }
            int tail = template.indexOf(" (in|of) {capital}");
            if (tail > 0) {
                bare.add(template.substring(0, tail));
            }
        }
        return new Body(
                suffix, patterns.get(0).name(), compile(atMark), compile(behindMark), compile(atWord), compile(bare));
    }

    private static Pattern compile(List<String> templates) {
        List<String> sorted = templates.stream()
                .distinct()
                .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .toList();
        String all = sorted.isEmpty() ? "(?!)" : "(?:" + String.join(")|(?:", sorted) + ")";
        String expression = all.replace("{polity's}", "{owner}")
                .replace("'", "['’]")
                .replace("{owner}", "(?:the )?" + mark('n') + "(?:['’]s?)")
                .replace("{polity}", "(?:the )?" + mark('n'))
                .replace("{demonym}", mark('d'))
                .replace("{capital}", mark('c'));
        return Pattern.compile(
                "(?:" + expression + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String mark(char form) {
        return OPEN + "[^" + CLOSE + "]*" + form + "[^" + CLOSE + "]*" + CLOSE;
    }

    /** The bodies of one sentence, never overlapping; {@code states} are the names of states and places in it. */
    List<Found> find(String text, Span sentence, List<Hit> states) {
        if (states.isEmpty()) {
            return List.of();
        }
        Marked marked = new Marked(text, sentence, states);
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < marked.text.length(); at++) {
            if (at < from || !marked.wordStart(at)) {
                continue;
            }
            Found best = longest(marked, at);
            if (best != null) {
                found.add(best);
                from = marked.indexOf(best.span().end());
            }
        }
        return found;
    }

    private @Nullable Found longest(Marked marked, int at) {
        boolean mark = marked.text.charAt(at) == OPEN;
        if (!mark && !marked.markWithin(at, REACH)) {
            return null;
        }
        int longest = -1;
        Body best = null;
        for (int i : mark ? behindMark(marked.text, at) : words.at(marked.text, at)) {
            Body body = inOrder.get(i);
            Matcher matcher = (mark ? body.atMark : body.atWord).matcher(marked.text);
            matcher.region(at, marked.text.length());
            if (matcher.lookingAt() && matcher.end() > longest) {
                longest = matcher.end();
                best = body;
            }
        }
        if (best == null) {
            return null;
        }
        Hit of = marked.stateBetween(at, longest);
        return of == null
                ? null
                : new Found(new Span(marked.original(at), marked.original(longest)), best.suffix, best.name, of);
    }

    /** Which bodies the words behind a mark, and behind its possessive ending, leave open. */
    private int[] behindMark(String text, int mark) {
        int at = text.indexOf(CLOSE, mark) + 1;
        if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '’')) {
            at = text.regionMatches(true, at + 1, "s", 0, 1) ? at + 2 : at + 1;
        }
        return text.startsWith(" ", at) ? behindMarks.at(text, at + 1) : NONE;
    }

    /** The kind of body that words without a state name, as in "the defence ministry"; null when none. */
    @Nullable
    String bareSuffix(String words) {
        for (int i : bare.at(words, 0)) {
            if (inOrder.get(i).bare.matcher(words).matches()) {
                return inOrder.get(i).suffix;
            }
        }
        return null;
    }

    /** The regular name of a kind of body, with the place {@code {polity}}. */
    String regularName(String suffix) {
        Body body = bodies.get(suffix);
        return body == null ? suffix : body.name;
    }

    /** A sentence with its states replaced by marks. */
    private static final class Marked {
        final String text;
        private final int[] origin;
        private final List<Hit> states;
        private final List<Integer> starts = new ArrayList<>();

        Marked(String article, Span sentence, List<Hit> states) {
            this.states = states;
            StringBuilder out = new StringBuilder();
            IntStream.Builder map = IntStream.builder();
            int at = sentence.start();
            for (int i = 0; i < states.size(); i++) {
                Hit state = states.get(i);
                for (; at < state.span().start(); at++) {
                    out.append(article.charAt(at));
                    map.add(at);
                }
                starts.add(out.length());
                String mark = OPEN + forms(state) + CLOSE;
                out.append(mark);
                for (int j = 0; j < mark.length(); j++) {
                    map.add(j == 0 ? state.span().start() : state.span().end() - 1);
                }
                at = state.span().end();
                // the full stop of "U.S." belongs to the mark
                boolean stop = at < sentence.end()
                        && article.charAt(at) == '.'
                        && article.substring(state.span().start(), at).indexOf('.') > 0;
                at += stop ? 1 : 0;
            }
            for (; at < sentence.end(); at++) {
                out.append(article.charAt(at));
                map.add(at);
            }
            map.add(sentence.end());
            text = out.toString();
            origin = map.build().toArray();
        }

        private static String forms(Hit hit) {
            StringBuilder forms = new StringBuilder();
            for (Sense sense : hit.senses()) {
                if (sense instanceof Sense.OfPolity polity) {
                    forms.append(polity.form() == Form.NAME ? 'n' : polity.form() == Form.DEMONYM ? 'd' : 'c');
                } else {
                    forms.append('n');
                }
            }
            return forms.toString();
        }

        boolean wordStart(int at) {
            char c = text.charAt(at);
            return c == OPEN
                    || Character.isLetter(c)
                            && c != CLOSE
                            && (at == 0
                                    || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != OPEN);
        }

        boolean markWithin(int at, int distance) {
            int next = firstStart(at);
            return next < starts.size() && starts.get(next) <= at + distance;
        }

        @Nullable
        Hit stateBetween(int from, int to) {
            int next = firstStart(from);
            return next < starts.size() && starts.get(next) < to ? states.get(next) : null;
        }

        /** Number of the first mark that begins at or behind a position. */
        private int firstStart(int from) {
            int found = Collections.binarySearch(starts, from);
            return found < 0 ? -found - 1 : found;
        }

        /** The place in the article of a position here. */
        int original(int at) {
            if (at > 0 && text.charAt(at - 1) == CLOSE) {
                return origin[at - 1] + 1;
            }
            return origin[at];
        }

        int indexOf(int originalEnd) {
            int low = 0;
            int high = text.length();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (origin[middle] >= originalEnd) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
