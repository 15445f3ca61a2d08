package org.parley.serve.sparql;

import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.parley.serve.Limits;
import org.parley.serve.http.Trouble;

/** Reads the text of a query and refuses, with a sentence, what this endpoint does not run. */
public final class Check {
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATHS = "http://www.w3.org/2005/xpath-functions/math#";
    private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";
    /** Those call any function by name, or match patterns that cannot be stopped. */
    private static final Set<String> NOT_THOSE =
            Set.of(XPATH + "apply", XPATH + "matches", XPATH + "replace", XPATH + "error");

    private static final Set<String> PROPERTIES = Set.of(
            "http://jena.apache.org/text#query",
            "http://jena.apache.org/ARQ/list#member",
            "http://jena.apache.org/ARQ/list#index",
            "http://jena.apache.org/ARQ/list#length",
            "http://www.w3.org/2000/01/rdf-schema#member");
    private static final Pattern UPDATE = Pattern.compile(
            "(?is)^(\\s|#[^\\n]*\\n|(PREFIX|BASE)\\s+[^>]*>)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b.*");
    private static final Pattern UNRESOLVED = Pattern.compile("Unresolved prefixed name: ([^:\\s]*):");

    private final Limits limits;
    private final Set<URI> services;

    public Check(Limits limits, Set<URI> services) {
        this.limits = limits;
        this.services = services;
    }

    /** Ready to run. */
    public Query read(String text) {
        measure(text);
        try {
            Query query = QueryFactory.create(text, "urn:parley:base", Syntax.syntaxSPARQL_11);
            refuse(query);
            return query;
        } catch (StackOverflowError e) {
            throw tooDeep();
        } catch (QueryParseException e) {
            throw unreadable(text, e);
        } catch (QueryException e) {
            throw Trouble.bad("query", "The query cannot be read: " + firstLine(e) + ".");
        }
    }

    /**
     * An update, ready to run.
     *
     * @param base against which its relative addresses are read
     */
    UpdateRequest readUpdate(String text, String base) {
        measure(text);
        try {
            UpdateRequest request = UpdateFactory.create(text, base, Syntax.syntaxSPARQL_11);
            request.getOperations().forEach(this::refuse);
            return request;
        } catch (StackOverflowError e) {
            throw tooDeep();
        } catch (QueryParseException e) {
            throw located(e, "The update cannot be read: ", "update-syntax");
        } catch (QueryException e) {
            throw Trouble.bad("update", "The update cannot be read: " + firstLine(e) + ".");
        }
    }

    private void measure(String text) {
        if (text.length() > limits.queryBytes()) {
            throw new Trouble(
                            413,
                            "query-size",
                            "The query is too long",
                            "The text of a query may have " + limits.queryBytes() + " bytes.")
                    .limit("queryBytes", limits.queryBytes());
        }
        if (text.isBlank()) {
            throw Trouble.bad("empty-query", "The query is empty.");
        }
        if (Nesting.depth(text) > limits.nesting()) {
            throw tooDeep();
        }
    }

    private Trouble tooDeep() {
        return Trouble.bad(
                        "nesting",
                        "The query nests its brackets or operators deeper than " + limits.nesting() + " levels.")
                .limit("nesting", limits.nesting());
    }

    private static Trouble unreadable(String text, QueryParseException e) {
        if (UPDATE.matcher(text).matches() && isUpdate(text)) {
            return readOnly();
        }
        return located(e, "The query cannot be read: ", "query-syntax");
    }

    private static Trouble located(QueryParseException e, String what, String code) {
        Matcher prefix = UNRESOLVED.matcher(String.valueOf(e.getMessage()));
        String remedy = prefix.find() ? " Declare it: PREFIX " + prefix.group(1) + ": <...>" : "";
        Trouble trouble = Trouble.bad(code, what + firstLine(e) + "." + remedy);
        return e.getLine() > 0 ? trouble.with("line", e.getLine()).with("column", e.getColumn()) : trouble;
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text, "urn:parley:base", Syntax.syntaxSPARQL_11)
                    .getOperations()
                    .isEmpty();
        } catch (QueryException e) {
            return false;
        }
    }

    static Trouble readOnly() {
        return new Trouble(
                403,
                "read-only",
                "This endpoint only reads",
                "Updates (INSERT, DELETE, LOAD, CLEAR ...) are refused. A new build replaces the data; a copy to try updates on is served with "
                        + "--working-copy, at /update.");
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage()).strip();
        return message.lines().findFirst().orElse("").replaceAll("[.\\s]+$", "");
    }

    private void refuse(Query query) {
        if (query.getQueryPattern() == null && !query.hasAggregators()) {
            return;
        }
        Walker.walk(Algebra.compile(query), new Operators(), new Expressions());
    }

    private void refuse(Update update) {
        if (update instanceof UpdateLoad load) {
            throw new Trouble(
                    403,
                    "load",
                    "LOAD is not allowed here",
                    "The update would make this server send a request to <" + load.getSource()
                            + ">. Send the triples themselves, with INSERT DATA.");
        }
        if (update instanceof UpdateModify modify) {
            Walker.walk(Algebra.compile(modify.getWherePattern()), new Operators(), new Expressions());
        }
        if (update instanceof UpdateDeleteWhere where) {
            where.getQuads().forEach(quad -> property(quad.getPredicate()));
        }
    }

    private static void property(Node predicate) {
        if (predicate.isURI()
                && !PROPERTIES.contains(predicate.getURI())
                && (predicate.getURI().startsWith("java:")
                        || PropertyFunctionRegistry.get().isRegistered(predicate.getURI()))) {
            throw refused(predicate.getURI());
        }
    }

    private final class Operators extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            Node name = service.getService();
            if (!name.isURI()
                    || services.stream().noneMatch(allowed -> allowed.toString().equals(name.getURI()))) {
                throw new Trouble(
                                403,
                                "service",
                                "SERVICE is not allowed here",
                                "The query would make this server send a request to "
                                        + (name.isURI() ? "<" + name.getURI() + ">" : "an address that it computes")
                                        + ". Allowed: " + (services.isEmpty() ? "none" : services) + ".")
                        .with(
                                "allowed",
                                services.stream().map(URI::toString).sorted().toList());
            }
        }

        /** The walker does not go into the conditions of a sort. */
        @Override
        public void visit(OpOrder order) {
            order.getConditions()
                    .forEach(condition -> Walker.walk(condition.getExpression(), new Operators(), new Expressions()));
        }

        /** Nor into what is aggregated. */
        @Override
        public void visit(OpGroup group) {
            group.getAggregators().forEach(each -> {
                ExprList aggregated = each.getAggregator().getExprList();
                if (aggregated != null) {
                    Walker.walk(aggregated, new Operators(), new Expressions());
                }
            });
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> property(triple.getPredicate()));
        }
    }

    private static final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN function) {
            check(function);
        }

        @Override
        public void visit(ExprAggregator aggregator) {
            if (aggregator.getAggregator() instanceof AggCustom custom) {
                throw refused(custom.getIRI());
            }
        }

        private static void check(ExprFunction function) {
            String iri = function.getFunctionIRI();
            if (iri != null
                    && !(iri.startsWith(CASTS)
                            || (iri.startsWith(XPATH) || iri.startsWith(MATHS)) && !NOT_THOSE.contains(iri))) {
                throw refused(iri);
            }
        }
    }

    private static Trouble refused(String iri) {
        return new Trouble(
                403,
                "function",
                "This function is not allowed here",
                "The function <" + iri
                        + "> is refused: only the functions of SPARQL, casts to XML Schema types and XPath's own are run.");
    }
}
