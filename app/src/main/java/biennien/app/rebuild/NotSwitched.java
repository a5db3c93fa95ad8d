package biennien.app.rebuild;

import java.io.Serial;

/** The rebuilt tables can't take the place of the live ones; says why. */
final class NotSwitched extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    NotSwitched(String why) {
        super(why);
    }
}
