package biennien.app.rebuild;

import java.io.Serial;

/** The work on a rebuild ends here for now: the process stops, or somebody asked for it. */
final class Stopped extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Stopped() {
        super("stopped");
    }
}
