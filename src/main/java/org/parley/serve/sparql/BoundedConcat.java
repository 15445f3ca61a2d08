package org.parley.serve.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.expr.nodevalue.NodeValueString;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT whose result has a greatest length. */
final class BoundedConcat extends AggregatorBase {
    private final String separator;
    private final Watch watch;

    BoundedConcat(boolean distinct, Expr expr, @Nullable String separator, Watch watch) {
        super("GROUP_CONCAT", distinct, expr);
        this.separator = separator == null ? " " : separator;
        this.watch = watch;
    }

    @Override
    public Aggregator copy(ExprList expr) {
        return new BoundedConcat(isDistinct, expr.get(0), separator, watch);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Collected(getExpr(), isDistinct, separator, watch);
    }

    @Override
    public Node getValueEmpty() {
        return new NodeValueString("").asNode();
    }

    @Override
    public int hashCode() {
        return HC_AggGroupConcat ^ exprList.hashCode() ^ separator.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedConcat concat
                && concat.isDistinct == isDistinct
                && concat.separator.equals(separator)
                && concat.exprList.equals(exprList, bySyntax);
    }

    private static final class Collected extends AccumulatorExpr {
        private final StringBuilder text = new StringBuilder();
        private final String separator;
        private final Watch watch;
        private boolean first = true;

        Collected(Expr expr, boolean distinct, String separator, Watch watch) {
            super(expr, distinct);
            this.separator = separator;
            this.watch = watch;
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv env) {
            if (!first) {
                text.append(separator);
            }
            first = false;
            text.append(value.asString());
            if (text.length() > watch.limits().literal()) {
                watch.willBuild(text.length());
            }
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv env) {
            // As in the standard's aggregate: a value that cannot be computed is left out.
        }

        @Override
        protected NodeValue getAccValue() {
            watch.willBuild(text.length());
            return NodeValue.makeString(text.toString());
        }
    }
}
