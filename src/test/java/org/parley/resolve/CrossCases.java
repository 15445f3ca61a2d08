package org.parley.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.domain.Act;
import org.parley.domain.Actor;
import org.parley.domain.ActorType;
import org.parley.domain.Article;
import org.parley.domain.DateBasis;
import org.parley.domain.Event;
import org.parley.domain.EventStatus;
import org.parley.domain.Extraction;
import org.parley.domain.ExtractionRecord;
import org.parley.domain.Mention;
import org.parley.domain.MentionKind;
import org.parley.domain.PublishedBasis;
import org.parley.domain.QuoteType;
import org.parley.domain.Ref;
import org.parley.domain.Span;
import org.parley.domain.Stance;
import org.parley.domain.Statement;

/**
 * Invented articles of one folder of {@code crossgold} as records, with the utterance and event that each belongs to; the
 * format is in {@code crossgold/README.md}.
 */
final class CrossCases {
    private static final Pattern CONTENT = Pattern.compile("\\{([^}]*)}");
    private static final Pattern QUOTE = Pattern.compile("\"([^\"]+)\"");

    final List<ExtractionRecord> records = new ArrayList<>();
    /** Utterance of each statement, and event of each event, as {@code file/label}. */
    final Map<Ref, String> utteranceOf = new LinkedHashMap<>();

    final Map<Ref, String> eventOf = new LinkedHashMap<>();
    /** Pairs of labels, of utterances or of events, that look alike and are not the same. */
    final List<List<String>> apart = new ArrayList<>();

    private final List<String[]> actors = new ArrayList<>();
    private String file = "";
    private @Nullable Draft article;

    static CrossCases of(Path folder) {
        CrossCases cases = new CrossCases();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.sorted().toList()) {
                cases.read(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private void read(Path path) throws IOException {
        file = path.getFileName().toString().replace(".txt", "");
        actors.clear();
        List<String> lines = Files.readAllLines(path);
        lines.stream().filter(line -> line.startsWith("actor ")).forEach(line -> actors.add(line.split(" ", 4)));
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "", "#", "actor" -> {}
                case "article" -> {
                    finish();
                    article = new Draft(words[1], LocalDate.parse(words[2]));
                }
                case "text" -> article.text.append(line.substring(5)).append('\n');
                case "said" -> article.said(words, line.substring(line.indexOf('|') + 2));
                case "event" -> article.event(words, line.substring(line.indexOf('|') + 2));
                case "apart" -> apart.add(List.of(file + "/" + words[1], file + "/" + words[2]));
                default -> throw new IllegalArgumentException(path + ": " + line);
            }
        }
        finish();
    }

    private void finish() {
        if (article != null) {
            records.add(article.record());
            article = null;
        }
    }

    private record Said(String[] words, List<Span> content, List<Span> quoted) {}

    /** An article as far as it is read. */
    private final class Draft {
        final String id;
        final LocalDate published;
        final StringBuilder text = new StringBuilder();
        final List<Said> said = new ArrayList<>();
        final List<Event> events = new ArrayList<>();
        final Map<String, String> ids = new HashMap<>();

        Draft(String name, LocalDate published) {
            this.id = file + "-" + name;
            this.published = published;
            for (String[] actor : actors) {
                ids.put(actor[1], "a" + (ids.size() + 1));
            }
        }

        void said(String[] words, String sentence) {
            int start = text.length();
            StringBuilder plain = new StringBuilder();
            List<Span> content = new ArrayList<>();
            List<Span> quoted = new ArrayList<>();
            Matcher part = CONTENT.matcher(sentence);
            int done = 0;
            while (part.find()) {
                plain.append(sentence, done, part.start());
                int from = start + plain.length();
                plain.append(part.group(1));
                content.add(new Span(from, start + plain.length()));
                Matcher quote = QUOTE.matcher(part.group(1));
                while (quote.find()) {
                    quoted.add(new Span(from + quote.start(1), from + quote.end(1)));
                }
                done = part.end();
            }
            text.append(plain).append(sentence.substring(done)).append('\n');
            said.add(new Said(words, content, quoted));
            utteranceOf.put(new Ref(id, "s" + said.size()), file + "/" + words[1]);
        }

        private Statement statement(String statement, Said said) {
            Act act = Act.valueOf(said.words()[3].toUpperCase(Locale.ROOT));
            boolean all = said.content().size() == 1
                    && said.quoted().size() == 1
                    && said.quoted().get(0).length() + 2
                            == said.content().get(0).length();
            boolean no = act == Act.DENY || act == Act.REJECT;
            List<String> about = events.stream()
                    .filter(event -> said.content().stream().anyMatch(event.trigger()::overlaps))
                    .map(Event::id)
                    .toList();
            return new Statement(
                    statement,
                    said.words()[2].equals("-") ? null : ids.get(said.words()[2]),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    said.content(),
                    said.quoted(),
                    all ? QuoteType.DIRECT : said.quoted().isEmpty() ? QuoteType.INDIRECT : QuoteType.MIXED,
                    act,
                    no ? Stance.DENIED : Stance.ASSERTED,
                    LocalDate.parse(said.words()[4].replace("~", "")),
                    said.words()[4].endsWith("~") ? DateBasis.PUBLICATION : DateBasis.STATED,
                    null,
                    null,
                    about,
                    0.9);
        }

        void event(String[] words, String trigger) {
            int at = text.lastIndexOf(trigger);
            String[] sides = words[3].split(">", -1);
            String[] days = words[5].equals("-") ? new String[0] : words[5].split("\\.\\.", -1);
            LocalDate from = days.length == 0 ? null : LocalDate.parse(days[0]);
            LocalDate to = days.length == 0 ? null : days.length == 1 ? from : null;
            String event = "e" + (events.size() + 1);
            events.add(new Event(
                    event,
                    words[2],
                    new Span(at, at + trigger.length()),
                    List.of(),
                    actors(sides[0]),
                    actors(sides[1]),
                    List.of(),
                    words[4].equals("@-") ? null : ids.get(words[4].substring(1)),
                    from,
                    to,
                    null,
                    EventStatus.valueOf(words[6].toUpperCase(Locale.ROOT)),
                    List.of(),
                    null,
                    List.of()));
            eventOf.put(new Ref(id, event), file + "/" + words[1]);
        }

        private List<String> actors(String list) {
            return Arrays.stream(list.split(","))
                    .filter(each -> !each.isEmpty())
                    .map(ids::get)
                    .toList();
        }

        ExtractionRecord record() {
            List<Actor> all = new ArrayList<>();
            for (String[] actor : actors) {
                String[] parts = actor[3].split(" \\| ");
                int start = text.length();
                text.append(parts[0]).append('\n');
                all.add(new Actor(
                        ids.get(actor[1]),
                        parts[0],
                        ActorType.valueOf(actor[2].toUpperCase(Locale.ROOT)),
                        null,
                        parts.length > 1 ? ids.get(parts[1]) : null,
                        false,
                        List.of(new Mention(new Span(start, start + parts[0].length()), MentionKind.NAME))));
            }
            List<Statement> statements = new ArrayList<>();
            for (Said each : said) {
                statements.add(statement("s" + (statements.size() + 1), each));
            }
            Article article = new Article(
                    id,
                    id + ".txt",
                    null,
                    null,
                    null,
                    published,
                    PublishedBasis.METADATA,
                    "en",
                    "0".repeat(64),
                    text.toString());
            return new ExtractionRecord(
                    article, List.of(), all, statements, events, List.of(), new Extraction("invented", List.of(), "0"));
        }
    }
}
