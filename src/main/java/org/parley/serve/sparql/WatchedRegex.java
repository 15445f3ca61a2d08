package org.parley.serve.sparql;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** REGEX that can be stopped. */
final class WatchedRegex extends ExprFunctionN {
    private final Watch watch;
    private @Nullable String lastSource;
    private @Nullable Pattern last;

    WatchedRegex(ExprList args, Watch watch) {
        super("regex", args);
        this.watch = watch;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text = Patterns.text(values.get(0));
        String flags = values.size() > 2 ? Patterns.text(values.get(2)) : "";
        return NodeValue.makeBoolean(pattern(Patterns.text(values.get(1)), flags)
                .matcher(Patterns.watched(text, watch))
                .find());
    }

    /** Nearly always the same pattern from row to row. */
    private Pattern pattern(String source, String flags) {
        String key = flags + "/" + source;
        Pattern known = last;
        if (known == null || !key.equals(lastSource)) {
            known = Patterns.compile("REGEX", source, flags);
            last = known;
            lastSource = key;
        }
        return known;
    }

    @Override
    public Expr copy(ExprList args) {
        return new WatchedRegex(args, watch);
    }
}
