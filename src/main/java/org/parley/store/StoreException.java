package org.parley.store;

import org.jspecify.annotations.Nullable;
import org.parley.domain.Problem;

/** A store that cannot be built, opened or copied for a reason a person can mend. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public StoreException(Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public StoreException(Problem problem) {
        this(problem, null);
    }

    public Problem problem() {
        return problem;
    }
}
