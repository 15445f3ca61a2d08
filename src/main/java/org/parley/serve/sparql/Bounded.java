package org.parley.serve.sparql;

import java.util.List;
import java.util.function.LongConsumer;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A function whose result may be as long as its arguments together: that length is bounded before it is called. */
final class Bounded extends ExprFunctionN {
    private final LongConsumer limit;
    private final Call call;

    /** The function itself, on values. */
    @FunctionalInterface
    private interface Call {
        NodeValue on(List<NodeValue> values, FunctionEnv env);
    }

    private Bounded(String name, ExprList args, LongConsumer limit, Call call) {
        super(name, args);
        this.limit = limit;
        this.call = call;
    }

    /** CONCAT, and the like. */
    static Expr of(ExprFunctionN function, ExprList args, Watch watch) {
        return new Bounded(
                function.getFunctionSymbol().getSymbol(),
                args,
                watch::willBuild,
                (values, env) -> function.eval(values));
    }

    /** Products of integers: as many digits as both factors have together. */
    static Expr of(ExprFunction2 function, Expr left, Expr right, Watch watch) {
        ExprList args = new ExprList(List.of(left, right));
        return new Bounded(
                function.getFunctionSymbol().getSymbol(),
                args,
                watch::willCompute,
                (values, env) -> function.eval(values.get(0), values.get(1)));
    }

    /** A function named by its address. */
    static Expr of(E_Function function, ExprList args, Watch watch) {
        String iri = function.getFunctionIRI();
        return new Bounded(iri, args, watch::willBuild, (values, env) -> {
            ExprList constants = new ExprList();
            values.forEach(constants::add);
            return new E_Function(iri, constants).eval(BindingFactory.root(), env);
        });
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
        long length = 0;
        for (NodeValue value : values) {
            length += value.asString().length();
        }
        limit.accept(length);
        return call.on(values, env);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new IllegalStateException("evaluated without its environment");
    }

    @Override
    public Expr copy(ExprList args) {
        return new Bounded(getFunctionSymbol().getSymbol(), args, limit, call);
    }
}
