package org.parley.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;
import org.parley.store.Store;

/** The saved queries by name, and how to ask them. */
public final class SavedQueries {
    private static final String LIST = "queries.txt";
    private static final String INCLUDE = "#include ";

    private final Map<String, SavedQuery> byName;

    private SavedQueries(Map<String, SavedQuery> byName) {
        this.byName = byName;
    }

    /** Those that come with the program, in the order for people. */
    public static SavedQueries load() {
        Map<String, SavedQuery> queries = new LinkedHashMap<>();
        for (String line : resource(LIST).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String name = line.strip();
                queries.put(name, SavedQuery.parse(name, included(resource(name + ".rq"))));
            }
        }
        return new SavedQueries(queries);
    }

    public List<SavedQuery> all() {
        return List.copyOf(byName.values());
    }

    /** @throws QueryException when there is none with this name */
    public SavedQuery get(String name) {
        SavedQuery query = byName.get(name);
        if (query == null) {
            throw QueryException.of(
                    "QUERY-UNKNOWN",
                    name,
                    "there is no saved query with this name.",
                    "Use one of " + String.join(", ", byName.keySet()) + ".");
        }
        return query;
    }

    /** Asks {@code name} with parameters as people write them. */
    public Table run(Store store, String name, Map<String, String> values) {
        return run(store, get(name), values, null);
    }

    /** Asks a query, at most for {@code timeout} when one is given. */
    public Table run(Store store, SavedQuery query, Map<String, String> values, @Nullable Duration timeout) {
        return store.read(dataset -> run(dataset, query, values, timeout));
    }

    /** Asks a query within the caller's transaction. */
    public Table run(Dataset data, SavedQuery query, Map<String, String> values, @Nullable Duration timeout) {
        Query bound = bind(data, query, values);
        var execution = QueryExec.dataset(data.asDatasetGraph()).query(bound);
        if (timeout != null) {
            execution.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        }
        try (QueryExec running = execution.build()) {
            return table(running.select());
        }
    }

    /** The SPARQL that {@link #run} would execute. */
    public Query bind(Dataset data, SavedQuery query, Map<String, String> values) {
        Map<String, Parameter> known =
                query.parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> parameter));
        Values reader = new Values(data);
        Map<Var, Node> nodes = new LinkedHashMap<>();
        Long limit = null;
        for (Map.Entry<String, String> value : values.entrySet()) {
            Parameter parameter = known.get(value.getKey());
            if (parameter == null) {
                throw QueryException.of(
                        "QUERY-PARAMETER",
                        query.name(),
                        "this query has no parameter '" + value.getKey() + "'.",
                        known.isEmpty() ? "It takes none." : "It takes " + String.join(", ", known.keySet()) + ".");
            }
            Node node = reader.read(parameter, value.getValue());
            if (parameter.kind() == Parameter.Kind.LIMIT) {
                limit = Long.valueOf(node.getLiteralLexicalForm());
            } else {
                nodes.put(Var.alloc(parameter.variable()), node);
            }
        }
        Query parsed = QueryFactory.create(query.sparql(values.keySet()));
        Query bound = QueryTransformOps.replaceVars(parsed, nodes);
        if (limit != null) {
            bound.setLimit(limit);
            limitWithin(bound, limit);
        }
        return bound;
    }

    /** {@link #bind} as a text to read, copy and change: with the remarks of the query at its head. */
    public String text(Dataset data, SavedQuery query, Map<String, String> values) {
        return query.remarks(values.keySet()) + bind(data, query, values);
    }

    /** In each sub-select that has a limit, the caller's: such ones pick what the rows are made of. */
    private static void limitWithin(Query query, long limit) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery inner) {
                if (inner.getQuery().hasLimit()) {
                    inner.getQuery().setLimit(limit);
                }
                limitWithin(inner.getQuery(), limit);
            }
        });
    }

    /** Asks a query that a person wrote. */
    public static Table ask(Store store, String sparql, @Nullable Duration timeout) {
        Query query = QueryFactory.create(sparql);
        if (!query.isSelectType()) {
            throw QueryException.of(
                    "QUERY-KIND", "query", "only SELECT gives a table.", "Write SELECT ... WHERE { ... }.");
        }
        return store.read(dataset -> {
            var execution = QueryExec.dataset(dataset.asDatasetGraph()).query(query);
            if (timeout != null) {
                execution.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }
            try (QueryExec running = execution.build()) {
                return table(running.select());
            }
        });
    }

    private static Table table(RowSet found) {
        List<Var> columns = found.getResultVars();
        List<List<@Nullable Node>> rows = new ArrayList<>();
        found.forEachRemaining(binding -> {
            List<@Nullable Node> row = new ArrayList<>();
            columns.forEach(column -> row.add(binding.get(column)));
            rows.add(row);
        });
        return new Table(columns.stream().map(Var::getVarName).toList(), rows);
    }

    /** Puts what {@code NAME.part} holds in the place of each line {@code #include NAME}. */
    private static String included(String text) {
        StringBuilder whole = new StringBuilder();
        for (String line : text.lines().toList()) {
            whole.append(
                            line.startsWith(INCLUDE)
                                    ? resource(line.substring(INCLUDE.length()).strip() + ".part")
                                    : line)
                    .append('\n');
        }
        return whole.toString();
    }

    private static String resource(String name) {
        try (InputStream in = SavedQueries.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without the query " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
