package org.parley.extract.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Article;
import org.parley.domain.PublishedBasis;
import org.parley.domain.Span;

/** An invented news passage with the events and figures that a reader would expect of it; the README beside the cases tells the format. */
record NewsCase(Article article, List<Line> lines) {
    /**
     * One expected event or figure.
     *
     * @param event an event, else a figure
     * @param optional neither a miss nor a false alarm
     * @param names types of the event, or measures of the figure, any of which is right
     * @param spans words of the text
     * @param answer statuses of the event; value and bound of the figure
     * @param more what else is told, by its key
     */
    record Line(
            boolean event,
            boolean optional,
            List<String> names,
            List<Span> spans,
            List<String> answer,
            Map<String, String> more) {}

    static List<NewsCase> read(Path file) throws IOException {
        List<NewsCase> cases = new ArrayList<>();
        for (String block : Files.readString(file).split("(?m)^== ")) {
            if (!block.isBlank()) {
                cases.add(parse(block));
            }
        }
        return cases;
    }

    private static NewsCase parse(String block) {
        int newline = block.indexOf('\n');
        String[] head = block.substring(0, newline).strip().split(" ");
        String[] halves = block.substring(newline + 1).split("\n--\n");
        String text = halves[0].strip();
        Article article = new Article(
                head[0],
                head[0] + ".txt",
                null,
                null,
                null,
                LocalDate.parse(head[1]),
                PublishedBasis.METADATA,
                "en",
                "0".repeat(64),
                text);
        List<Line> lines = Arrays.stream(halves[1].strip().split("\n"))
                .map(line -> line(head[0], text, line))
                .toList();
        return new NewsCase(article, lines);
    }

    private static Line line(String id, String text, String written) {
        boolean optional = written.startsWith("?");
        String[] cells = (optional ? written.substring(1) : written).split("\\s*\\|\\s*");
        boolean event = cells[0].startsWith("E ");
        String[] words = cells[0].substring(2).split(" ");
        List<String> answer =
                event ? List.of(cells[2].split(",")) : List.of(words).subList(1, words.length);
        Map<String, String> more = new HashMap<>();
        for (int i = event ? 3 : 2; i < cells.length; i++) {
            String[] pair = cells[i].split("=", 2);
            more.put(pair[0], pair[1]);
        }
        List<Span> spans = new ArrayList<>();
        for (String part : cells[1].split("\\s*;\\s*")) {
            Span span = find(text, part, spans);
            if (span == null) {
                throw new IllegalArgumentException(id + ": '" + part + "' is not in the text");
            }
            spans.add(span);
        }
        return new Line(event, optional, List.of(words[0].split(",")), spans, answer, more);
    }

    /** The first place where the words stand alone and that no earlier words of the line take. */
    private static @Nullable Span find(String text, String words, List<Span> taken) {
        Matcher matcher =
                Pattern.compile("(?<!\\w)" + Pattern.quote(words) + "(?!\\w)").matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (!taken.contains(span)) {
                return span;
            }
        }
        return null;
    }
}
