package biennien.app.web;

import java.io.Serial;

/** A call that the application itself refuses, apart from any rule of the domain. */
public final class Refused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
