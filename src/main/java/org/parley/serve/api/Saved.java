package org.parley.serve.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.parley.query.Parameter;
import org.parley.query.QueryException;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.query.Table;
import org.parley.query.TableFormat;
import org.parley.serve.http.Ask;
import org.parley.serve.http.Reply;
import org.parley.serve.http.Spill;
import org.parley.serve.http.Tags;
import org.parley.serve.http.Trouble;
import org.parley.serve.sparql.Runner;

/** {@code /api/<name>?speaker=...&format=csv}: the saved queries for programs, spreadsheets and notebooks. */
public final class Saved {
    static final String PATH = "/api/";
    /** In the order of preference; the last is the query itself. */
    static final List<String> FORMATS = List.of("json", "csv", "tsv", "text", "sparql");

    private static final Map<String, String> TYPES = types();

    private final SavedQueries queries;
    private final Runner runner;
    private final long mostBytes;

    public Saved(SavedQueries queries, Runner runner, long mostBytes) {
        this.queries = queries;
        this.runner = runner;
        this.mostBytes = mostBytes;
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("application/json", "json");
        types.put("text/csv", "csv");
        types.put("text/tab-separated-values", "tsv");
        types.put("text/plain", "text");
        types.put("application/sparql-query", "sparql");
        return types;
    }

    /** {@code /api/}: what can be asked, and with what. */
    public Reply list(Ask ask) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (SavedQuery query : queries.all()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", query.name());
            entry.put("title", query.title());
            entry.put("question", query.question());
            entry.put("group", query.group());
            entry.put("url", ask.base() + PATH + query.name());
            entry.put("formats", FORMATS);
            entry.put(
                    "parameters",
                    query.parameters().stream().map(Saved::described).toList());
            list.add(entry);
        }
        return Reply.json(list).with("Cache-Control", "no-cache");
    }

    private static Map<String, Object> described(Parameter parameter) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", parameter.name());
        entry.put("kind", parameter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        entry.put("description", parameter.description());
        return entry;
    }

    public Reply answer(Ask ask) throws Exception {
        String name = ask.path().substring(PATH.length());
        if (name.isEmpty()) {
            return list(ask);
        }
        SavedQuery query = queries.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Trouble.notFound("There is no saved query '" + name + "'. See " + PATH + "."));
        String format = format(ask);
        Map<String, String> values = values(ask);
        String tag = Tags.etag(runner.build(), format + " " + name + " " + values + ask.base());
        if (ask.holds(tag)) {
            return Reply.empty(304).tagged(tag);
        }
        try {
            return (format.equals("sparql") ? text(query, values) : table(query, values, format, ask.base()))
                    .tagged(tag)
                    .with("Vary", "Accept")
                    .with("Link", "<" + PATH + name + "?" + link(ask, "sparql") + ">; rel=\"describedby\"");
        } catch (QueryException e) {
            throw Trouble.bad(
                            e.problem().code().toLowerCase(Locale.ROOT),
                            e.problem().where() + " " + e.problem().message() + " "
                                    + (e.problem().remedy() == null
                                            ? ""
                                            : e.problem().remedy()))
                    .with("where", e.problem().where());
        }
    }

    private static String link(Ask ask, String format) {
        String rest = ask.query().replaceAll("(^|&)format=[^&]*", "");
        return (rest.isEmpty() ? "" : rest.replaceFirst("^&", "") + "&") + "format=" + format;
    }

    private static String format(Ask ask) {
        String name = ask.one("format");
        if (name != null && !name.isBlank()) {
            if (!FORMATS.contains(name)) {
                throw Trouble.notAcceptable(FORMATS);
            }
            return name;
        }
        if (ask.isBrowser()) {
            return "json";
        }
        String type = ask.accept(List.copyOf(TYPES.keySet())).orElseThrow(() -> Trouble.notAcceptable(TYPES.keySet()));
        return TYPES.getOrDefault(type, "json");
    }

    private static Map<String, String> values(Ask ask) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : ask.names()) {
            String value = ask.one(name);
            if (!name.equals("format") && value != null && !value.isBlank()) {
                values.put(name, value);
            }
        }
        return values;
    }

    private Query bound(DatasetGraph data, SavedQuery query, Map<String, String> values) {
        return queries.bind(DatasetFactory.wrap(data), query, values);
    }

    private Reply text(SavedQuery query, Map<String, String> values) throws Exception {
        String sparql = runner.read(data -> queries.text(DatasetFactory.wrap(data), query, values));
        return Reply.text("application/sparql-query", sparql);
    }

    private Reply table(SavedQuery query, Map<String, String> values, String format, String base) throws Exception {
        Table table = runner.rows(data -> bound(data, query, values), Saved::table);
        Spill body = new Spill(mostBytes);
        try (body) {
            if (format.equals("json")) {
                Rows.write(table, base, body);
            } else {
                TableFormat.of(format).write(table, body);
            }
        } catch (IOException e) {
            body.discard();
            throw new UncheckedIOException(e);
        } catch (Trouble e) {
            body.discard();
            throw e;
        }
        String type = TYPES.entrySet().stream()
                .filter(each -> each.getValue().equals(format))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return Reply.ok(type, body)
                .noted(new Reply.Note(
                        Tags.hash((query.name() + values).getBytes(StandardCharsets.UTF_8)),
                        table.rows().size(),
                        null));
    }

    static Table table(RowSet found) {
        List<Var> columns = found.getResultVars();
        List<List<@Nullable Node>> rows = new ArrayList<>();
        found.forEachRemaining(binding -> {
            List<@Nullable Node> row = new ArrayList<>();
            columns.forEach(column -> row.add(binding.get(column)));
            rows.add(row);
        });
        return new Table(columns.stream().map(Var::getVarName).toList(), rows);
    }
}
