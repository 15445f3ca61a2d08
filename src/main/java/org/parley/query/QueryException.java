package org.parley.query;

import org.parley.domain.Problem;

/** A query that cannot be asked as it was: unknown name or parameter, a value that is none, an actor nobody knows. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public QueryException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    static QueryException of(String code, String where, String message, String remedy) {
        return new QueryException(Problem.error(code, where, message, remedy));
    }

    public Problem problem() {
        return problem;
    }
}
