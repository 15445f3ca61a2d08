package org.parley.serve.sparql;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REPLACE that can be stopped and whose result has a greatest length. */
final class WatchedReplace extends ExprFunctionN {
    private final Watch watch;

    WatchedReplace(ExprList args, Watch watch) {
        super("replace", args);
        this.watch = watch;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        NodeValue subject = values.get(0);
        String text = Patterns.text(subject);
        String replacement = Patterns.text(values.get(2));
        String flags = values.size() > 3 ? Patterns.text(values.get(3)) : "";
        Matcher matcher =
                Patterns.compile("REPLACE", Patterns.text(values.get(1)), flags).matcher(Patterns.watched(text, watch));
        StringBuilder result = new StringBuilder();
        try {
            while (matcher.find()) {
                if (matcher.start() == matcher.end()) {
                    throw new ExprEvalException("REPLACE: the pattern matches an empty text");
                }
                matcher.appendReplacement(result, replacement);
                if (result.length() > watch.limits().literal()) {
                    watch.willBuild(result.length());
                }
            }
            matcher.appendTail(result);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage());
        }
        watch.willBuild(result.length());
        String language = subject.asNode().getLiteralLanguage();
        return language.isEmpty()
                ? NodeValue.makeString(result.toString())
                : NodeValue.makeNode(NodeFactory.createLiteralLang(result.toString(), language));
    }

    @Override
    public Expr copy(ExprList args) {
        return new WatchedReplace(args, watch);
    }
}
