package biennien.query.ledger;

import biennien.ledger.Tile;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Lets the self-check go on in the background, no faster than it may. */
@Component
final class Checking implements SmartLifecycle {

    private final SelfCheck check;
    private final LedgerSettings settings;
    private final Rounds rounds = new Rounds("ledger-check", this::round);

    Checking(SelfCheck check, LedgerSettings settings) {
        this.check = check;
        this.settings = settings;
    }

    private Duration round() {
        return switch (check.step()) {
            case DONE -> Duration.ofMillis(1_000L * Tile.FULL / settings.rowsPerSecond());
            case PASS_ENDED, NOTHING -> settings.checkPause();
        };
    }

    /** Why the last step was not possible; null when it was. */
    @Nullable String trouble() {
        return rounds.trouble();
    }

    @Override
    public void start() {
        if (settings.keeps()) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
