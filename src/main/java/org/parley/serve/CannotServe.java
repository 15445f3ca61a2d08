package org.parley.serve;

import org.parley.domain.Problem;

/** The server cannot start, for a reason that a person can mend. */
public final class CannotServe extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public CannotServe(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
