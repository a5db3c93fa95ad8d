package biennien.ledger.verifier;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongConsumer;

/** How far it is, on one line that is written over. */
final class Progress implements LongConsumer {

    private static final int WIDTH = 40;
    private static final long PAUSE_NANOS = 200_000_000;

    private final PrintStream screen;
    private final long all;
    private final boolean shown;
    private long lastShown = System.nanoTime() - PAUSE_NANOS;
    private boolean begun;

    /**
     * @param wanted asked for, even where no person looks on
     */
    Progress(PrintStream screen, long all, boolean wanted) {
        this.screen = screen;
        this.all = all;
        this.shown = wanted || aPersonLooksOn();
    }

    @Override
    public void accept(long done) {
        long now = System.nanoTime();
        if (shown && (now - lastShown >= PAUSE_NANOS || done == all)) {
            lastShown = now;
            begun = true;
            double part = all == 0 ? 1 : (double) done / all;
            int full = (int) (part * WIDTH);
            screen.printf(
                    Locale.ROOT,
                    "\r[%s%s] %3d %%  %,d of %,d",
                    "#".repeat(full),
                    ".".repeat(WIDTH - full),
                    (int) (100 * part),
                    done,
                    all);
            screen.flush();
        }
    }

    /** Leaves the line, so that what comes next stands on its own. */
    void end() {
        if (begun) {
            screen.println();
            begun = false;
        }
    }

    /** From Java 22 on there is a console also where nobody looks on; it can be asked. */
    private static boolean aPersonLooksOn() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
