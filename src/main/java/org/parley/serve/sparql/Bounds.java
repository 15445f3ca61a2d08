package org.parley.serve.sparql;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.util.Context;

/**
 * Puts bounded functions in place of those whose results can grow without end, then optimises as usual.
 *
 * <p>It goes before the optimiser, which evaluates constant expressions itself.
 */
final class Bounds {
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";

    private Bounds() {}

    static Rewrite rewrite(Watch watch, Context context) {
        return op -> Optimize.stdOptimizationFactory
                .create(context)
                .rewrite(Walker.transform(op, new Operators(watch), new Functions(watch)));
    }

    private static final class Operators extends TransformCopy {
        private final Watch watch;

        Operators(Watch watch) {
            this.watch = watch;
        }

        @Override
        public Op transform(OpPath step) {
            TriplePath path = step.getTriplePath();
            return path.getPath() == null
                    ? step
                    : new OpPath(new TriplePath(
                            path.getSubject(), WatchedPaths.of(path.getPath(), watch), path.getObject()));
        }

        @Override
        public Op transform(OpGroup group, Op inner) {
            List<ExprAggregator> bounded = group.getAggregators().stream()
                    .map(each -> new ExprAggregator(each.getVar(), bounded(each.getAggregator())))
                    .toList();
            return OpGroup.create(inner, group.getGroupVars(), bounded);
        }

        private Aggregator bounded(Aggregator aggregator) {
            if (aggregator instanceof AggGroupConcat concat) {
                return new BoundedConcat(false, concat.getExprList().get(0), concat.getSeparator(), watch);
            }
            if (aggregator instanceof AggGroupConcatDistinct concat) {
                return new BoundedConcat(true, concat.getExprList().get(0), concat.getSeparator(), watch);
            }
            return aggregator;
        }
    }

    private static final class Functions extends ExprTransformCopy {
        private final Watch watch;

        Functions(Watch watch) {
            this.watch = watch;
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList args) {
            if (function instanceof E_Regex) {
                return new WatchedRegex(present(args), watch);
            }
            if (function instanceof E_StrReplace) {
                return new WatchedReplace(present(args), watch);
            }
            if (function instanceof E_StrConcat) {
                return Bounded.of(function, args, watch);
            }
            if (function instanceof E_Function named && named.getFunctionIRI().startsWith(XPATH)) {
                return Bounded.of(named, args, watch);
            }
            return super.transform(function, args);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            return function instanceof E_Multiply
                    ? Bounded.of(function, left, right, watch)
                    : super.transform(function, left, right);
        }

        /** The engine keeps a place for flags that are not given. */
        private static ExprList present(ExprList args) {
            ExprList present = new ExprList();
            args.getList().stream().filter(java.util.Objects::nonNull).forEach(present::add);
            return present;
        }
    }
}
