package org.parley.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.vocab.Prefixes;

/**
 * A question with a name, in SPARQL.
 *
 * <p>To add one, put {@code NAME.rq} into {@code src/main/resources/org/parley/query} and its name into {@code queries.txt}.
 * It begins with lines such as
 *
 * <pre>
 * # title: Who said what
 * # question: What did they say, on which day, in which words?
 * # group: Statements
 * # param: speaker actor Who spoke, under any spelling
 * </pre>
 *
 * The prefixes are there already. {@code #include wording} puts in {@code wording.part}, the article, words, characters and
 * sentence behind a statement; {@code #include mention} does so for an event or a figure. A line that ends in {@code #? from} stands only when that parameter is given,
 * {@code #? !from} only when it is not, {@code #? from,!speaker} when both hold, {@code #? only-limit} when a limit is given and
 * nothing else. Values are bound as nodes and never pasted into the text. Whatever number stands behind a {@code LIMIT} of a
 * sub-select, the caller's takes its place; {@code README.md} beside the queries says what such sub-selects are for.
 *
 * @param name file name without its ending
 * @param body the query as in the file, header and conditions included
 */
public record SavedQuery(
        String name, String title, String question, String group, List<Parameter> parameters, String body) {
    private static final Pattern HEADER = Pattern.compile("^# ?(title|question|group|param): *(.*)$");
    private static final String ONLY_LIMIT = "only-limit";
    private static final Pattern CONDITION = Pattern.compile("^(.*?)\\s*#\\?\\s*([a-z0-9_,! -]+)$");

    public SavedQuery {
        parameters = List.copyOf(parameters);
        if (title.isBlank() || question.isBlank() || group.isBlank()) {
            throw new IllegalArgumentException("query " + name + " needs the lines # title:, # question: and # group:");
        }
    }

    static SavedQuery parse(String name, String text) {
        String title = "";
        String question = "";
        String group = "";
        List<Parameter> parameters = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                String value = header.group(2).strip();
                switch (header.group(1)) {
                    case "title" -> title = value;
                    case "question" -> question = value;
                    case "group" -> group = value;
                    default -> parameters.add(parameter(name, value));
                }
            }
        }
        return new SavedQuery(name, title, question, group, parameters, text);
    }

    private static Parameter parameter(String query, String line) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException(
                    "query " + query + ": '# param: " + line + "' needs a name, a kind and a description");
        }
        String kind = parts[1].toUpperCase(Locale.ROOT).replace('-', '_');
        return new Parameter(parts[0], Parameter.Kind.valueOf(kind), parts[2]);
    }

    /** The SPARQL text with only those lines that stand when {@code given} are the parameters' names. */
    public String sparql(Set<String> given) {
        return Prefixes.sparql() + standing(given).map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Title, question and what the comments within the text say of it, each as a line of comment. */
    String remarks(Set<String> given) {
        return Stream.concat(
                        Stream.of("# " + title, "# " + question),
                        standing(given).map(String::strip).filter(line -> line.startsWith("#")))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private Stream<String> standing(Set<String> given) {
        return body.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .flatMap(line -> {
                    Matcher condition = CONDITION.matcher(line);
                    if (!condition.matches()) {
                        return Stream.of(line);
                    }
                    return holds(condition.group(2), given) ? Stream.of(condition.group(1)) : Stream.empty();
                });
    }

    private static boolean holds(String condition, Set<String> given) {
        for (String term : condition.split(",")) {
            String name = term.strip();
            boolean negated = name.startsWith("!");
            if (isGiven(negated ? name.substring(1) : name, given) == negated) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGiven(String name, Set<String> given) {
        return name.equals(ONLY_LIMIT) ? given.equals(Set.of(Parameter.LIMIT)) : given.contains(name);
    }
}
